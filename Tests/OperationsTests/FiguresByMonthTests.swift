import Reports
import Storage
import Tally
import TestSupport
import Testing
import Vocabulary

@testable import Operations

/// A report looks back by months: what it reads summed by month gives the same numbers as what is read by days.
struct FiguresByMonthTests {
  @Test(arguments: CivilCalendar.allCases) func theSumsOfMonthsGiveTheNumbersOfTheirDays(
    _ calendar: CivilCalendar
  ) async throws {
    let house = try await House(seed: 8)
    for turn in 0..<9 {
      for (number, token) in try await house.completedRequests(6).enumerated() {
        _ = try await house.engine.submit(
          ["Q1": ["\((number + turn) % 5 + 1)"], "Q2": ["\(number % 3 + 1)"]], key: nil, with: token, mode: .ownPhone)
      }
      house.pass(days: 9)
    }
    try await house.endDay()
    let definition = try ReportFolder(House.root + "/reports").monthly()
    let today = house.engine.world.now().day
    let month = try #require(CivilMonth(containing: today, calendar: calendar)?.adding(months: -1))
    let days = definition.days(upTo: month)
    let (summed, daily) = try await house.engine.store.read { ledger in
      (
        try ledger.figures(of: month, on: days),
        try ledger.figures(of: month, on: days, byMonth: false)
      )
    }
    #expect(summed.answers.strata.count < daily.answers.strata.count)
    #expect(summed.answers.total == daily.answers.total)
    let reports = [summed, daily].map { MonthlyReport(of: $0, under: definition) }
    #expect(reports[0].numbers == reports[1].numbers)
    #expect(reports[0].numbers.trend.contains { series in series.points.count { $0.value != nil } > 1 })
  }
}
