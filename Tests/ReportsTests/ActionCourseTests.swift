import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// The effect of an action is read from the twelve months before it, however long ago it began.
struct ActionCourseTests {
  /// A share that rises two points a month for two and a half years, six months into an action's time, and stays there.
  private func risen() throws -> (figures: MonthlyFigures, action: ReportedAction) {
    let last = try ImprovementSample.month()
    var sample = SampleAssociation()
    for month in 0...40 {
      let day = try #require(last.adding(months: month - 40)).firstDay
      let good = 400 + 20 * min(month, 29)
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

  /// Of so many months before, all alike, and one action whose review is on a day.
  private func line(monthsBefore: Int, good: Int, reviewAfter days: Int = 60) throws -> ActionLine {
    let last = try ImprovementSample.month()
    var sample = SampleAssociation()
    for back in 0..<(4 + monthsBefore) {
      let day = try #require(last.adding(months: -back)).firstDay
      let satisfied = back < 4 ? good : 60
      sample.add(satisfied, "Q1", 1, "maintenance", on: day)
      sample.add(100 - satisfied, "Q1", 5, "maintenance", on: day)
    }
    let action = try ImprovementSample.action(start: try #require(last.adding(months: -3)).firstDay, reviewAfter: days)
    return try #require(
      ActionLine.lines(of: [action], from: sample.figures(last), under: try ImprovementSample.department()).first)
  }

  /// The verdict of few months before is none, and is told to nobody; the report says why.
  @Test func withoutEightMonthsBeforeNothingIsProved() throws {
    let texts = try ImprovementSample.department().texts
    let few = try line(monthsBefore: 7, good: 90)
    #expect(few.verdict == .noClearChange && few.effect?.spread == nil && few.effect?.afterN == 400)
    #expect(few.sentences(worded: texts).map(\.key) == ["effect.shown", "effect.few-before"])
    #expect(few.verdict(toldOn: few.action.review) == nil)
    let enough = try line(monthsBefore: 8, good: 90)
    #expect(enough.verdict == .improved && enough.effect?.spread == 1)
    #expect(enough.sentences(worded: texts).map(\.key) == ["effect.shown", "effect.range.chance"])
    #expect(enough.verdict(toldOn: enough.action.review) == .improved)
    #expect(enough.verdict(toldOn: enough.action.review.adding(days: -1)) == nil)
  }

  /// What lies below its earlier course is not called above it by a number below zero.
  @Test func belowTheCourseIsSaidSo() throws {
    let texts = try ImprovementSample.department().texts
    let (figures, action) = try risen()
    let line = try #require(
      ActionLine.lines(of: [action], from: figures, under: try ImprovementSample.department()).first)
    let said = try #require(line.sentences(worded: texts).last)
    let away = try #require(line.effect?.aboveCourse)
    #expect(away < 0 && said.key == "effect.series.below" && said.figures == ["points": .points(-away)])
    #expect(said.text.en.contains("points below") && !said.text.en.contains("-") && !said.text.en.contains("\u{2212}"))
    #expect(said.text.ar.contains("تحت مسارها"))
  }

  @Test func theDaysOfAReportReachAsFarBackAsItsActionsAsk() throws {
    let (figures, action) = try risen()
    let days = try ImprovementSample.department().days(upTo: figures.month)
    let first = try #require(figures.month.adding(months: -28)).firstDay
    #expect(days.following([action], in: .gregorian) == first..<days.upperBound)
    #expect(days.following([try ImprovementSample.action()], in: .gregorian) == days)
    #expect(days.following([], in: .gregorian) == days)
  }

  /// What has been answered so far of links that are open is nothing that became of an action.
  @Test func anActionIsNotHeldAgainstARateThatIsNotFinal() throws {
    let last = try ImprovementSample.month()
    let sample = SampleAssociation.steady(upTo: last)
    let before = try #require(last.adding(months: -2)).firstDay
    let actions = [
      try ImprovementSample.action(.responseRate, start: before, department: "housing", reviewAfter: 70),
      try ImprovementSample.action(.responseRate, start: last.firstDay, department: "housing", reviewAfter: 20),
    ]
    func lines(_ openSince: Day?) throws -> [ActionLine] {
      ActionLine.lines(
        of: actions, from: sample.figures(last, openSince: openSince), under: try ImprovementSample.department())
    }
    let (open, closed) = (try lines(last.firstDay), try lines(nil))
    #expect(closed.map { $0.effect?.afterN } == [3_000, 1_000] && closed.first?.verdict == .anotherLook)
    #expect(open.map { $0.effect?.afterN } == [2_000, nil])
    #expect(
      open.map(\.verdict) == [.noClearChange, .noClearChange], "the day of review is in the month that is not final")
    #expect(open.map { $0.effect?.beforeN } == [12_000, nil])
  }

  /// A version that asks how satisfied people are in some words, and the need in some versions alone.
  private static func version(_ number: Int, _ words: String, asksNeed: Bool) -> Questionnaire {
    let nothing = LocalizedText(ar: "", en: "")
    let options = (1...3).map { Option(code: $0, text: LocalizedText(ar: "\($0)", en: "\($0)")) }
    let scale = Question.Form.scale(Scale(direction: .bestFirst, options: options, favourable: 1))
    let need = Question(code: code("Q2"), form: scale, text: nothing, indicator: .needMet)
    return Questionnaire(
      code: code("service-served"), version: number, status: .published, outcome: .served, title: nothing,
      opening: nothing, closing: nothing,
      questions: [
        Question(code: code("Q1"), form: scale, text: LocalizedText(ar: words, en: words), indicator: .satisfaction)
      ] + (asksNeed ? [need] : []))
  }

  /// Forty-one months. In one department the first fifteen have other words and the question of the need, then nobody
  /// answers for fourteen; in the other the course goes on, but for a month of few answers.
  private func changed() throws -> (figures: MonthlyFigures, firstDay: (Int) throws -> Day) {
    let last = try ImprovementSample.month()
    func firstDay(_ month: Int) throws -> Day { try #require(last.adding(months: month - 40)).firstDay }
    var sample = SampleAssociation()
    for month in 0...40 {
      let day = try firstDay(month)
      sample.invite(90 + month, answered: 40 + month / 2, "housing", on: day)
      if month == 25 {
        sample.add(3, "Q1", 1, "housing", on: day)
      } else {
        sample.add(50 + month, "Q1", 1, "housing", on: day)
        sample.add(50 - month, "Q1", 3, "housing", on: day)
      }
      guard !(15..<29).contains(month) else { continue }
      let survey = "service-served/\(month < 15 ? 1 : 2)"
      for (answer, people) in [(1, 50 + month), (3, 50 - month)] {
        sample.add(people, "Q1", answer, "maintenance", on: day, survey: survey)
        if month < 15 { sample.add(people, "Q2", answer, "maintenance", on: day, survey: survey) }
      }
    }
    let versions = [Self.version(1, "ما مدى رضاك؟", asksNeed: true), Self.version(2, "كم أنت راضٍ؟", asksNeed: false)]
    let figures = MonthlyFigures(
      month: last, association: LocalizedText(ar: "جمعية", en: "Association"), departments: SampleAssociation.names,
      answers: sample.answers, invitations: sample.invitations,
      questionnaires: Dictionary(uniqueKeysWithValues: versions.map { ($0.reference, $0) }), asides: AsideCounts())
    return (figures, firstDay)
  }

  /// However much longer the series of another action is, and whatever lies before its own.
  @Test func anActionIsToldAsIfItWereTheOnlyOne() throws {
    let (figures, firstDay) = try changed()
    let definition = try ImprovementSample.department()
    func action(_ measure: Measure, _ month: Int, _ department: String) throws -> ReportedAction {
      try ImprovementSample.action(measure, start: try firstDay(month), department: department, reviewAfter: 60)
    }
    let actions = [
      try action(.answers(.satisfaction), 10, "maintenance"), try action(.answers(.satisfaction), 29, "maintenance"),
      try action(.answers(.satisfaction), 32, "maintenance"), try action(.answers(.needMet), 32, "maintenance"),
      try action(.answers(.satisfaction), 30, "housing"), try action(.responseRate, 20, "housing"),
    ]
    let together = ActionLine.lines(of: actions, from: figures, under: definition)
    let alone = try actions.map { action in
      try #require(ActionLine.lines(of: [action], from: try changed().figures, under: definition).first)
    }
    #expect(together.map(\.effect) == alone.map(\.effect))
    #expect(together.map(\.brokenFrom) == alone.map(\.brokenFrom))
    #expect(together.map(\.verdict) == alone.map(\.verdict))
    #expect(together.map { $0.effect?.beforeN } == [1_000, nil, 300, nil, 1_100, 1_242])
    // Nobody was asked the need in its two years: of that nothing is said. No words came before those of its months.
    #expect(together[3].verdict == .noClearChange && together[1].brokenFrom == nil)
  }
}
