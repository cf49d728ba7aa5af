import Access
import Collector
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// A call that was asked for: in time, by somebody else than who served, with what came of it; and the question whether it helped.
@Suite struct FollowUpTests {
  private let officer = Staff.fixed(.qualityOfficer)

  /// A house in which somebody asked for a call, and who may make it.
  private func asked() async throws -> (house: House, flow: FlowTrial, call: ResponseID) {
    let house = try await House()
    _ = try await house.signedIn(as: [.qualityOfficer], department: nil)
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    try await house.engine.submit(
      ["Q1": ["1"], "Q10": ["الموعد بعيد"], "Q11": ["1"]], key: nil, with: try await flow.token(0), mode: .ownPhone)
    let line = try #require(try await house.engine.followUps(for: officer).open.first)
    return (house, flow, line.followUp.id)
  }

  @Test func aCallIsDueWithinWorkingDaysAndOverdueAfterThem() async throws {
    let (house, _, _) = try await asked()
    let line = try #require(try await house.engine.followUps(for: officer).open.first)
    let days = try await house.engine.workingDays()
    #expect(line.followUp.due == days.day(3, after: house.now.day) && !line.isOverdue)
    house.pass(days: 10)
    #expect(try await house.engine.followUps(for: officer).open.first?.isOverdue == true)
  }

  /// A feast is confirmed after the call was asked for: nobody is late for days on which the association does not work.
  @Test func aHolidayEnteredAfterwardsGivesTheCallItsDays() async throws {
    let (house, _, call) = try await asked()
    let (engine, asked) = (house.engine, house.now.day)
    let before = try await engine.workingDays()
    let first = try #require(before.day(1, after: asked))
    let frozen = try #require(before.day(3, after: asked))
    let feast = try #require(
      WorkingDays.Holiday(first: first, last: frozen, name: LocalizedText(ar: "عيد الفطر", en: "Eid al-Fitr")))
    try await engine.save(feast, by: nil)
    let after = try await engine.workingDays()
    let due = try #require(after.day(3, after: asked))
    #expect(due > frozen)
    house.pass(days: frozen.number - asked.number + 1)
    let line = try #require(try await engine.followUps(for: officer).open.first)
    #expect(line.followUp.due == due && !line.isOverdue)
    #expect(try await engine.followUp(call, by: officer).line.followUp.due == due)
    house.pass(days: due.number - house.now.day.number)
    #expect(try await engine.followUps(for: officer).open.first?.isOverdue == false)
    house.pass(days: 1)
    #expect(try await engine.followUps(for: officer).open.first?.isOverdue == true)
    // What was entered by mistake counts no longer.
    try await engine.removeHoliday(beginning: first, by: nil)
    #expect(try await engine.followUps(for: officer).open.first?.followUp.due == frozen)
  }

  @Test func theOneWhoCallsReadsWhomAndWhatAndItIsWrittenDown() async throws {
    let (house, flow, call) = try await asked()
    let sheet = try await house.engine.followUp(call, by: officer)
    #expect(sheet.beneficiary.name == FlowTrial.name && sheet.comments == ["الموعد بعيد"])
    #expect(sheet.candidates.map(\.id) == [officer.id])
    try await house.engine.pursue(call, .assigned(officer.id), notes: "", by: officer)
    let (details, open) = try await house.engine.store.read { ledger in
      let records = try ledger.auditRecords(about: .requestList).filter { $0.act == "followUp" }
      return (try records.map(ledger.detail), try ledger.auditRecords(about: .request(flow.id)).map(\.act))
    }
    #expect(details == ["\(flow.id) read", "\(flow.id) assigned"])
    #expect(!open.contains("followUp"), "in the open it would tell who has answered")
  }

  /// Records are added to, never changed: what an earlier version named in the open is read by nobody.
  @Test func anEarlierRecordThatNamesTheRequestIsReadWithoutIt() async throws {
    let (house, flow, call) = try await asked()
    let (engine, at, by) = (house.engine, house.now, officer.id)
    try await engine.store.write { ledger in
      try ledger.record(AuditEntry(at: at, by: .staff(by), .followUp, of: .request(flow.id), detail: "read"))
    }
    _ = try await engine.followUp(call, by: officer)
    var filter = AuditFilter()
    filter.act = .followUp
    let lines = try await engine.auditPage(filter, before: nil).lines
    #expect(lines.map(\.subject) == [nil, nil] && lines.map(\.kind) == [nil, nil])
    filter.subject = AuditEntry.Subject.request(flow.id).text
    #expect(try await engine.auditPage(filter, before: nil).lines.isEmpty)
    filter.act = nil
    let about = try await engine.auditPage(filter, before: nil).lines
    #expect(!about.isEmpty && !about.contains { $0.act == .followUp })
    filter.subject = nil
    filter.kind = .request
    #expect(!(try await engine.auditPage(filter, before: nil).lines.contains { $0.act == .followUp }))
  }

  @Test func itIsTakenOnTriedThreeTimesAndClosed() async throws {
    let (house, _, call) = try await asked()
    let engine = house.engine
    await #expect(throws: FollowUpRefusal.notAssigned) { try await engine.pursue(call, .tried, notes: "", by: officer) }
    try await engine.pursue(call, .assigned(officer.id), notes: "", by: officer)
    for left in [3, 2, 1] {
      await #expect(throws: FollowUpRefusal.triesMissing(left)) {
        try await engine.pursue(call, .notReached, notes: "", by: officer)
      }
      try await engine.pursue(call, .tried, notes: "لا يجيب", by: officer)
    }
    try await engine.pursue(call, .notReached, notes: "", by: officer)
    await #expect(throws: FollowUpRefusal.closed(on: house.now.day)) {
      try await engine.pursue(call, .reached, notes: "", by: officer)
    }
    let found = try await engine.followUps(for: officer)
    #expect(found.open.isEmpty && found.closed.count == 1)
  }

  @Test func whoServedOrBelongsToTheDepartmentMayNotCall() async throws {
    let (house, flow, call) = try await asked()
    try await flow.take(.reopened(reason: "متابعة"), by: .qualityOfficer)
    // The quality officer has now taken a step of the request himself.
    await #expect(throws: FollowUpRefusal.unknown) { _ = try await house.engine.followUp(call, by: officer) }
    await #expect(throws: FollowUpRefusal.servedHim) {
      try await house.engine.pursue(call, .assigned(officer.id), notes: "", by: officer)
    }
  }

  @Test func handedToADepartmentItNamesAnActionOfThatDepartment() async throws {
    let (house, _, call) = try await asked()
    try await house.engine.pursue(call, .assigned(officer.id), notes: "", by: officer)
    await #expect(throws: FollowUpRefusal.unknownAction) {
      try await house.engine.pursue(call, .passed(.init(high: 9, low: 9)), notes: "", by: officer)
    }
    await #expect(throws: FollowUpRefusal.notesMissing) {
      try await house.engine.pursue(call, .resolved, notes: "  ", by: officer)
    }
    let marked = "س" + String(repeating: "\u{064E}", count: 1_000)
    await #expect(throws: FollowUpRefusal.notesTooLong(most: 1_000)) {
      try await house.engine.pursue(call, .resolved, notes: marked, by: officer)
    }
    try await house.engine.pursue(call, .resolved, notes: "حُدد موعد أقرب", by: officer)
  }

  @Test func theNextTimeHeIsAskedWhetherItHasImprovedOnce() async throws {
    let (house, flow, call) = try await asked()
    try await house.engine.pursue(call, .assigned(officer.id), notes: "", by: officer)
    try await house.engine.pursue(call, .reached, notes: "", by: officer)
    let person = try await house.engine.read(flow.id, by: .fixed(.relationsEmployee)).beneficiary.id
    #expect(try await house.engine.store.read { try $0.followUpsToAskAgain(of: person) }.map(\.id) == [call])
    house.pass(days: 100)
    let next = try await FlowTrial(in: house)
    try await next.deliver()
    #expect(try await house.engine.store.read { try $0.followUpsToAskAgain(of: person) }.isEmpty)
  }
}
