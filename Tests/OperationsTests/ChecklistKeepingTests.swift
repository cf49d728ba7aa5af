import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// What a service requires, kept with its changes; and forms that are taken once.
@Suite struct ChecklistKeepingTests {
  private let card = Requirement(.fixed("card"), name: LocalizedText(ar: "الهوية", en: "Identity card"))
  private let admin = Staff.fixed(.administrator)

  private func change(_ change: ChecklistChange, in house: House, by staff: Staff? = nil) async throws {
    try await house.engine.change(change, of: House.service.code, in: House.department.code, by: staff ?? admin)
  }

  private func receive(_ house: House, form: SentFormKey? = nil) async throws -> Request {
    try await house.engine.receive(
      Reception(
        kind: .support, department: House.department.code, service: House.service.code, channel: .phone),
      from: .introduced(name: "سعد العطوي", mobile: "0500000001", nationalID: nil),
      by: .fixed(.relationsEmployee), form: form)
  }

  @Test func s2ARequestKeepsTheChecklistOfItsDay() async throws {
    let house = try await House()
    let before = try await receive(house)
    try await change(.add(card), in: house)
    let after = try await receive(house)
    #expect(before.checklist.requirements.isEmpty && after.checklist == Checklist([card]))
    try await change(.remove(card.item), in: house)
    let kept = try await house.engine.read(after.id, by: .fixed(.relationsEmployee)).request
    #expect(kept.checklist == Checklist([card]))
    #expect(try await house.engine.verify().isClean)
  }

  @Test func everyChangeIsWrittenDownAndOnlyTheAdministratorMakesIt() async throws {
    let house = try await House()
    try await change(.add(card), in: house)
    let service = try await house.engine.openService(
      "walls", in: House.department.code, name: LocalizedText(ar: "جدران", en: "Walls"), by: admin)
    let subjects: [AuditEntry.Subject] = [
      .service(House.service.code, of: House.department.code), .service(service.code, of: House.department.code),
    ]
    for subject in subjects {
      let records = try await house.engine.store.read { try $0.auditRecords(about: subject) }
      #expect(records.map(\.act) == [Right.manageServices.rawValue])
    }
    for role in Role.allCases where role != .administrator {
      await #expect(throws: RightRefusal.notHeld(.manageServices)) {
        try await change(.remove(card.item), in: house, by: .fixed(role))
      }
    }
    await #expect(throws: RequestRefusal.serviceUnknown) {
      try await house.engine.change(.add(card), of: .fixed("none"), in: House.department.code, by: admin)
    }
    await #expect(throws: ChecklistRefusal.serviceTaken) {
      try await house.engine.openService(
        "walls", in: House.department.code, name: LocalizedText(ar: "جدران", en: "Walls"), by: admin)
    }
  }

  @Test func ofEightWhoSendOneFormAtOnceOneRequestIsMade() async throws {
    let house = try await House(path: try House.place())
    let form: SentFormKey = house.engine.world.key()
    let made = try await withThrowingTaskGroup(of: RequestID.self) { group in
      for _ in 0..<8 { group.addTask { try await receive(house, form: form).id } }
      return try await group.reduce(into: Set<RequestID>()) { $0.insert($1) }
    }
    #expect(made.count == 1)
    #expect(try await house.engine.openRequestCount() == 1)
    #expect(try await house.engine.verify().isClean)
  }
}
