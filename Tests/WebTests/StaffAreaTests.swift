import Access
import HTTPTypes
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

struct StaffAreaTests {
  private func path(_ address: StaffAddress) -> String {
    address.path.replacing(/\{year\}/, with: "2026").replacing(/\{month\}/, with: "10")
      .replacing(/\{[a-z_]+\}/, with: "ffffffffffffffffffffffffffffffff")
  }

  @Test func withoutASessionThereIsNoPageAndNoForm() async throws {
    let visitor = try Visitor(try await House())
    for address in StaffAddress.all {
      if address.method == .get {
        let answer = try await visitor.get(path(address))
        #expect(answer.status == 303, "\(address.path)")
        #expect(answer.header("Location")?.hasPrefix("/staff/sign-in?next=") == true)
      } else {
        let answer = try await visitor.post(path(address), "", headers: ["Sec-Fetch-Site": "same-origin"])
        #expect(answer.status == 403 && answer.text.contains("سجل الدخول أولاً"), "\(address.path)")
      }
    }
  }

  /// Every role at every address: who holds none of its rights is refused, who holds one is not.
  @Test(arguments: Role.allCases) func theTableOfRightsHoldsAtEveryAddress(role: Role) async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [role])
    let rights = Staff.fixed(role)
    // Who leaves by one of these is no longer signed in for the rest of the walk.
    let leaving = ["/staff/sign-out", "/staff/account/sessions"]
    for address in StaffAddress.all where !leaving.contains(address.path) {
      let answer =
        address.method == .get ? try await staff.get(path(address)) : try await staff.post(path(address), "")
      let holds = address.rights.isEmpty || address.rights.contains { rights.reach(of: $0) > .nothing }
      #expect(answer.text.contains("ليس من صلاحياتك") == !holds, "\(role) \(address.path)")
      #expect((answer.status == 403) == !holds, "\(role) \(address.path) \(answer.status)")
      #expect(answer.status < 500, "\(role) \(address.path) \(answer.status)")
    }
  }

  @Test func aFormFromAnotherSiteOrSessionChangesNothing() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let other = try await Visitor(house).signedIn(house, as: [.departmentOfficer])
    let form =
      "kind=inquiry&name=%D8%B3%D8%B9%D8%AF%20%D8%B9%D9%84%D9%8A&mobile=0500000001&service=repair/roof"
      + "&channel=C2&question1=%D9%85%D8%AA%D9%89"
    for site in ["cross-site", "same-site", "none"] {
      #expect(try await staff.post("/staff/requests", form, headers: ["Sec-Fetch-Site": site]).status == 403)
    }
    var bare = staff
    bare.headers["Sec-Fetch-Site"] = nil
    for headers in [[:], ["Origin": "null"], ["Origin": "https://evil.example"]] {
      #expect(try await bare.post("/staff/requests", form, headers: headers).status == 403)
    }
    let others = house.engine.seal(for: try #require(other.member).member)
    for seal in ["", "x", others] {
      #expect(try await staff.post("/staff/requests", "\(form)&seal=\(seal)").status == 403, "\(seal)")
    }
    #expect(try await house.engine.openRequestCount() == 0)
    #expect(try await bare.post("/staff/requests", form, headers: ["Origin": "http://survey.example"]).status == 303)
    #expect(try await house.engine.openRequestCount() == 1)
  }

  @Test func t4TheOverviewCountsTheRequestsThatAreHisToSee() async throws {
    let house = try await House()
    let other = Department(code: .fixed("aid"), name: LocalizedText(ar: "قسم المساعدات", en: "Aid"))
    try await house.engine.store.write { try $0.save(other) }
    _ = try await house.engine.receive(
      name: "سعد العطوي", mobile: "0500000001", department: House.department.code, service: House.service.code,
      channel: .phone)
    func waiting(_ role: Role, _ department: DepartmentCode) async throws -> String? {
      let staff = try await Visitor(house).signedIn(house, as: [role], department: department)
      let page = try await staff.get("/staff/overview?lang=en").text
      return page.firstMatch(of: /Waiting for their service: <a [^>]*>([^<]*)</).map { String($0.1) }
    }
    #expect(try await waiting(.qualityOfficer, other.code) == "one request")
    #expect(try await waiting(.departmentOfficer, House.department.code) == "one request")
    #expect(try await waiting(.departmentOfficer, other.code) == "0 requests")
    #expect(try await waiting(.boardMember, other.code) == nil)
  }

  @Test func aSessionEndsByRestByTimeAndByAChangeOfRights() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    #expect(try await staff.get("/staff/overview").status == 200)
    house.pass(seconds: 29 * 60)
    #expect(try await staff.get("/staff/overview").status == 200)
    house.pass(seconds: 31 * 60)
    let rested = try await staff.get("/staff/overview?lang=en")
    #expect(rested.header("Location") == "/staff/sign-in?next=/staff/overview&ended=idle&lang=en")
    let again = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let id = try #require(again.member).member.account.id
    let administrator = try await house.signedIn(as: [.administrator]).member.account.staff
    try await house.engine.changeRoles(of: id, to: [.boardMember], department: nil, by: administrator)
    #expect(try await again.get("/staff/overview").header("Location")?.contains("ended=changed") == true)
  }

  /// Who is let in while he sends a form is not let through with what he was when he began it.
  @Test func whoIsLockedWhileHisFormIsUnderWayChangesNothing() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.administrator])
    let account = try #require(staff.member).member.account
    let form = "name=%D9%86%D9%88%D8%B1%D8%A9&sign_in_name=noura&roles=administrator"
    let locked = try await staff.post("/staff/people", form) {
      try await house.engine.lockAccount(account.id, by: nil)
    }
    #expect(locked.status == 403 && !locked.text.contains("/staff/join/"))
    try await house.engine.unlockAccount(account.id, by: nil)
    let again = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let id = try #require(again.member).member.account.id
    let inquiry =
      "kind=inquiry&name=%D8%B3%D8%B9%D8%AF%20%D8%B9%D9%84%D9%8A&mobile=0500000001&service=repair/roof"
      + "&channel=C2&question1=%D9%85%D8%AA%D9%89"
    let reset = try await again.post("/staff/requests", inquiry) {
      _ = try await house.engine.resetAccount(id, by: nil)
    }
    #expect(reset.status == 403)
    #expect(try await house.engine.accounts().count == 2)
    #expect(try await house.engine.openRequestCount() == 0)
  }

  @Test func aMonthThatDoesNotExistHasNoReport() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.boardMember])
    for path in [
      "/reports/2026/13", "/reports/2026/0", "/reports/x/1", "/reports/2026/-1", "/reports/2026/10?calendar=mayan",
    ] {
      #expect(try await staff.get(path).status == 404, "\(path)")
    }
    let page = try await staff.get("/reports/2026/10")
    #expect(page.status == 200)
    #expect(page.header("Content-Security-Policy")?.hasPrefix("sandbox") == true)
    #expect(try await staff.get("/reports/1448/04?calendar=ummalqura").status == 200)
    #expect(try await staff.get("/reports/2026/10.json").header("Content-Type")?.hasPrefix("application/json") == true)
  }

  @Test func aRefusedRightLeavesALine() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.boardMember])
    _ = try await staff.post("/staff/requests", "name=secret")
    _ = try await staff.post("/staff/sign-out", "seal=x")
    _ = try await staff.post("/staff/sign-out", "", headers: ["Sec-Fetch-Site": "cross-site"])
    let account = try #require(staff.member).member.account
    let lines = staff.log.lines
    #expect(lines.contains { $0.contains("right not held") && $0.contains("\(account.id)") })
    #expect(lines.contains { $0.contains("form without seal") } && lines.contains { $0.contains("foreign form") })
    #expect(!lines.contains { $0.contains("secret") || $0.contains(account.name.text) })
  }
}
