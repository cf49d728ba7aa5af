import Reports
import Surveys
import Tally
import Testing
import Vocabulary

/// A line that nobody was asked about is in no report: it is not a line without answers.
@Suite struct AskedMeasuresTests {
  private static let volunteering: Questionnaire = {
    let options = (1...5).map { Option(code: $0, text: LocalizedText(ar: "\($0)", en: "\($0)")) }
    let nothing = LocalizedText(ar: "", en: "")
    return Questionnaire(
      code: code("volunteering"), version: 1, status: .published, outcome: .served, title: nothing, opening: nothing,
      closing: nothing,
      questions: [
        Question(
          code: code("V1"), form: .scale(Scale(direction: .bestFirst, options: options, favourable: 2)), text: nothing,
          indicator: .trust)
      ])
  }()

  /// The sample association, whose volunteers answer a questionnaire of their own, in the month or before.
  private func figures(back: Int = 0, in department: String = "volunteering") throws -> MonthlyFigures {
    let all = try SampleAssociation.figures()
    var answers = all.answers
    let day = try #require(all.month.adding(months: -back)).firstDay
    answers.add(
      GivenAnswer(code("V1"), 1),
      in: Stratum(
        day: day, department: code(department), service: code("aid"), channel: .website, mode: .ownPhone,
        survey: Self.volunteering.reference), 9)
    return MonthlyFigures(
      month: all.month, association: all.association, departments: all.departments, answers: answers,
      invitations: all.invitations,
      questionnaires: all.questionnaires.merging([Self.volunteering.reference: Self.volunteering]) { one, _ in one },
      asides: all.asides)
  }

  /// Who was asked other things is not silent about his satisfaction: of that nothing is said beside his invitation.
  @Test func theSilentAreThoseWhoWereAsked() throws {
    func board(back: Int) throws -> BoardReport {
      let figures = try figures(back: back)
      return BoardReport(
        of: BoardSources(period: CivilPeriod(figures.month), figures: figures), under: try ImprovementSample.board())
    }
    let (beside, before) = (try board(back: 0), try board(back: 1))
    let told: Set = ["trust.bounds", "trust.weighted"]
    #expect(beside.numbers.trust.bounds == nil && beside.numbers.trust.weighted == nil)
    #expect(told.isDisjoint(with: beside.trust.map(\.key)) && beside.trust.first?.key == "trust.rate")
    // Before the period they were asked: that is nothing to it.
    #expect(told.isSubset(of: before.trust.map(\.key)) && before.numbers.trust.weighted != nil)
    let (bounds, trust) = (try #require(before.numbers.trust.bounds), before.numbers.trust)
    let line = try #require(before.numbers.lines.first { $0.kind == .satisfaction })
    let (value, n) = (try #require(line.value), try #require(line.n.number))
    #expect(n < trust.answered, "some answered without an opinion: they are not silent")
    let all = Double(n + trust.issued - trust.answered)
    #expect(abs(bounds.lower - value * Double(n) / all) < 1e-12)
    #expect(abs(bounds.upper - (value * Double(n) + Double(trust.issued - trust.answered)) / all) < 1e-12)
  }

  /// Nor is a department's satisfaction weighted by invitations of people who were asked other things.
  @Test(arguments: [("volunteering", true), ("housing", false)])
  func invitationsOfOthersWeighNothing(_ place: String, _ isWeighted: Bool) throws {
    let report = DepartmentReport(
      of: DepartmentSources(figures: try figures(in: place), department: code("housing")),
      under: try ImprovementSample.department())
    #expect((report.numbers.heard.weighted != nil) == isWeighted)
    #expect(report.html(in: .english).contains("or not everybody who was invited was asked about it") != isWeighted)
  }

  private static let served = ["CSAT", "need-met", "NPS", "ease", "courtesy", "response-rate"]

  private func lines(_ figures: [IndicatorFigure]) -> [String] { figures.map(\.indicator.rawValue) }

  @Test func whatNobodyWasAskedIsNoLine() throws {
    let report = try SampleAssociation.report()
    #expect(lines(report.numbers.indicators) == Self.served)
    #expect(report.definition.measures.count == 15, "the definition lists the whole bank")
    let own = try ImprovementSample.report()
    #expect(lines(own.numbers.indicators.map(\.figure)) == Self.served)
    for report in [report, own] as [any WrittenReport] {
      #expect(!report.html(in: .arabic).contains("الثقة بالجمعية"))
      #expect(!String(decoding: report.json(), as: UTF8.self).contains("\"trust\""))
      #expect(!report.tables.tables.flatMap(\.rows).joined().contains(.code("trust")))
    }
  }

  @Test func aDepartmentHasTheLinesThatItsPeopleWereAsked() throws {
    let figures = try figures()
    let numbers = MonthlyReport(of: figures, under: try SampleAssociation.definition()).numbers
    #expect(lines(numbers.indicators).contains("trust"))
    let places = Dictionary(uniqueKeysWithValues: numbers.departments.map { ($0.code, lines($0.indicators)) })
    #expect(places["volunteering"] == ["trust", "response-rate"] && places["housing"] == Self.served)
    #expect(numbers.trend(.answers(.satisfaction), department: "volunteering") == nil)
    let own = DepartmentReport(
      of: DepartmentSources(figures: figures, department: code("volunteering")),
      under: try ImprovementSample.department())
    #expect(lines(own.numbers.indicators.map(\.figure)) == ["trust", "response-rate"])
    let board = BoardReport(
      of: BoardSources(period: CivilPeriod(figures.month), figures: figures), under: try ImprovementSample.board())
    #expect(!board.numbers.funnel.points.contains { $0.code == "volunteering" })
    #expect(board.numbers.funnel.points.map(\.number) == Array(1...board.numbers.funnel.points.count))
  }

  @Test func whatWasAskedInTheWindowStaysALine() throws {
    let numbers = MonthlyReport(of: try figures(back: 11), under: try SampleAssociation.definition()).numbers
    let place = try #require(numbers.departments.first { $0.code == "volunteering" })
    #expect(place.figure(.answers(.trust))?.reason == .noAnswers, "asked, and this month nobody answered")
    let before = MonthlyReport(of: try figures(back: 24), under: try SampleAssociation.definition()).numbers
    #expect(!lines(before.indicators).contains("trust"))
  }

  @Test func whereNobodyAnsweredOneLineSaysSo() throws {
    let place = try #require(try SampleAssociation.report().numbers.departments.first { $0.code == "volunteering" })
    #expect(lines(place.indicators) == ["CSAT", "response-rate"])
    #expect(place.indicators.allSatisfy { $0.reason == .noAnswers })
  }

  @Test func theDashboardHasTheSameLines() throws {
    let figures = try figures()
    let definition = try ImprovementSample.department()
    let numbers = DepartmentReport.counted(figures, following: [], under: definition).numbers
    func dashboard(_ department: DepartmentCode?) -> Dashboard {
      Dashboard(
        of: figures, showing: DashboardFilter(CivilPeriod(figures.month), department: department),
        on: figures.month.days.upperBound.adding(days: 40), under: definition)
    }
    #expect(dashboard(nil).lines.map(\.figure) == numbers.indicators)
    #expect(dashboard(nil).departments.map { lines($0.figures) } == numbers.departments.map { lines($0.indicators) })
    #expect(lines(dashboard(code("volunteering")).lines.map(\.figure)) == ["trust", "response-rate"])
  }

  /// G0 time, G1 ease, G7 trust, T1 expectation, T2 courtesy, T3 fairness and dignity, T5 what was told before, S1 courtesy,
  /// S3 clarity, S5 reason and recourse: each is a line of the month's and of a department's report, as is whatever the
  /// published questionnaires ask beneficiaries on a scale.
  @Test func everyLineThatAClauseAsksForIsInTheReports() throws {
    let clauses: [Indicator] = [
      .time, .ease, .trust, .expectation, .courtesy, .fairness, .dignity, .loopClosed, .clarity, .reasonClear,
      .recourseKnown, .satisfaction,
    ]
    let asked = SurveyFolder(SampleAssociation.folder() + "/../surveys").read().questionnaires
      .flatMap(\.questions).compactMap(\.indicator).filter { $0 != .internalService }
    #expect(Set(asked).count == 14)
    for measures in [
      try SampleAssociation.definition().measures, try ImprovementSample.department().measures,
    ] {
      for indicator in Set(clauses + asked) { #expect(measures.contains(.answers(indicator)), "\(indicator)") }
    }
  }
}
