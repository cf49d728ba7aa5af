import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The search: a person is found by a whole number or by two words of his name, by whom it concerns, and it is written down.
@Suite struct SearchTests {
  private let employee = Staff.fixed(.relationsEmployee)

  private func receive(_ name: String, _ mobile: String, in house: House) async throws -> RequestID {
    try await house.engine.receive(
      FlowTrial.reception(.inquiry), from: .introduced(name: name, mobile: mobile, nationalID: nil), by: employee
    ).id
  }

  private func found(_ written: String, in house: House, by staff: Staff? = nil) async throws -> [RequestID] {
    try await house.engine.search(written, by: staff ?? employee).lines.map(\.request.id)
  }

  @Test func aNameIsFoundByAnyTwoOfItsWordsInAnyOrderHoweverItIsWritten() async throws {
    let house = try await House()
    let ahmad = try await receive("أحمد بن عبد الله البلوي", "0500000001", in: house)
    let fatima = try await receive("فاطمة أحمد العطوي", "0500000002", in: house)
    let latin = try await receive("Maria José Al-Harbi", "0500000003", in: house)
    for (written, expected) in [
      ("احمد البلوي", [ahmad]), ("البلوي أحمد", [ahmad]), ("بلوي عبدالله", [ahmad]), ("أَحْمَد عبد الله", [ahmad]),
      ("أحم بلو", [ahmad]), ("فاطمه العطوي", [fatima]), ("احمد فاطمة", [fatima]), ("HARBI maria", [latin]),
      ("jose harbi", [latin]), ("أحمد العطوي", [fatima]), ("أحمد الحربي", []), ("حمد بلوي", []), ("أح بلوي", []),
    ] {
      #expect(try await found(written, in: house) == expected, "\(written)")
    }
    await #expect(throws: SearchRefusal.oneWord) { try await house.engine.search("أحمد", by: employee) }
    await #expect(throws: SearchRefusal.neitherNumber) { try await house.engine.search("050000", by: employee) }
  }

  @Test func aNumberIsFoundWholeAndACorrectedNameIsFoundByTheNewOneOnly() async throws {
    let flow = try await FlowTrial()
    let reference = RequestReference(of: flow.id).grouped
    for written in [FlowTrial.nationalID, reference, "١٠٠٠٠٠٠٠٠٨", "0555123456", "+966 55 512 3456", "سلطان البلوي"] {
      #expect(try await found(written, in: flow.house) == [flow.id], "\(written)")
    }
    #expect(try await found("0555123457", in: flow.house) == [])
    let again = try await flow.house.engine.receive(
      FlowTrial.reception(.inquiry),
      from: .introduced(name: "سلطان العنزي", mobile: "0555000000", nationalID: FlowTrial.nationalID), by: employee)
    #expect(try await found("سلطان البلوي", in: flow.house) == [])
    #expect(Set(try await found("سلطان العنزي", in: flow.house)) == [flow.id, again.id])
  }

  @Test func whatIsFoundIsHisToSeeAndIsWrittenDown() async throws {
    let flow = try await FlowTrial()
    let engine = flow.house.engine
    let elsewhere = Staff(Identifier(high: 8, low: 8), roles: [.departmentOfficer], department: .fixed("loans"))
    #expect(try await found(FlowTrial.name, in: flow.house, by: elsewhere) == [])
    #expect(try await found(FlowTrial.name, in: flow.house, by: .fixed(.departmentOfficer)) == [flow.id])
    for role in [Role.qualityOfficer, .boardMember, .administrator] {
      await #expect(throws: RightRefusal.notHeld(.seePersonalData)) {
        try await engine.search(FlowTrial.name, by: .fixed(role))
      }
    }
    let views = try await engine.store.read { ledger in
      try ledger.auditRecords(about: .requestList).map { "\($0.actor) \(try ledger.detail(of: $0))" }
    }
    #expect(views == ["\(Staff.fixed(.departmentOfficer).id) \(flow.id)"])
    #expect(try await engine.verify().isClean)
  }

  @Test func noWordOfANameStandsInTheFile() async throws {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    _ = try await receive("ضرغام السويدان", "0500000001", in: house)
    _ = try await receive("Zebediah Quimby", "0500000002", in: house)
    #expect(try await found("ضرغام السويدان", in: house).count == 1)
    #expect(try await found("zebediah quimby", in: house).count == 1)
    let words = ["ضرغام", "السويدان", "سويدان", "ضرغ", "سويد", "Zebediah", "zebediah", "quimby", "quim"]
    var bytes = 0
    for file in [path, path + "-wal"] {
      let data = try Data(contentsOf: URL(filePath: file))
      bytes += data.count
      for word in words { #expect(data.range(of: Data(word.utf8)) == nil, "\(word) in \(file)") }
    }
    #expect(bytes > 50_000)
  }
}
