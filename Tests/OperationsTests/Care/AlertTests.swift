import Collector
import Operations
import Storage
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

/// What reaches the quality officer, when, and what it must not show.
@Suite struct AlertTests {
  private let officer = Staff.fixed(.qualityOfficer)

  private func answer(_ house: House, _ answers: [[String: [String]]]) async throws {
    for (token, fields) in zip(try await house.completedRequests(answers.count), answers) {
      try await house.engine.submit(fields, key: nil, with: token, mode: .ownPhone)
    }
  }

  @Test func whatIsBadIsThereAtOnceAndWhatIsNotIsNot() async throws {
    let house = try await House()
    try await answer(house, [["Q1": ["2"]], ["Q1": ["3"]], ["Q1": ["1"]], ["Q2": ["1"]], ["Q1": ["5"]]])
    let queue = try await house.engine.alerts(for: officer, least: 5)
    #expect(queue.lines.map(\.kind) == [.dissatisfied, .dissatisfied])
    #expect(queue.lines.allSatisfy { $0.department == House.department.name && $0.month != nil })
  }

  @Test func noRoleButTheQualityOfficerSeesAlertsOrCallsAndNobodyOfTheDepartment() async throws {
    let house = try await House()
    try await answer(house, Array(repeating: ["Q1": ["1"], "Q11": ["1"]], count: 5))
    for role in Role.allCases where role != .qualityOfficer {
      let staff = Staff(.init(high: 1, low: 1), roles: [role], department: House.department.code)
      await #expect(throws: RightRefusal.notHeld(.seeAlerts)) {
        _ = try await house.engine.alerts(for: staff, least: 5)
      }
      await #expect(throws: RightRefusal.notHeld(.followUp)) { _ = try await house.engine.followUps(for: staff) }
    }
    let own = Staff(
      .init(high: 1, low: 1), roles: [.qualityOfficer, .departmentOfficer], department: House.department.code)
    #expect(try await house.engine.alerts(for: own, least: 5).lines.isEmpty)
    #expect(try await house.engine.followUps(for: own).open.isEmpty)
    let alert = try #require(try await house.engine.alerts(for: officer, least: 5).lines.first)
    await #expect(throws: AlertRefusal.unknown) {
      try await house.engine.closeAlert(alert.response, alert.kind, by: own)
    }
    #expect(try await house.engine.followUps(for: officer).open.count == 5)
  }

  @Test func ofTooFewNeitherDepartmentNorWordsAreShown() async throws {
    let house = try await House()
    try await answer(house, [["Q1": ["1"], "Q10": ["الموعد بعيد"]], ["Q1": ["5"]]])
    let line = try #require(try await house.engine.alerts(for: officer, least: 5).lines.first)
    #expect(line.department == nil && line.month == nil && line.comments.isEmpty)
    try await answer(house, [["Q1": ["5"]], ["Q1": ["5"]], ["Q1": ["5"]]])
    let later = try #require(try await house.engine.alerts(for: officer, least: 5).lines.first)
    #expect(later.department == House.department.name && later.comments == ["الموعد بعيد"])
  }

  /// Once their day is over the answers are counted, and the counts tell how many there were at least: as many as answered one
  /// question, or as there are rows, and who was set aside. Never more than there were.
  @Test func whatIsCountedSaysHowManyAnsweredAtLeast() async throws {
    let house = try await House()
    let (day, code) = (house.now.day, House.department.code)
    func least(_ enough: Int) async throws -> Int? {
      try await house.engine.store.read { try $0.leastResponses(on: day..<day.adding(days: 9), enough: enough)[code] }
    }
    #expect(try await least(5) == nil)
    try await answer(
      house, [["Q1": ["1"]], ["Q1": ["5"], "Q9": ["1", "2"]], ["Q1": ["5"], "Q9": ["1", "2"]], ["Q9": ["1", "2"]]])
    #expect(try await least(5) == 4)
    try await house.endDay()
    // Three chose the first improvement, and three graded: of two answers at one question nobody is counted twice.
    #expect(try await least(5) == 3)
    #expect(try await house.engine.alerts(for: officer, least: 4).lines.map(\.department) == [nil])
    let named = try await house.engine.alerts(for: officer, least: 3).lines.map(\.department)
    #expect(named == [House.department.name])
    // One row of counts is enough where one answer is.
    #expect(try await least(1) == 1)
  }

  @Test func wordsAreShownWithoutWhatLeadsToAPerson() async throws {
    let house = try await House()
    try await answer(
      house, [["Q1": ["1"], "Q10": ["اتصلوا على 0551234567"]]] + Array(repeating: ["Q1": ["5"]], count: 4))
    let line = try #require(try await house.engine.alerts(for: officer, least: 5).lines.first)
    #expect(line.comments.count == 1 && line.comments[0].contains("[…]") && !line.comments[0].contains("055"))
  }

  @Test func whatWasLookedAtIsGoneAndWrittenDown() async throws {
    let house = try await House()
    try await answer(house, [["Q1": ["1"]]])
    let line = try #require(try await house.engine.alerts(for: officer, least: 5).lines.first)
    try await house.engine.closeAlert(line.response, line.kind, by: officer)
    #expect(try await house.engine.alerts(for: officer, least: 5).lines.isEmpty)
    let acts = try await house.engine.store.read { try $0.auditRecords(limit: 1) }.map(\.act)
    #expect(acts == ["seeAlerts"])
    await #expect(throws: AlertRefusal.unknown) {
      try await house.engine.closeAlert(.init(high: 1, low: 1), .respect, by: officer)
    }
  }
}
