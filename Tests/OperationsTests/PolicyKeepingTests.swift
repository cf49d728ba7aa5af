import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The policy's versions as an association keeps them, and how far they were kept to.
@Suite struct PolicyKeepingTests {
  @Test func aRequestKeepsTheVersionItWasReceivedUnder() async throws {
    let early = try await FlowTrial()
    let house = early.house
    house.pass(days: 1)
    var parameters = Policy.Parameters()
    parameters.leastDaysOfStudy = 21
    let policy = try await house.engine.addPolicy(
      inForce: house.now.day, author: "إدارة الجودة", boardDecision: "قرار ٧", parameters: parameters,
      by: .fixed(.administrator))
    #expect(policy.version == 2)
    #expect(try await house.engine.policyVersions().all == [.founding, policy])
    let late = try await FlowTrial(in: house, nationalID: nil)
    try await early.submit()
    try await late.submit()
    house.pass(days: 14)
    #expect(try await early.refusal(early.ruling(.accepted), by: .committeeMember) == nil)
    let refused = try await late.refusal(late.ruling(.accepted), by: .committeeMember)
    #expect(refused == .tooEarly(until: house.now.adding(days: 7)))

    await #expect(throws: RightRefusal.notHeld(.managePolicy)) {
      try await house.engine.addPolicy(
        inForce: house.now.day, author: "أ", boardDecision: "ب", parameters: parameters, by: .fixed(.qualityOfficer))
    }
    await #expect(throws: PolicyRefusal.versionsNotInOrder(3)) {
      try await house.engine.addPolicy(
        inForce: policy.inForce, author: "أ", boardDecision: "ب", parameters: parameters, by: nil)
    }
    let records = try await house.engine.store.read { try $0.auditRecords(about: .policy(version: 2)) }
    #expect(records.map(\.act) == ["managePolicy"])
  }

  @Test func p0AVersionEnteredInTheCourseOfADayMakesNoBreachOfWhatWasReceivedBefore() async throws {
    let early = try await FlowTrial()
    let house = early.house
    house.pass(seconds: 4 * 3_600)
    try await house.engine.addPolicy(
      inForce: house.now.day, author: "إدارة الجودة", boardDecision: "قرار ٧", parameters: Policy.Parameters(),
      by: .fixed(.administrator))
    let late = try await FlowTrial(in: house, nationalID: nil)
    for (flow, version) in [(early, 1), (late, 2)] {
      let read = try await house.engine.read(flow.id, by: .fixed(.relationsEmployee))
      #expect(read.request.policyVersion == version)
    }
    let report = try await house.engine.policyReport(month: nil, in: .gregorian)
    let line = try #require(report.lines.first { $0.rule == ComplianceRule.versionInForce.rawValue })
    #expect(line.kept == 2 && line.n == 2)
  }

  @Test func aHolidayIsEnteredCorrectedAndTakenOut() async throws {
    let engine = try await House().engine
    let day = try #require(Day(year: 2026, month: 9, day: 23))
    for (last, name) in [(day, "اليوم الوطني"), (day.adding(days: 1), "اليوم الوطني ٩٦")] {
      let holiday = try #require(
        WorkingDays.Holiday(first: day, last: last, name: LocalizedText(ar: name, en: "National day")))
      try await engine.save(holiday, by: .fixed(.administrator))
      #expect(try await engine.workingDays().holidays == [holiday])
    }
    await #expect(throws: RightRefusal.notHeld(.manageHolidays)) {
      try await engine.removeHoliday(beginning: day, by: .fixed(.relationsEmployee))
    }
    try await engine.removeHoliday(beginning: day, by: .fixed(.administrator))
    #expect(try await engine.workingDays().holidays.isEmpty)
    #expect(try await engine.store.read { try $0.auditRecords(about: .holiday(day)).count } == 3)
  }

  @Test func complianceIsReportedByClauseMonthAndDepartment() async throws {
    let house = try await House()
    _ = try await house.earlierRequest()
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    let open = try await FlowTrial(in: house, nationalID: nil)
    try await open.take(.referred(question: "كيف؟"))
    try await open.take(.withdrawn(reason: ""))

    let report = try await house.engine.policyReport(month: nil, in: .gregorian)
    func line(_ rule: ComplianceRule) throws -> PolicyReport.Line {
      try #require(report.lines.first { $0.rule == rule.rawValue })
    }
    #expect(try line(.timeGiven).kept == 1 && line(.timeGiven).n == 1 && line(.timeGiven).clause == "S5")
    #expect(try line(.referralAnswered).kept == 0 && line(.referralAnswered).n == 1)
    #expect(try line(.versionInForce).kept == 2 && line(.versionInForce).n == 3)
    #expect(try line(.topicNamed).n == 0 && line(.topicNamed).share == nil && line(.topicNamed).interval == nil)
    #expect(try line(.timeGiven).cells.map(\.month) == ["2026-10"])
    #expect(try line(.timeGiven).cells.map(\.department) == ["repair"])
    #expect(
      report.text(in: .english).contains("S5  Decisions sent to the beneficiary: 100% (1 of 1), between 21% and 100%"))
    #expect(report.text(in: .arabic).contains("٦٧٪ (٢ من ٣)، بين ٢١٪ و٩٤٪"))

    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 9))
    let before = try await house.engine.policyReport(month: month, in: .gregorian)
    #expect(before.lines.allSatisfy { $0.n == 0 && $0.cells.isEmpty } && before.month == "2026-09")
    let hijri = try await house.engine.policyReport(month: nil, in: .ummAlQura)
    #expect(hijri.lines.first?.cells.first?.month.hasPrefix("1448-") == true)
  }

  @Test func aStepChangedTakenAwayOrSlippedInPastTheProgramIsNamed() async throws {
    let flow = try await FlowTrial()
    try await flow.submit()
    #expect(try await flow.house.engine.verify().isClean)
    let id = flow.id
    let steps: [(String, AuditFault)] = [
      ("UPDATE request_step SET at = at + 1 WHERE position = 3", .stepChanged(id, 3)),
      ("UPDATE request_step SET actor = 'beneficiary' WHERE position = 3", .stepChanged(id, 3)),
      ("DELETE FROM request_step WHERE position = 7", .stepMissing(id, 7)),
      (
        "INSERT INTO request_step SELECT association, request, 8, at, actor, policy_version, payload "
          + "FROM request_step WHERE position = 7", .stepUnrecorded(id, 8)
      ),
      ("DELETE FROM audit WHERE position = (SELECT max(position) FROM audit)", .stepUnrecorded(id, 7)),
    ]
    for (change, fault) in steps {
      let found = try await flow.house.engine.store.faults(after: change)
      #expect(found == [fault], "\(change)")
    }
    #expect(try await flow.house.engine.verify().isClean)
  }

  @Test func aRequestThatIsNotWhatItsStepsLeadToIsNamed() async throws {
    let flow = try await FlowTrial()
    try await flow.submit()
    let id = flow.id
    let changes: [(String, RequestFault)] = [
      ("UPDATE request SET stage = 'accepted'", .rowDiffers(id)),
      ("DELETE FROM request_step WHERE position = 7", .rowDiffers(id)),
      ("DELETE FROM request_step WHERE position = 6", .notReadable(id)),
      ("DELETE FROM request_step", .notReadable(id)),
      ("UPDATE request_step SET payload = substr(payload, 1, 1) WHERE position = 2", .notReadable(id)),
      ("UPDATE request_step SET policy_version = 9", .notReadable(id)),
      ("UPDATE request SET policy_version = NULL", .notReadable(id)),
    ]
    for (change, fault) in changes {
      #expect(try await flow.house.engine.store.requestFaults(after: change) == [fault], "\(change)")
      #expect(fault.words.ar != fault.words.en)
    }
  }
}
