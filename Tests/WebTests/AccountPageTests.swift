import Access
import HTTPTypes
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// A member of staff's own account.
struct AccountPageTests {
  private let present = "present=" + House.password.replacing(" ", with: "+")
  private let wish = "&password=a+short+sentence+to+keep&password_again=a+short+sentence+to+keep"

  private func cookie(_ answer: Answer) -> String? {
    answer.headers[values: .setCookie].first { $0.hasPrefix("rida_session=") }?.split(separator: ";").first.map(
      String.init)
  }

  @Test func everybodySeesHisNameRolesAndHowManyCodesAreLeft() async throws {
    let house = try await House()
    for role in Role.allCases {
      let page = try await Visitor(house).signedIn(house, as: [role]).get("/staff/account").text
      #expect(page.contains(role.name.ar) && page.contains("لا رموز"), "\(role)")
    }
  }

  @Test func anotherPasswordEndsEveryOtherSession() async throws {
    let house = try await House()
    let here = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let elsewhere = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let done = try await here.post("/staff/account/password", present + wish)
    #expect(done.status == 303)
    let session = try #require(cookie(done))
    #expect(try await here.get("/staff/account").status == 303)
    #expect(try await elsewhere.get("/staff/account").status == 303)
    #expect(try await here.get("/staff/account", headers: ["Cookie": session]).status == 200)
    let account = try #require(try await house.engine.accounts().first)
    let chosen = try #require(Password(entered: "a short sentence to keep"))
    #expect(try #require(account.password).matches(chosen))
    let audit = try await house.engine.auditPage(AuditFilter(), before: nil)
    #expect(audit.lines.map(\.act) == [.manageStaff])
  }

  @Test func aPasswordIsChangedOnlyByWhoKnowsThePresentOne() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let before = try await house.engine.accounts()
    for (form, target) in [
      ("present=wrong+words+of+mine" + wish, "present"),
      (present + "&password=abc&password_again=abd", "password_again"),
      (present + "&password=abc&password_again=abc", "password"), (present, "password"),
    ] {
      let answer = try await staff.post("/staff/account/password", form)
      #expect(answer.status == 422 && answer.text.contains("href=\"#\(target)\""), "\(form)")
      #expect(!answer.text.contains("wrong words"))
    }
    // The form that was sent is the one to mend.
    for (path, target) in [("codes", "present_codes"), ("session", "present_session")] {
      let answer = try await staff.post("/staff/account/\(path)", "present=wrong+words&session=x")
      #expect(answer.status == 422 && answer.text.contains("href=\"#\(target)\""), "\(path)")
      #expect(answer.text.matches(of: /aria-invalid="true"/).count == 1, "\(path)")
      #expect(!answer.text.contains("wrong words"), "\(path)")
    }
    #expect(try await house.engine.accounts() == before)
  }

  /// Wrong guesses are slowed down as at the door; right ones are not counted.
  @Test func guessesAtThePresentPasswordAreSlowedDown() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    for _ in 0..<12 {
      let right = try await staff.post("/staff/account/password", present + "&password=abc&password_again=abc")
      #expect(right.status == 422 && right.text.contains("href=\"#password\""))
    }
    var last = 0
    for _ in 0..<6 { last = try await staff.post("/staff/account/codes", "present=guess").status }
    #expect(last == 429)
    #expect(try await staff.post("/staff/account/password", present + wish).status == 429)
  }

  @Test func newRecoveryCodesAreShownOnceAndThePageGoesOn() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.socialResearcher])
    let made = try await staff.post("/staff/account/codes", present)
    #expect(made.status == 200 && made.text.matches(of: /<code>[A-Z2-7 ]{29}<\/code>/).count == RecoveryCode.count)
    let session = try #require(cookie(made))
    let page = try await staff.get("/staff/account", headers: ["Cookie": session]).text
    #expect(page.contains("١٠ رموز") && !page.contains("<code>"))
    // The forms of the page that showed them are sealed for the session as it goes on.
    let seal = try #require(made.text.firstMatch(of: /name="seal" value="([^"]+)"/))
    let out = try await staff.post("/staff/sign-out", "seal=\(seal.1)", headers: ["Cookie": session])
    #expect(out.status == 303)
  }

  @Test func oneSessionIsEndedAndTheOthersGoOn() async throws {
    let house = try await House()
    let elsewhere = try await Visitor(house).signedIn(house, as: [.boardMember])
    house.pass(seconds: 600)
    let here = try await Visitor(house).signedIn(house, as: [.boardMember])
    _ = try await Visitor(house).signedIn(house, as: [.administrator])
    let page = try await here.get("/staff/account").text
    let names = page.matches(of: /name="session" value="([0-9a-f]{16})"/).map { String($0.1) }
    try #require(names.count == 2)
    #expect(page.contains("هذه الجلسة"))
    #expect(try await here.get("/staff/account?lang=en").text.contains("This session"))
    // The one used last stands first: it is this one.
    let wrong = try await here.post("/staff/account/session", "present=guess&session=\(names[1])")
    #expect(wrong.status == 422 && wrong.text.contains("value=\"\(names[1])\" checked"))
    let none = try await here.post("/staff/account/session", present)
    #expect(none.status == 422 && none.text.contains("href=\"#session\""))
    #expect(try await here.post("/staff/account/session", present + "&session=0123456789abcdef").status == 422)
    #expect(try await elsewhere.get("/staff/account").status == 200)
    #expect(try await here.post("/staff/account/session", present + "&session=\(names[1])").status == 303)
    #expect(try await elsewhere.get("/staff/account").status == 303)
    let left = try await here.get("/staff/account").text
    #expect(left.matches(of: /name="session" value=/).count == 1)
    let audit = try await house.engine.auditPage(AuditFilter(), before: nil)
    #expect(audit.lines.map { $0.note.map { "\($0)" } } == ["sessionEnded"])
    // A session that has ended by itself is not shown.
    house.pass(seconds: Session.idleSeconds)
    let again = try await Visitor(house).signedIn(house, as: [.boardMember])
    #expect(try await again.get("/staff/account").text.matches(of: /name="session" value=/).count == 1)
  }

  /// Nobody ends another's session, whatever he sends.
  @Test func anothersSessionIsNotOnesOwn() async throws {
    let house = try await House()
    let mine = try await Visitor(house).signedIn(house, as: [.boardMember])
    let other = try await Visitor(house).signedIn(house, as: [.administrator])
    let page = try await other.get("/staff/account").text
    let name = try #require(page.firstMatch(of: /name="session" value="([0-9a-f]{16})"/)).1
    #expect(!(try await mine.get("/staff/account").text.contains(name)))
    #expect(try await mine.post("/staff/account/session", present + "&session=\(name)").status == 422)
    #expect(try await other.get("/staff/account").status == 200)
  }

  @Test func whoSignsOutEverywhereIsOutEverywhere() async throws {
    let house = try await House()
    let here = try await Visitor(house).signedIn(house, as: [.boardMember])
    let elsewhere = try await Visitor(house).signedIn(house, as: [.boardMember])
    let other = try await Visitor(house).signedIn(house, as: [.administrator])
    #expect(try await here.post("/staff/account/sessions", "").header("Location") == "/staff/sign-in")
    #expect(try await here.get("/staff/account").status == 303)
    #expect(try await elsewhere.get("/staff/account").status == 303)
    #expect(try await other.get("/staff/account").status == 200)
  }
}
