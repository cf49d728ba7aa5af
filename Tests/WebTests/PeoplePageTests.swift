import Access
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// The accounts of staff as the administrator keeps them.
struct PeoplePageTests {
  private let form = "name=%D9%86%D9%88%D8%B1%D8%A9+%D8%A7%D9%84%D8%A8%D9%84%D9%88%D9%8A&sign_in_name=noura"

  private func opened(_ house: House, _ admin: Visitor) async throws -> StaffAccount {
    _ = try await admin.post("/staff/people", form + "&roles=relations&department=")
    return try #require(try await house.engine.account(try SignInName("noura")))
  }

  @Test func anAccountIsOpenedWithALinkThatIsShownOnce() async throws {
    let house = try await House()
    let admin = try await Visitor(house).signedIn(house, as: [.administrator])
    let made = try await admin.post("/staff/people", form + "&roles=relations&roles=quality&department=repair")
    let link = try #require(made.text.firstMatch(of: /http:\/\/survey\.example(\/staff\/join\/[A-Za-z0-9_-]{43})/))
    #expect(made.status == 200 && made.header("Cache-Control") == "no-store")
    #expect(try await Visitor(house).get(String(link.1)).status == 200)
    let list = try await admin.get("/staff/people").text
    #expect(list.contains("نورة البلوي") && list.contains("لم يُستلم بعد") && !list.contains("/staff/join/"))
    let account = try #require(try await house.engine.account(try SignInName("noura")))
    #expect(account.roles == [.relationsEmployee, .qualityOfficer] && account.department == House.department.code)
    let again = try await admin.post("/staff/people", form + "&roles=relations")
    #expect(again.status == 422 && again.text.contains("href=\"#sign_in_name\"") && !again.text.contains("/join/"))
  }

  @Test func whatIsMissingIsSaidAtItsField() async throws {
    let house = try await House()
    let admin = try await Visitor(house).signedIn(house, as: [.administrator])
    for (fields, target) in [
      ("name=&sign_in_name=x", "name"), (form, "roles"), (form + "&roles=emperor", "roles"),
      (form + "&roles=department", "department"), (form + "&roles=relations&department=moon", "department"),
      (form.replacing("noura", with: "%D9%86") + "&roles=board", "sign_in_name"),
    ] {
      let answer = try await admin.post("/staff/people", fields)
      #expect(answer.status == 422 && answer.text.contains("href=\"#\(target)\""), "\(fields)")
    }
    #expect(try await house.engine.accounts().count == 1)
  }

  @Test func rolesAreChangedAccountsLockedAndLetInAgain() async throws {
    let house = try await House()
    let admin = try await Visitor(house).signedIn(house, as: [.administrator])
    let path = "/staff/people/\(try await opened(house, admin).id)"
    #expect(try await admin.post("\(path)/roles", "roles=board").status == 303)
    #expect(try await admin.post("\(path)/roles", "roles=department").status == 422)
    #expect(try await admin.post("\(path)/lock", "").status == 303)
    #expect(try await admin.post("\(path)/lock", "").status == 409)
    #expect(try await admin.get(path).text.contains("موقوف"))
    #expect(try await admin.post("\(path)/unlock", "").status == 303)
    #expect(try await admin.post("\(path)/reset", "").text.contains("/staff/join/"))
    let account = try #require(try await house.engine.account(try SignInName("noura")))
    #expect(account.roles == [.boardMember] && account.locked == nil)
    let audit = try await admin.get("/staff/audit?kind=staff").text
    #expect(audit.contains("الأدوار: عضو مجلس الإدارة") && audit.contains("أُوقف") && audit.contains("نورة البلوي"))
  }

  @Test func aPageThatIsNoLongerSoGivesNoRoleBack() async throws {
    let house = try await House()
    let admin = try await Visitor(house).signedIn(house, as: [.administrator])
    let id = try await opened(house, admin).id
    let path = "/staff/people/\(id)"
    _ = try await admin.post("\(path)/roles", "roles=relations&roles=committee&department=repair")
    let was = "&was_roles=committee+relations&was_department=repair"
    let page = try await admin.get(path).text
    #expect(page.contains("name=\"was_roles\" value=\"committee relations\""))
    #expect(page.contains("name=\"was_department\" value=\"repair\""))
    // Another takes him out of the committee.
    #expect(try await admin.post("\(path)/roles", "roles=relations&department=repair\(was)").status == 303)
    let stale = "roles=relations&roles=committee&roles=quality&department=repair"
    let refused = try await admin.post("\(path)/roles?lang=en", stale + was)
    #expect(refused.status == 409 && refused.text.contains("href=\"#roles\""))
    #expect(refused.text.contains("were changed after you opened this page"))
    // His own change is kept, and no other.
    for (role, chosen) in [("relations", true), ("committee", false), ("quality", true)] {
      #expect(refused.text.contains("name=\"roles\" value=\"\(role)\" checked") == chosen, "\(role)")
    }
    #expect(refused.text.contains("<option value=\"repair\" selected>"))
    #expect(refused.text.contains("name=\"was_roles\" value=\"relations\""))
    for unread in ["&was_roles=", "&was_roles=emperor", "&was_roles=relations&was_department=%21"] {
      #expect(try await admin.post("\(path)/roles", stale + unread).status == 409, "\(unread)")
    }
    #expect(try await house.engine.account(id)?.roles == [.relationsEmployee])
    // Refused for something else, the form still tells what its page showed.
    let none = try await admin.post("\(path)/roles", "department=repair&was_roles=relations&was_department=repair")
    #expect(none.status == 422 && none.text.contains("name=\"was_roles\" value=\"relations\""))
    let seen = "roles=relations&roles=quality&department=repair&was_roles=relations&was_department=repair"
    #expect(try await admin.post("\(path)/roles", seen).status == 303)
    #expect(try await house.engine.account(id)?.roles == [.relationsEmployee, .qualityOfficer])
  }

  @Test func nobodyChangesHisOwnRights() async throws {
    let house = try await House()
    let admin = try await Visitor(house).signedIn(house, as: [.administrator])
    let path = "/staff/people/\(try #require(admin.member).member.account.id)"
    let page = try await admin.get(path).text
    #expect(page.contains("هذا حسابك") && !page.contains("action=\"\(path)/roles"))
    for (step, form) in [("roles", "roles=board"), ("lock", ""), ("unlock", ""), ("reset", "")] {
      #expect(try await admin.post("\(path)/\(step)", form).status == 409, "\(step)")
    }
    #expect(try await admin.get("/staff/people").status == 200)
  }
}
