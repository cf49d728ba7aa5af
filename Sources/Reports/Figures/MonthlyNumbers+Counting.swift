import Surveys
import Vocabulary

extension MonthlyNumbers {
  /// The numbers of a month, for the measures and under the thresholds of a definition.
  init(of figures: MonthlyFigures, under definition: MonthlyDefinition) {
    let thresholds = definition.thresholds
    let tally = figures.tally(months: thresholds.trendMonths)
    let window = tally.window
    let month = MonthFigures(tally, figures, month: window.last, under: thresholds)
    let days = figures.month.days
    report = "monthly"
    self.month = figures.month.description
    calendar = figures.month.calendar.rawValue
    period = Period(from: days.lowerBound.description, to: days.upperBound.adding(days: -1).description)
    association = figures.association

    let measures = tally.asked.lines(of: definition.measures, in: nil)
    let lines = measures.map { (measure: $0, figures: month.figures(of: $0)) }
    indicators = lines.map(\.figures.total)
    departments = tally.departments.enumerated().map { place, code in
      let own = tally.asked.lines(of: definition.measures, in: code)
      return DepartmentFigures(
        code: code.text, name: figures.departments[code] ?? LocalizedText(ar: code.text, en: code.text),
        indicators: lines.filter { own.contains($0.measure) }.map { $0.figures.departments[place] })
    }
    let departments = departments
    suppressed = lines.flatMap { line in
      let places =
        [(nil, line.figures.total)] + departments.map { (Optional($0.code), $0.figure(line.measure)) }
      return places.compactMap { department, figure in
        figure?.reason == .tooFew
          ? Suppression(department: department, indicator: line.measure, reason: .tooFew) : nil
      }
    }
    trend = definition.trends.filter(measures.contains).flatMap { measure in
      let months = window.months.indices.map { index in
        (
          window.months[index].description,
          MonthFigures(tally, figures, month: index, under: thresholds).figures(of: measure)
        )
      }
      let whole = TrendSeries(
        measure, department: nil, months: months.map { ($0.0, $0.1.total) },
        breaks: tally.breaks(of: measure, in: nil, least: thresholds.leastN))
      return [whole]
        + departments.indices.filter { departments[$0].figure(measure) != nil }.map { place in
          TrendSeries(
            measure, department: departments[place].code, months: months.map { ($0.0, $0.1.departments[place]) },
            breaks: tally.breaks(of: measure, in: tally.departments[place], least: thresholds.leastN))
        }
    }
    asked = AskedFigures.all(of: figures, tally.departments, under: thresholds)
    ungraded = tally.ungraded
    setAside = SetAsideFigures(of: figures.asides, on: days)
    questionnaires = tally.versions.sorted()
    self.thresholds = thresholds
  }
}

extension MonthlyTally {
  /// Where the series of a measure that begins with a month of the window begins anew, by the places in the series.
  /// Invitations are counted whatever was asked.
  func breaks(
    of measure: Measure, in department: DepartmentCode?, since first: Int = 0, least: Int
  ) -> [Int: [TrendSeries.Break.Reason]] {
    guard case .answers(let indicator) = measure else { return [:] }
    return Array(manners(of: indicator, in: department).dropFirst(first)).breaks(least: least)
  }
}

/// The figures of one month of the window: a measure's number for each department and for all together.
struct MonthFigures {
  private let tally: MonthlyTally
  private let figures: MonthlyFigures
  private let month: Int
  private let thresholds: Thresholds

  init(_ tally: MonthlyTally, _ figures: MonthlyFigures, month: Int, under thresholds: Thresholds) {
    self.tally = tally
    self.figures = figures
    self.month = month
    self.thresholds = thresholds
  }

  func figures(of measure: Measure) -> (total: IndicatorFigure, departments: [IndicatorFigure]) {
    switch measure {
    case .answers(let indicator): figures(of: indicator)
    case .responseRate: rates
    }
  }

  private func figures(of indicator: Indicator) -> (total: IndicatorFigure, departments: [IndicatorFigure]) {
    let answers = tally.departments.map { tally.answers(to: indicator, in: month, of: $0) }
    let groups = ShownGroups(answers.map(\.base), least: thresholds.leastN)
    let total = groups.counted.reduce(GradedAnswers()) { $0 + answers[$1] }
    func figure(_ answers: GradedAnswers, _ reason: Withholding?, complete: Bool = true) -> IndicatorFigure {
      IndicatorFigure(
        indicator, of: answers, withheld: reason, worded: labels(of: indicator, grades: answers.grades?.count),
        complete: complete, under: thresholds)
    }
    return (
      figure(total, groups.totalReason, complete: groups.isComplete),
      zip(answers, groups.reasons).map { figure($0, $1) }
    )
  }

  private var rates: (total: IndicatorFigure, departments: [IndicatorFigure]) {
    let invited = tally.departments.map { tally.invitations(in: month, of: $0) }
    let groups = ShownGroups(invited.map(\.issued), least: thresholds.leastN)
    let total = groups.counted.reduce(into: MonthlyTally.Invited()) { sum, place in
      sum.issued += invited[place].issued
      sum.answered += invited[place].answered
    }
    let pending = figures.pending(tally.window.months[month].days)
    return (
      IndicatorFigure(
        rateOf: total, withheld: groups.totalReason, pending: pending, complete: groups.isComplete, under: thresholds),
      zip(invited, groups.reasons).map {
        IndicatorFigure(rateOf: $0, withheld: $1, pending: pending, under: thresholds)
      }
    )
  }

  /// The words of the answers, best first, as the last of the versions answered in the month puts them.
  private func labels(of indicator: Indicator, grades: Int?) -> [LocalizedText]? {
    figures.questionnaires.labels(of: indicator, grades: grades, among: tally.versions)
  }
}

extension [String: Questionnaire] {
  /// The words of the answers to an indicator's question, best first, as the last of some versions puts them; nil where
  /// none of them has so many grades.
  func labels(of indicator: Indicator, grades: Int?, among answered: Set<String>) -> [LocalizedText]? {
    let versions = answered.compactMap { self[$0] }.sorted { ($0.code, $0.version) < ($1.code, $1.version) }
    return versions.reversed().lazy.flatMap(\.questions)
      .filter { $0.indicator == indicator }
      .compactMap { question in question.scale.map { $0.graded.map(\.text) } }
      .first { $0.count == grades }
  }
}
