import Collector
import Operations
import Reports
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

/// What the department's report says of the demo association: the planted change is found, the quiet department left alone.
@Suite("The demo's improvement reports") struct DemoReportTests {
  private static let figures = DemoTrial.all.map { trial in
    var (answers, invitations) = (AnswerCounts(), InvitationCounts())
    for response in trial.responses { answers.add(response.counts) }
    for one in trial.cases { if let invitation = one.invitation { invitations.add(invitation.counts) } }
    return (trial: trial, answers: answers, invitations: invitations)
  }

  private func report(_ place: Int, _ department: String) throws -> DepartmentReport {
    let made = Self.figures[place]
    let month = try #require(
      CivilMonth(containing: DemoTrial.today, calendar: .gregorian)?.adding(months: -1))
    let figures = MonthlyFigures(
      month: month, association: made.trial.association.name,
      departments: Dictionary(
        uniqueKeysWithValues: made.trial.association.departments.map { ($0.code, $0.name) }),
      answers: made.answers, invitations: made.invitations,
      questionnaires: [DemoTrial.questionnaire.reference: DemoTrial.questionnaire], asides: AsideCounts())
    return DepartmentReport(
      of: DepartmentSources(figures: figures, department: .fixed(department)),
      under: try ReportFolder(House.root + "/reports").department())
  }

  @Test(arguments: DemoTrial.all.indices)
  func theChangeOfProcedureIsFoundInItsMonth(_ place: Int) throws {
    let report = try report(place, DemoPlan.changed)
    let day = try #require(DemoPlan.changeDay(seenFrom: DemoTrial.today))
    let month = try #require(CivilMonth(containing: day, calendar: .gregorian)).description
    for measure in [Measure.answers(.satisfaction), .answers(.ease)] {
      let line = try #require(report.numbers.line(measure))
      #expect(line.variation == .improving, "\(measure)")
      #expect(line.shift?.month == month, "\(measure)")
    }
  }

  @Test(arguments: DemoTrial.all.indices)
  func theQuietDepartmentIsNotFlagged(_ place: Int) throws {
    let report = try report(place, DemoPlan.quiet)
    for measure in [Measure.answers(.satisfaction), .answers(.ease)] {
      #expect(report.numbers.line(measure)?.variation == .ordinary, "\(measure)")
    }
  }

  /// A slow decline is no jump: one of the last three months shows it.
  @Test func courtesyThatSinksIsFoundWhereItSinks() throws {
    for place in DemoTrial.all.indices {
      let line = try #require(try report(place, DemoPlan.declining).numbers.line(.answers(.courtesy)))
      #expect(line.trend.points.suffix(3).contains { $0.variation == .concerning })
    }
  }

  @Test func theTinyDepartmentShowsNothingOfItself() throws {
    let report = try report(0, DemoPlan.tiny)
    #expect(
      report.numbers.indicators.filter { $0.figure.value != nil && $0.figure.indicator.isShare }.allSatisfy {
        ($0.figure.n.number ?? 0) >= 5
      })
  }
}
