import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// P0 over HTTP: a version is entered by form, read by everybody, and holds for what comes after it; and how far the
/// clauses were kept is read by the board.
@Suite struct PolicyClauseWalkTests {
  static func version(from day: Day, days: String = "٢١", decision: String = "القرار ٧") -> String {
    FormText.of([
      "in_force": day.description, "author": "إدارة الجودة", "board_decision": decision, "leastDaysOfStudy": days,
      "mostDaysOfStudy": "", "daysADocumentStaysValid": "", "daysToReminder": "٧", "workingDaysToAnswerAReferral": "3",
      "workingDaysToAnswer": "", "minutesACodeIsValid": "10", "leastMembersPresent": "2",
    ])
  }

  private static func receive(_ house: House, asking question: String = "متى يأتيني الجواب؟") async throws -> Request {
    try await house.engine.receive(
      Reception(
        kind: .support, department: House.department.code, service: House.service.code, channel: .phone,
        checklist: Checklist([]), data: [], inquiries: [Inquiry(question: question, answer: "بعد أسبوعين")]),
      from: .introduced(name: "سعد العطوي", mobile: "0500000001", nationalID: nil), by: .fixed(.relationsEmployee))
  }

  @Test func p0ARequestKeepsItsVersionWhileANewOneComesIntoForce() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      let admin = try await client.signedIn(house, as: .administrator)
      let early = try await Self.receive(house)
      let tomorrow = house.now.day.adding(days: 1)
      let saved = try await admin.post("/staff/policy", Self.version(from: tomorrow))
      #expect(saved.status == 200 && saved.text.contains("من «١٤ يوماً» إلى «٢١ يوماً»"))
      #expect(saved.text.contains("تسري لاحقاً") && saved.text.contains("القرار ٧"))
      #expect(try await Self.receive(house).policyVersion == 1)
      house.pass(days: 1)
      let late = try await Self.receive(house)
      #expect([early.policyVersion, late.policyVersion] == [1, 2])
      let versions = try await house.engine.policyVersions()
      #expect(try versions.policy(for: early, at: house.now).parameters.leastDaysOfStudy == 14)
      #expect(try versions.policy(for: late, at: house.now).parameters.leastDaysOfStudy == 21)
      let employee = try await client.signedIn(house, as: .relationsEmployee)
      let page = try await employee.get("/staff/policy")
      #expect(page.text.contains(tomorrow.name(in: .arabic)) && !page.text.contains("تسري لاحقاً"))
    }
  }

  @Test func p0AVersionThatBreaksTheTextIsRefusedInWordsAndAFormSentTwiceIsOneVersion() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      let admin = try await client.signedIn(house, as: .administrator)
      let today = house.now.day
      let short = try await admin.post("/staff/policy", Self.version(from: today, days: "13"))
      #expect(
        short.status == 422 && short.text.contains("href=\"#leastDaysOfStudy\"") && short.text.contains("القرار ٧"))
      let past = try await admin.post("/staff/policy", Self.version(from: today.adding(days: -1)))
      #expect(past.status == 422 && past.text.contains("لا يسري إصدار على ما مضى"))
      let undecided = try await admin.post("/staff/policy", Self.version(from: today, decision: " "))
      #expect(undecided.status == 422 && undecided.text.contains("href=\"#board_decision\""))
      #expect(try await house.engine.policyVersions().all == [.founding])
      #expect(try await admin.post("/staff/policy", Self.version(from: today)).status == 200)
      #expect(try await admin.post("/staff/policy", Self.version(from: today)).status == 422)
      #expect(try await house.engine.policyVersions().all.count == 2)
      let audit = try await admin.get("/staff/audit?kind=policy")
      #expect(audit.text.contains("إصدار جديد للسياسة") && audit.text.contains("القرار ٧"))
    }
  }

  @Test func p0TheTextsOwnOdditiesAreSaidToEverybody() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      for role in Role.allCases {
        let page = try await client.signedIn(house, as: role).get("/staff/policy").text
        for clause in ClauseID.allCases { #expect(page.contains("id=\"\(clause.rawValue)\""), "\(role) \(clause)") }
        for oddity in PolicyText.oddities { #expect(page.contains(oddity.reading.ar)) }
        #expect(page.contains("10 Safar") || page.contains("١٠ صفر ١٤٤٦هـ"))
        #expect(page.contains("/staff/policy/new") == (role == .administrator))
      }
    }
  }

  @Test func howFarEachClauseWasKeptIsReadWithItsNumberByTheBoard() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      for _ in 0..<3 { _ = try await Self.receive(house) }
      _ = try await house.engine.receive(
        name: "سعد العطوي", mobile: "0500000001", department: House.department.code, service: House.service.code,
        channel: .phone)
      let board = try await client.signedIn(house, as: .boardMember)
      let page = try await board.get("/staff/compliance")
      #expect(page.status == 200 && page.text.contains("٣ من ٤") && page.text.contains("٣ من ٣"))
      #expect(page.text.contains("بين ٣٠٪ و٩٦٪") && page.text.contains("لا حالات في هذه المدة"))
      let table = try await house.engine.complianceTable(months: 12, in: .gregorian)
      let version = try #require(table.lines.first { $0.rule == .versionInForce })
      #expect(version.whole.kept == 3 && version.whole.n == 4 && version.months.count == 12)
      #expect(version.months.last?.code == "2026-10" && version.departments.map(\.code) == ["repair"])
      let rule = try #require(table.lines.first { $0.rule == .timeGiven })
      #expect(rule.whole.share == nil && rule.whole.low == nil)

      let csv = try await board.get("/staff/compliance.csv?months=24&calendar=ummalqura").text
      #expect(csv.hasPrefix("\u{FEFF}clause,rule,") && csv.contains("P0,versionInForce,"))
      #expect(csv.contains(",month,1448-04,") && csv.contains(",3,4,0.75,0.3006,0.9544"))
      let json = try await board.get("/staff/compliance.json").text
      #expect(json.contains("\"clause\" : \"S5\"") && json.contains("\"kept\" : 3"))
      for path in ["/staff/compliance", "/staff/compliance.csv", "/staff/compliance.json"] {
        #expect(try await client.signedIn(house, as: .relationsEmployee).get(path).status == 403)
      }
    }
  }
}
