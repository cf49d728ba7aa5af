import Access
import Foundation
import HTTPTypes
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

struct SignInTests {
  private let own = ["Sec-Fetch-Site": "same-origin"]

  private func cookie(_ answer: Answer, _ name: String) -> String? {
    answer.headers[values: .setCookie].first { $0.hasPrefix("\(name)=") && !$0.hasPrefix("\(name)=;") }
      .map { String($0.prefix { $0 != ";" }) }
  }

  private func code(_ house: House, _ secret: OneTimeSecret) -> String {
    OneTimeCode.code(secret, step: OneTimeCode.step(at: house.now))
  }

  /// From the administrator's link to the first page: the owner alone brings password and phone.
  @Test func aNewEmployeeTakesHisAccountAndSignsIn() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let link = try await house.engine.openAccount(
      name: "نورة البلوي", signInName: "noura", roles: [.relationsEmployee], department: nil, by: nil)
    let path = link.address.replacing("http://survey.example", with: "")
    let page = try await visitor.get(path)
    #expect(page.status == 200 && page.text.contains("نورة البلوي") && page.text.contains("<svg"))
    let token = try #require(SecretToken(String(path.split(separator: "/").last ?? "")))
    let secret = try await house.engine.enrolment(with: token).secret
    let weak = try await visitor.post(path, "password=noura&password_again=noura&code=000000", headers: own)
    #expect(weak.status == 422 && weak.text.contains("href=\"#password\""))
    let differ = try await visitor.post(path, "password=a&password_again=b&code=1", headers: own)
    #expect(differ.status == 422 && differ.text.contains("href=\"#password_again\""))
    let words = "nine+windows+of+a+house"
    let wrong = try await visitor.post(path, "password=\(words)&password_again=\(words)&code=000000", headers: own)
    #expect(wrong.status == 422 && wrong.text.contains("href=\"#code\""))
    let done = try await visitor.post(
      path, "password=\(words)&password_again=\(words)&code=\(code(house, secret))", headers: own)
    #expect(done.status == 200 && done.text.matches(of: /<code>[A-Z2-7 ]{29}<\/code>/).count == 10)
    #expect(try await visitor.get(path).status == 410)

    house.pass(seconds: 60)
    let asked = try await visitor.post(
      "/staff/sign-in", "name=NOURA&password=\(words)&next=/staff/requests", headers: own)
    #expect(asked.header("Location") == "/staff/code?next=/staff/requests")
    var ticketed = own
    ticketed["Cookie"] = cookie(asked, "rida_ticket")
    let entered = try await visitor.post(
      "/staff/code", "code=\(code(house, secret))&next=/staff/requests", headers: ticketed)
    #expect(entered.status == 303 && entered.header("Location") == "/staff/requests")
    let session = try #require(cookie(entered, "rida_session"))
    let list = try await visitor.get("/staff/requests", headers: ["Cookie": session])
    #expect(list.status == 200 && list.text.contains("نورة البلوي"))
    // The same code is not taken twice.
    #expect(try await visitor.post("/staff/code", "code=\(code(house, secret))", headers: ticketed).status == 422)
  }

  @Test func aWrongPasswordAndAnUnknownNameAreToldTheSame() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    _ = try await house.signedIn(as: [.relationsEmployee])
    for form in ["name=staff.relations&password=wrong+words+here", "name=nobody&password=wrong+words+here"] {
      let asked = try await visitor.post("/staff/sign-in", form, headers: own)
      #expect(asked.status == 303 && asked.header("Location")?.hasPrefix("/staff/code") == true)
      var ticketed = own
      ticketed["Cookie"] = cookie(asked, "rida_ticket")
      let answer = try await visitor.post("/staff/code", "code=123456", headers: ticketed)
      #expect(answer.status == 422 && answer.text.contains("لم نتمكن من تسجيل دخولك"))
    }
  }

  @Test func guessingIsSlowedDown() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    var statuses: [Int] = []
    for _ in 0..<12 {
      statuses.append(try await visitor.post("/staff/sign-in", "name=noura&password=guess", headers: own).status)
    }
    #expect(statuses.first == 303 && statuses.last == 429)
    let told = try await visitor.post("/staff/sign-in", "name=noura&password=guess", headers: own)
    #expect(told.header("Retry-After") != nil && told.text.contains("انتظر"))
  }

  @Test func cookiesAreKeptFromScriptsAndOtherSites() async throws {
    let house = try await House()
    let visitor = try Visitor(house, secure: true)
    let asked = try await visitor.post("/staff/sign-in", "name=noura&password=guess", headers: own)
    let cookie = try #require(asked.headers[values: .setCookie].first)
    for word in ["__Host-rida_ticket=", "HttpOnly", "SameSite=Strict", "Secure", "Path=/"] {
      #expect(cookie.contains(word), "\(word)")
    }
    #expect(!cookie.contains("Domain"))
  }

  @Test func whoLeavesIsOut() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.boardMember])
    #expect(try await staff.get("/staff/overview").status == 200)
    #expect(try await staff.post("/staff/sign-out", "").status == 303)
    #expect(try await staff.get("/staff/overview").status == 303)
  }

  @Test func theWayOnLeadsToOurOwnPagesOnly() async throws {
    let site = try Visitor.site(of: try await House())
    for bad in ["https://evil.example", "//evil.example", "/\\evil.example", "/staff//evil", "/s/x", "", "/staff\nx"] {
      #expect(site.destination(bad) == "/staff", "\(bad)")
    }
    for entrance in ["/staff/sign-in", "/staff/code?next=/staff", "/staff/code/", "/staff/join/x", "/staff/demo?key=x"]
    {
      #expect(site.destination(entrance) == "/staff", "\(entrance)")
    }
    #expect(site.destination("/staff/requests?lang=en") == "/staff/requests")
    #expect(site.destination("/staff/requests?kind=inquiry&lang=en&slang=x") == "/staff/requests?kind=inquiry&slang=x")
    #expect(site.destination("/reports/2026/10") == "/reports/2026/10")
  }

  /// A browser that knows no `Sec-Fetch-Site` shows by `Origin` whose form it sends, which it does not where a page forbids it to tell
  /// anything; of an address that holds a secret nothing but the site's name is told.
  @Test func everyPageOfTheWayInLetsTheBrowserSayWhoseFormItIs() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let plain = ["Origin": "http://survey.example"]
    #expect(try await visitor.get("/staff/sign-in").header("Referrer-Policy") == "same-origin")
    let asked = try await visitor.post("/staff/sign-in", "name=noura&password=guess", headers: plain)
    #expect(asked.status == 303)
    let ticketed = plain.merging(["Cookie": cookie(asked, "rida_ticket") ?? ""]) { _, later in later }
    #expect(try await visitor.get("/staff/code", headers: ticketed).header("Referrer-Policy") == "same-origin")
    let again = try await visitor.post("/staff/code", "code=123456", headers: ticketed)
    #expect(again.status == 422 && again.header("Referrer-Policy") == "same-origin")
    let link = try await house.engine.openAccount(
      name: "نورة البلوي", signInName: "noura", roles: [.relationsEmployee], department: nil, by: nil)
    let path = link.address.replacing("http://survey.example", with: "")
    #expect(try await visitor.get(path).header("Referrer-Policy") == "strict-origin")
    let weak = try await visitor.post(path, "password=noura&password_again=noura&code=000000", headers: plain)
    #expect(weak.status == 422 && weak.header("Referrer-Policy") == "strict-origin")
    let door = try await visitor.get("/staff/demo?key=a%20key%20for%20tests")
    #expect(door.status == 200 && door.header("Referrer-Policy") == "strict-origin")
  }

  /// Back to the page of the code, after it was taken: its address is not where the next sign-in leads.
  @Test func theWayBackAfterSigningInLeadsOn() async throws {
    let visitor = try Visitor(try await House())
    let back = try await visitor.get("/staff/code?next=/staff/requests&lang=en")
    #expect(back.status == 303 && back.header("Location") == "/staff/sign-in?next=/staff/requests&lang=en")
    #expect(try await visitor.get("/staff/code").header("Location") == "/staff/sign-in?next=/staff")
    let page = try await visitor.get("/staff/sign-in?next=%2Fstaff%2Fcode%3Fnext%3D%2Fstaff")
    #expect(page.text.contains("name=\"next\" value=\"/staff\""))
  }

  @Test func aRealAssociationHasNoDemoDoor() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    #expect(try await visitor.get("/staff/demo?key=wrong").status == 403)
    let (member, _) = try await house.signedIn(as: [.administrator])
    let form = "key=a+key+for+tests&account=\(member.account.id)"
    #expect(try await visitor.post("/staff/demo", form, headers: own).status == 404)
  }

  @Test func everySignInLeavesALineWithoutAName() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let asked = try await visitor.post("/staff/sign-in", "name=noura&password=a+wrong+one", headers: own)
    var ticketed = own
    ticketed["Cookie"] = cookie(asked, "rida_ticket")
    _ = try await visitor.post("/staff/code", "code=123456", headers: ticketed)
    for _ in 0..<12 { _ = try await visitor.post("/staff/sign-in", "name=noura&password=guess", headers: own) }
    for words in ["sign-in: password given", "sign-in: refused", "sign-in: held up"] {
      #expect(visitor.log.lines.contains { $0.contains(words) }, "\(words)")
    }
    for secret in ["noura", "wrong", "guess", "123456"] {
      #expect(!visitor.log.lines.contains { $0.contains(secret) }, "\(secret)")
    }
  }
}
