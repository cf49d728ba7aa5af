import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// The queue, the list and the search as pages.
@Suite struct FindingPageTests {
  private static let reception = Reception(
    kind: .inquiry, department: House.department.code, service: House.service.code, channel: .phone,
    inquiries: [Inquiry(question: "متى؟")])

  @discardableResult
  private func inquiry(in house: House, name: String = "سلطان بن فهد البلوي") async throws -> Request {
    try await house.engine.receive(
      Self.reception, from: .introduced(name: name, mobile: "0555123456", nationalID: nil),
      by: .fixed(.relationsEmployee))
  }

  @Test func theQueueIsTheFirstPageOfWhoHandlesRequests() async throws {
    let house = try await House()
    for role in Role.allCases {
      let staff = try await Visitor(house).signedIn(house, as: [role])
      let member = try #require(staff.member).member
      let handles = Staff.fixed(role).reach(of: .seeRequests) > .nothing
      #expect((StaffFrame(member, in: .arabic).first == "/staff/queue") == handles, "\(role)")
    }
  }

  @Test func theQueueSaysWhatIsToBeDoneAndAnEmptyOneSaysSoKindly() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let empty = try await staff.get("/staff/queue")
    #expect(empty.status == 200 && empty.text.contains("لا شيء ينتظرك الآن"))
    let request = try await inquiry(in: house)
    house.pass(days: 3)
    let page = try await (try Visitor(house).signedIn(house, as: [.relationsEmployee])).get("/staff/queue")
    #expect(page.text.contains("الرد على المستفيدين") && page.text.contains("سلطان بن فهد البلوي"))
    #expect(page.text.contains("منذ ٣ أيام") && page.text.contains("href=\"/staff/requests/\(request.id)\""))
    #expect(page.text.contains("١١ أكتوبر ٢٠٢٦م، ") && page.text.contains("١٤٤٨هـ"))
    let quality = try await (try Visitor(house).signedIn(house, as: [.qualityOfficer])).get("/staff/queue?lang=en")
    #expect(quality.text.contains("Inquiry") && !quality.text.contains("البلوي"))
    #expect(quality.text.contains("href=\"/staff/requests/\(request.id)?lang=en\""))
  }

  @Test func theListIsNarrowedByCodesAndByDatesOfBothCalendars() async throws {
    let house = try await House()
    try await inquiry(in: house)
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    for query in [
      "", "?kind=inquiry", "?state=open", "?stage=received", "?department=repair", "?service=repair/roof",
      "?channel=C2",
      "?from=2026-10-11&to=11/10/2026", "?from=%D9%A1%D9%A4%D9%A4%D9%A8-%D9%A0%D9%A4-%D9%A2%D9%A9",
      "?from=1448/5/1&to=1448/4/1",
      "?kind=nothing",
    ] {
      let page = try await staff.get("/staff/requests\(query)")
      #expect(page.status == 200 && page.text.contains("طلب واحد") && page.text.contains("البلوي"), "\(query)")
    }
    for query in ["?kind=complaint", "?state=ended", "?from=2026-10-12", "?mine=1", "?department=loans"] {
      let page = try await staff.get("/staff/requests\(query)")
      #expect(page.status == 200 && page.text.contains("لا يوجد طلب بهذه الصفات"), "\(query)")
    }
    let chosen = try await staff.get("/staff/requests?kind=inquiry&lang=en").text
    #expect(
      chosen.contains("<option value=\"inquiry\" selected>") && chosen.contains("<details class=\"filter\" open>"))
    let bad = try await staff.get("/staff/requests?from=31/2/2026")
    #expect(bad.status == 422 && bad.text.contains("<a href=\"#from\">") && bad.text.contains("value=\"31/2/2026\""))
  }

  @Test func aLongListIsReadByLinksThatKeepTheFilter() async throws {
    let house = try await House()
    for number in 0..<60 {
      try await inquiry(in: house, name: "سعد العطوي \(number < 10 ? "الأول" : "الآخر")")
    }
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let first = try await staff.get("/staff/requests?kind=inquiry&from=11/10/2026&lang=en").text
    let older = try #require(first.firstMatch(of: /rel="next" href="([^"]+)"/)?.1).replacing("&amp;", with: "&")
    #expect(older.contains("kind=inquiry") && older.contains("from=2026-10-11") && older.contains("lang=en"))
    #expect(!first.contains("rel=\"prev\"") && first.contains("60 requests"))
    let second = try await staff.get(String(older)).text
    #expect(second.matches(of: /<tr role="row">\n<th/).count == 10 && !second.contains("rel=\"next\""))
    let newer = try #require(second.firstMatch(of: /rel="prev" href="([^"]+)"/)?.1).replacing("&amp;", with: "&")
    #expect(try await staff.get(String(newer)).text.matches(of: /<tr role="row">\n<th/).count == 50)
  }

  @Test func aNameIsSearchedByAFormAndStandsInNoAddressAndNoLog() async throws {
    let house = try await House()
    try await inquiry(in: house)
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let found = try await staff.post("/staff/requests/search", "words=\u{0633}\u{0644}\u{0637}\u{0627}\u{0646} البلوي")
    #expect(found.status == 200 && found.text.contains("سلطان بن فهد البلوي") && found.text.contains("طلب واحد"))
    let none = try await staff.post("/staff/requests/search", "words=سلطان العطوي")
    #expect(
      none.status == 200 && none.text.contains("لم نجد طلباً لهذا المستفيد") && none.text.contains("أول ثلاثة أحرف"))
    let short = try await staff.post("/staff/requests/search", "words=سلطان")
    #expect(short.status == 422 && short.text.contains("<a href=\"#words\">") && short.text.contains("value=\"سلطان\""))
    let long = Array(repeating: "سعد", count: 2_000).joined(separator: "+")
    let tooLong = try await staff.post("/staff/requests/search?lang=en", "words=\(long)")
    #expect(tooLong.status == 422 && tooLong.text.contains("longer than 200 characters"))
    #expect(try await staff.post("/staff/requests/search", "words=1000000007&seal=x").status == 403)
    #expect(!staff.log.lines.contains { $0.contains("سلطان") || $0.contains("words=") })
    let quality = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let list = try await quality.get("/staff/requests").text
    #expect(!list.contains("role=\"search\""))
    #expect(try await quality.post("/staff/requests/search", "words=سلطان البلوي").status == 403)
  }
}
