import Access
import HTTPTypes
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// The request's page and the addresses of its steps: whose they are, and what they do to whom.
struct RequestPageTests {
  private static let elsewhere = Department(
    code: .fixed("rent"), name: LocalizedText(ar: "الإيجار", en: "Supported rent"))

  /// A house with a request of its department, received by the relations employee.
  private func house(_ kind: RequestKind = .support) async throws -> (House, Vocabulary.RequestID) {
    let house = try await House()
    try await house.engine.store.write { try $0.save(Self.elsewhere) }
    let card = Requirement(.fixed("card"), name: LocalizedText(ar: "الهوية", en: "Identity card"))
    try await house.engine.change(
      .add(card), of: House.service.code, in: House.department.code, by: .fixed(.administrator))
    let request = try await house.engine.receive(
      Reception(
        kind: kind, department: House.department.code, service: House.service.code, channel: .phone,
        data: [FieldValue(.fixed("need"), "سقف يسرب")], inquiries: [Inquiry(question: "متى؟")]),
      from: .introduced(name: "سعد بن علي العطوي", mobile: "0500000001", nationalID: "1000000008"),
      by: .fixed(.relationsEmployee))
    return (house, request.id)
  }

  private func everybody(_ house: House, department: DepartmentCode) async throws -> Visitor {
    try await Visitor(house).signedIn(house, as: [.departmentOfficer], department: department)
  }

  @Test func anOfficerSeesAndMovesOnlyHisOwnDepartmentsRequests() async throws {
    let (house, id) = try await house()
    let stranger = try await everybody(house, department: Self.elsewhere.code)
    let before = try await house.engine.store.read { try $0.request(id)?.steps.count }
    #expect(try await stranger.get("/staff/requests/\(id)").status == 403)
    #expect(try await stranger.get("/staff/requests/\(id)/form").status == 403)
    for form in StepForm.allCases {
      let answer = try await stranger.post("/staff/requests/\(id)/steps/\(form.rawValue)", Self.filled[form] ?? "")
      #expect(answer.status == 403, "\(form) \(answer.status)")
      #expect(!answer.text.contains("سعد بن علي"), "\(form)")
    }
    #expect(try await house.engine.store.read { try $0.request(id)?.steps.count } == before)
    let own = try await everybody(house, department: House.department.code)
    #expect(try await own.get("/staff/requests/\(id)").text.contains("سعد بن علي العطوي"))
  }

  /// What each form holds when it is well filled, so that nothing but the right stands in its way.
  private static let filled: [StepForm: String] = [
    .itemProvided: "item=card&reference=7", .itemMatched: "item=card", .referred: "question=x",
    .referralAnswered: "answer=x", .dataChanged: "need=x&was_need=y",
    .declarationSigned: "scan=x&digest=" + String(repeating: "a", count: 64),
    .decided: "verdict=accepted&reason=x", .assigned: "owner=" + String(repeating: "f", count: 32),
    .answered: "answer=x&topic=other", .withdrawn: "reason=x", .reopened: "reason=x",
  ]

  @Test func anUnknownRequestAndAKeyThatIsNoneHaveNoPageAndNoStep() async throws {
    let (house, id) = try await house()
    let staff = try await Visitor(house).signedIn(house, as: Set(Role.allCases))
    var changed = id.description
    changed.replaceSubrange(changed.startIndex...changed.startIndex, with: changed.hasPrefix("0") ? "1" : "0")
    for key in [changed, "x", "\(id)0", id.description.uppercased() + "g"] {
      #expect(try await staff.get("/staff/requests/\(key)").status == 404, "\(key)")
      #expect(try await staff.get("/staff/requests/\(key)/form").status == 404, "\(key)")
      for form in StepForm.allCases {
        let answer = try await staff.post("/staff/requests/\(key)/steps/\(form.rawValue)", Self.filled[form] ?? "")
        #expect([404, 422].contains(answer.status) && !answer.text.contains("سعد بن علي"), "\(form) \(answer.status)")
      }
    }
  }

  @Test func eachStepAsksForItsOwnRight() throws {
    for form in StepForm.allCases {
      let address = try #require(StaffAddress.all.first { $0.path.hasSuffix("/steps/\(form.rawValue)") })
      #expect(address.rights == [form.right] && address.method == .post)
    }
  }

  @Test func aReplayedFormIsTakenOnceAndOtherWordsUnderItsKeyAreJudged() async throws {
    let (house, id) = try await house()
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let form = "question=x&form=" + String(repeating: "a", count: 32)
    let address = "/staff/requests/\(id)/steps/referred"
    #expect(try await staff.post(address, form).status == 303)
    #expect(try await staff.post(address, form).status == 303)
    // Other words under the same key are another form, and meet the rule.
    let other = try await staff.post(address, "question=z&form=" + String(repeating: "a", count: 32))
    #expect(other.status == 409 && other.text.contains("S3"))
    let request = try await house.engine.read(id, by: .fixed(.relationsEmployee)).request
    #expect(request.referrals.map(\.question) == ["x"])
  }

  @Test func s2WhatReplacedTheDocumentOnThePageIsNotCompared() async throws {
    let (house, id) = try await house()
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let address = "/staff/requests/\(id)/steps/item-matched"
    func handIn(_ reference: String) async throws {
      let step = Step.itemProvided(item: .fixed("card"), document: Document(reference: reference))
      try await house.engine.take(step, on: id, by: .staff(.fixed(.relationsEmployee)))
    }
    func shown(_ page: String) throws -> Substring {
      try #require(page.firstMatch(of: /name="document" value="([0-9a-f]{64})"/)).1
    }
    func isMatched() async throws -> Bool {
      try await house.engine.read(id, by: .fixed(.relationsEmployee)).request.items[.fixed("card")]?.matched != nil
    }
    try await handIn("111")
    let seen = try shown(try await staff.get("/staff/requests/\(id)").text)
    try await handIn("222")
    for form in ["item=card&document=\(seen)", "item=card", "item=card&document=x"] {
      let refused = try await staff.post(address, form)
      #expect(refused.status == 409 && refused.text.contains("استُبدلت الوثيقة بعد عرضها عليك"), "\(form)")
      #expect(try await !isMatched())
      #expect(
        try await staff.post(address + "?lang=en", form).text.contains("It was replaced after it was shown to you"))
    }
    let again = try shown(try await staff.post(address, "item=card&document=\(seen)").text)
    #expect(try await staff.post(address, "item=card&document=\(again)").status == 303)
    #expect(try await isMatched())
    let both = try await staff.post(
      "/staff/requests/\(id)/steps/item-provided", "item=card&reference=333&matched=1")
    #expect(both.status == 303)
    #expect(try await isMatched())
  }

  @Test func thePageShowsOnlyTheStepsThatAreHisNow() async throws {
    let (house, id) = try await house()
    func shown(_ role: Role) async throws -> Set<String> {
      let page = try await Visitor(house).signedIn(house, as: [role]).get("/staff/requests/\(id)").text
      return Set(page.matches(of: /steps\/([a-z-]+)"/).map { String($0.1) })
    }
    #expect(
      try await shown(.relationsEmployee) == [
        "item-provided", "completeness-confirmed", "referred", "data-changed", "two-weeks-explained", "assigned",
        "withdrawn",
      ])
    #expect(try await shown(.socialResearcher) == ["item-provided", "data-changed", "two-weeks-explained"])
    #expect(try await shown(.committeeMember) == [])
    #expect(try await shown(.qualityOfficer) == ["assigned"])
  }

  @Test func whoMayNotKnowPeopleSeesNoPersonalData() async throws {
    let (house, id) = try await house(.complaint)
    let quality = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let page = try await quality.get("/staff/requests/\(id)").text
    for secret in ["سعد بن علي", "1000000008", "500000001", "سقف يسرب"] { #expect(!page.contains(secret), "\(secret)") }
    #expect(page.contains("متى؟"))
    #expect(try await quality.get("/staff/requests/\(id)/form").status == 403)
    let owner = Staff.fixed(.qualityOfficer).id
    #expect(try await quality.post("/staff/requests/\(id)/steps/assigned", "owner=\(owner)").status == 303)
    #expect(try await quality.post("/staff/requests/\(id)/steps/answered", "answer=x").status == 303)
  }

  @Test func readingThePageIsWrittenDown() async throws {
    let (house, id) = try await house()
    let records = { try await house.engine.store.read { try $0.auditRecords(about: .request(id)) } }
    let before = try await records().count
    _ = try await Visitor(house).signedIn(house, as: [.relationsEmployee]).get("/staff/requests/\(id)")
    _ = try await Visitor(house).signedIn(house, as: [.qualityOfficer]).get("/staff/requests/\(id)")
    let added = try await records().dropFirst(before)
    #expect(added.map(\.act) == [Right.seePersonalData.rawValue, Right.seeRequests.rawValue])
  }
}
