import Foundation
import Imports
import Operations
import Storage
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

/// A register of requests, taken into an association: the example that ships with the product.
@Suite struct ImportedRequestsTests {
  private let map: RequestMap
  private let house: House

  init() async throws {
    map = try RequestMap(
      reading: String(contentsOfFile: House.root + "/docs/examples/requests/map.yaml", encoding: .utf8))
    house = try await House()
  }

  private func reading(_ change: (String) -> String = { $0 }) throws -> RequestReading {
    let text = try String(contentsOfFile: House.root + "/docs/examples/requests/requests.csv", encoding: .utf8)
    return try map.read(Array(change(text).utf8), today: house.now.day)
  }

  private func rows() async throws -> [String: Int] {
    try await house.engine.store.read { try $0.rowCounts() }
  }

  @Test func aRegisterGoesInOnceWithItsAudit() async throws {
    let engine = house.engine
    let before = try await rows()
    let checked = try await engine.importRequests(try reading(), of: map, by: nil, onlyChecking: true)
    #expect(try await rows() == before)
    let first = try await engine.importRequests(try reading(), of: map, by: nil)
    #expect(first == checked)
    #expect(first.added == 8 && first.open == 3 && first.known == 0 && first.rejected == 3 && first.people == 7)
    #expect(first.invited == 0)
    #expect(try await engine.outboxEntries(limit: 9).isEmpty)
    let again = try await engine.importRequests(try reading(), of: map, by: .fixed(.administrator))
    #expect(again.added == 0 && again.known == 8 && again.people == 0)
    let records = try await engine.store.read { try $0.auditRecords(limit: 99) }
    #expect(records.count == 8 && records.allSatisfy { $0.act == "importRecords" && $0.actor == "machine" })
    let verification = try await engine.verify()
    #expect(verification.isClean)
    await #expect(throws: RightRefusal.notHeld(.importRecords)) {
      try await engine.importRequests(try reading(), of: map, by: .fixed(.relationsEmployee))
    }
  }

  @Test func mendedRowsGoInOnceAndACopiedLineNever() async throws {
    let engine = house.engine
    let first = try reading()
    try await engine.importRequests(first, of: map, by: nil)
    let file = String(decoding: first.rejectsFile(in: .arabic), as: UTF8.self)
    let mended = file.replacing("1088300123", with: "1088300122").replacing("2026-09-31", with: "2026-09-30")
    for added in [1, 0] {
      let outcome = try await engine.importRequests(
        try map.read(Array(mended.utf8), today: house.now.day), of: map, by: nil)
      #expect(outcome.added == added && outcome.known == 2 - added && outcome.rejected == 1)
    }
    let whole = try reading {
      $0.replacing("1088300123", with: "1088300122").replacing("2026-09-31", with: "2026-09-30")
    }
    #expect(try await engine.importRequests(whole, of: map, by: nil).added == 0)
  }

  @Test func anOpenRequestGoesOnInTheFlowAndAnEndedOneIsCountedHonestly() async throws {
    let engine = house.engine
    try await engine.importRequests(try reading(), of: map, by: nil)
    let employee = Staff.fixed(.relationsEmployee)
    let family = try await engine.find(number: "0551234501", by: employee)
    #expect(Set(family.map(\.beneficiary.name)) == ["سالم بن عودة العطوي", "هند سالم العطوي"])
    let father = family.filter { $0.beneficiary.name.hasPrefix("سالم") }
    #expect(Set(father.map(\.beneficiary.id)).count == 1 && father.count == 2)
    let complaint = try #require(family.first { $0.request.kind == .complaint })
    #expect(complaint.policy?.version == 1 && complaint.request.reception?.by == .earlierRecord)
    await #expect(throws: StepRefusal.ownerMissing) {
      try await engine.take(.answered(Reply(answer: "نعتذر")), on: complaint.request.id, by: .staff(employee))
    }
    try await engine.take(.assigned(owner: employee.id), on: complaint.request.id, by: .staff(employee))
    let done = try await engine.take(
      .answered(Reply(answer: "نعتذر، وأُصلح")), on: complaint.request.id, by: .staff(employee))
    #expect(done.stage == .answered(at: house.now))
    let report = try await engine.policyReport(month: nil, in: .gregorian)
    let version = try #require(report.lines.first)
    #expect(version.kept == 3 && version.n == 8)
    #expect(report.lines.first { $0.clause == "S1" }?.n == 0)
    let rejected = try #require(try await engine.find(number: "1020047195", by: employee).first)
    #expect(rejected.request.ending?.reason == "دخل الأسرة فوق حد الدعم" && rejected.policy == nil)
    #expect(try await engine.verify().isClean)
  }

  @Test func s2AnOpenRequestOfTheRegisterStopsForWhatItsServiceRequires() async throws {
    let engine = house.engine
    let employee = Staff.fixed(.relationsEmployee)
    // The services of the register are known once it was read; a second register brings another open request.
    try await engine.importRequests(try reading(), of: map, by: nil)
    let insulation = try #require(try await engine.find(number: "2019348578", by: employee).first).request
    #expect(insulation.checklist.requirements.isEmpty)
    let deed = Requirement(.fixed("deed"), name: LocalizedText(ar: "الصك", en: "Deed"))
    let contract = Requirement(
      .fixed("contract"), name: LocalizedText(ar: "العقد", en: "Contract"), phase: .registration)
    for item in [deed, contract] {
      try await engine.change(
        .add(item), of: insulation.service, in: insulation.department, by: .fixed(.administrator))
    }
    let later = try reading { $0.replacing("١٤٤٨-٠٠٥", with: "١٤٤٨-٩٠٥") }
    #expect(try await engine.importRequests(later, of: map, by: nil).open == 1)
    let files = try await engine.find(number: "2019348578", by: employee).map(\.request)
    let request = try #require(files.first { $0.id != insulation.id })
    #expect(request.checklist == Checklist([deed, contract]))
    await #expect(throws: StepRefusal.incomplete([Gap(deed, .missing)], .s2)) {
      try await engine.take(.completenessConfirmed, on: request.id, by: .staff(employee))
    }
    #expect(try await engine.verify().isClean)
  }

  @Test func someoneWhoIsKnownIsNotWrittenDownAgain() async throws {
    let engine = house.engine
    let flow = try await FlowTrial(in: house, nationalID: "1048219370")
    let outcome = try await engine.importRequests(try reading(), of: map, by: nil)
    #expect(outcome.people == 6)
    let files = try await engine.find(number: "1048219370", by: .fixed(.relationsEmployee))
    #expect(files.contains { $0.request.id == flow.id } && files.count == 3)
    // The list of former days changes neither name nor mobile.
    #expect(files.allSatisfy { $0.beneficiary.name == FlowTrial.name })
  }

  @Test func onlyWhoseRequestEndedLatelyIsAsked() async throws {
    let engine = house.engine
    let asking = RequestImportAsking.recent([.walk])
    let late = try reading { $0.replacing("١٥/٣/١٤٤٨", with: "2026-10-05") }
    let checked = try await engine.importRequests(late, of: map, asking: asking, by: nil, onlyChecking: true)
    #expect(checked.invited == 1)
    #expect(try await engine.outboxEntries(limit: 9).isEmpty)
    let outcome = try await engine.importRequests(late, of: map, asking: asking, by: nil)
    #expect(outcome.invited == 1)
    #expect(try await engine.outboxEntries(limit: 9).map(\.recipient) == ["+966551234501"])
    #expect(try await engine.importRequests(late, of: map, asking: asking, by: nil).invited == 0)
    #expect(try await engine.verify().isClean)
  }

  @Test func aListOfThousandsGoesIn() async throws {
    let header = try String(contentsOfFile: House.root + "/docs/examples/requests/requests.csv", encoding: .utf8)
      .split(separator: "\n")[0]
    let lines = (1...2_000).map { number in
      let mobile = MobileNumber(subscriber: number % 700).text
      return "\(number),سعد بن العطوي,,\(mobile),استفسار,الإيجار,دفع إيجار,هاتف,2026-10-01,أجيب,2026-10-02,,,"
    }
    let reading = try map.read(Array(([String(header)] + lines).joined(separator: "\n").utf8), today: house.now.day)
    let outcome = try await house.engine.importRequests(reading, of: map, by: nil)
    #expect(outcome.added == 2_000 && outcome.people == 700)
  }
}
