import Foundation
import Reports
import Surveys
import Testing
import Vocabulary

/// Nobody's answer can be read from a report, or worked out from it.
@Suite struct DisclosureTests {
  private let month = CivilMonth(.gregorian, year: 2026, month: 10)

  private func report(_ counts: [(String, Int)]) throws -> MonthlyReport {
    let month = try #require(month)
    var sample = SampleAssociation()
    for (department, number) in counts { sample.add(number, "Q1", 1, department, on: month.firstDay) }
    return MonthlyReport(of: sample.figures(month), under: try SampleAssociation.definition())
  }

  @Test func fourAnswersAreNotShownAndFiveAre() throws {
    let numbers = try report([("housing", 4), ("maintenance", 5), ("relations", 40)]).numbers
    let hidden = try #require(numbers.departments.first { $0.code == "housing" }?.figure(.answers(.satisfaction)))
    #expect(hidden.n == .fewer(than: 5) && hidden.reason == .tooFew)
    #expect(hidden.value == nil && hidden.interval == nil && hidden.part == nil && hidden.counts == nil)
    #expect(hidden.mean == nil && hidden.outsideBase == nil && hidden.partly == nil)
    let shown = try #require(numbers.departments.first { $0.code == "maintenance" }?.figure(.answers(.satisfaction)))
    #expect(shown.n == .exactly(5) && shown.value == 1)
    #expect(numbers.suppressed.map(\.department) == ["housing"])
  }

  @Test func noAnswersAreNotZeroSatisfaction() throws {
    let report = try report([("relations", 40)])
    let figure = try #require(
      report.numbers.departments.first { $0.code == "housing" }?.figure(.answers(.satisfaction)))
    #expect(figure.value == nil && figure.reason == .noAnswers && figure.n == .exactly(0))
    let file = String(decoding: report.json(), as: UTF8.self)
    #expect(file.contains("\"reason\" : \"noAnswers\"") && file.contains("\"value\" : null"))
    #expect(report.html(in: .arabic).contains("لا إجابات"))
  }

  @Test func aHiddenDepartmentCannotBeWorkedOutFromTheTotal() throws {
    let numbers = try report([("housing", 3), ("maintenance", 20), ("relations", 40)]).numbers
    let total = try #require(numbers.figure(.answers(.satisfaction)))
    #expect(total.n == .exactly(60), "the three are left out, not hidden behind others")
    #expect(!total.complete)
  }

  @Test func whatSubtractionLeavesIsNobodyOrAGroup() throws {
    var draws = Draws(state: 7)
    let definition = try SampleAssociation.definition()
    let month = try #require(month)
    for _ in 0..<300 {
      var sample = SampleAssociation()
      var bases: [String: Int] = [:]
      for department in SampleAssociation.names.keys.sorted() {
        bases[department.text] = Int.random(in: 0..<12, using: &draws)
        for answer in 1...5 {
          let number = answer == 5 ? bases[department.text, default: 0] : 0
          if number > 0 { sample.add(number, "Q1", answer, department.text, on: month.firstDay) }
        }
      }
      let numbers = MonthlyReport(of: sample.figures(month), under: definition).numbers
      let figures = numbers.departments.compactMap { $0.figure(.answers(.satisfaction)) }
      let shown = figures.filter { $0.value != nil }.compactMap(\.n.number).reduce(0, +)
      let total = try #require(numbers.figure(.answers(.satisfaction)))
      let left = (total.n.number ?? 0) - shown
      #expect(total.value == nil || left == 0 || left >= 5)
      for (department, figure) in zip(numbers.departments, figures) {
        #expect((figure.value != nil) == (bases[department.code, default: 0] >= 5))
      }
    }
  }

  @Test func aMonthOfFewAnswersIsAGapInTheTrend() throws {
    let month = try #require(month)
    var sample = SampleAssociation()
    for back in 0..<24 {
      let day = try #require(month.adding(months: -back)).firstDay
      sample.add(back == 3 ? 4 : 30, "Q1", 1, "housing", on: day)
    }
    let numbers = MonthlyReport(of: sample.figures(month), under: try SampleAssociation.definition()).numbers
    let series = try #require(numbers.trend(.answers(.satisfaction), department: "housing"))
    #expect(series.points.count == 24)
    #expect(series.points[20].value == nil && series.points[20].n == .fewer(than: 5))
    #expect(series.points[20].reason == .tooFew)
    #expect(series.points.count { $0.value == nil } == 1)
  }
}
