import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// The effect of an action is read from the twelve months before it, however long ago it began.
struct ActionCourseTests {
  /// A share that rises two points a month for two years, until the action begins, and stays there for 17 months.
  private func risen() throws -> (figures: MonthlyFigures, action: ReportedAction) {
    let last = try ImprovementSample.month()
    var sample = SampleAssociation()
    for month in 0...40 {
      let day = try #require(last.adding(months: month - 40)).firstDay
      let good = 400 + 20 * min(month, 23)
      sample.add(good, "Q1", 1, "maintenance", on: day)
      sample.add(1_000 - good, "Q1", 5, "maintenance", on: day)
    }
    let start = try #require(last.adding(months: -16)).firstDay
    return (sample.figures(last), try ImprovementSample.action(start: start))
  }

  @Test func whatTheActionWasHeldAgainstDoesNotSlideOutOfTheTrend() throws {
    let (figures, action) = try risen()
    let report = DepartmentReport(
      of: DepartmentSources(figures: figures, department: code("maintenance"), actions: [action]),
      under: try ImprovementSample.department())
    let line = try #require(report.numbers.actions.first)
    let effect = try #require(line.effect)
    #expect(effect.beforeN == 12_000 && effect.afterN == 17_000)
    // The shares differ clearly, and the course had led there before.
    let aboveCourse = try #require(effect.aboveCourse)
    #expect(effect.lower > 0 && aboveCourse < 0)
    #expect(line.verdict == .anotherLook)
    // The trend of the report is as long as ever.
    #expect(report.numbers.line(.answers(.satisfaction))?.trend.points.count == 24)
    let board = BoardReport(
      of: BoardSources(period: CivilPeriod(figures.month), figures: figures, actions: [action]),
      under: try ImprovementSample.board())
    #expect(board.numbers.actions == [line])
    let followed = ActionLine.lines(of: [action], from: figures, under: try ImprovementSample.department())
    #expect(followed == [line])
  }

  @Test func theDaysOfAReportReachAsFarBackAsItsActionsAsk() throws {
    let (figures, action) = try risen()
    let days = try ImprovementSample.department().days(upTo: figures.month)
    let first = try #require(figures.month.adding(months: -28)).firstDay
    #expect(days.following([action], in: .gregorian) == first..<days.upperBound)
    #expect(days.following([try ImprovementSample.action()], in: .gregorian) == days)
    #expect(days.following([], in: .gregorian) == days)
  }
}
