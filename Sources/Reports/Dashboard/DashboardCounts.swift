import Surveys
import Tally
import Vocabulary

/// The counts of a dashboard laid out by measure and place, and the figures that may be made of them.
struct DashboardCounts {
  /// The departments named or seen, in the order of their codes.
  let departments: [DepartmentCode]
  private(set) var ungraded = 0
  /// What people were asked on these days.
  let asked: AskedMeasures
  private let answers: [Indicator: ReleasedCounts<GradedAnswers>]
  private let invitations: ReleasedCounts<MonthlyTally.Invited>
  /// The versions that were answered in each month of either calendar.
  private let versions: [CivilMonth: Set<String>]
  /// How people were asked in each month of either calendar, by department.
  private let manners: [CivilMonth: [DepartmentCode: [Indicator: AskingManners]]]
  private let questionnaires: [String: Questionnaire]
  private let openSince: Day?
  private let thresholds: Thresholds

  /// What answers have in common that are graded together.
  private struct Source: Hashable {
    let place: DashboardPlace
    let survey: String
    let mode: ModeClass
  }

  /// Counts what `measures` need; figures can be made of no others.
  init(_ figures: MonthlyFigures, of measures: [Measure], on now: Day, under thresholds: Thresholds) {
    var months = CivilMonths()
    var seen = Set(figures.departments.keys)
    var asked = AskedMeasures(figures.questionnaires)
    var graded: [Indicator: [DashboardPlace: GradedAnswers]] = [:]
    var invited: [DashboardPlace: MonthlyTally.Invited] = [:]
    var versions: [CivilMonth: Set<String>] = [:]
    var manners: [CivilMonth: [DepartmentCode: [Indicator: AskingManners]]] = [:]
    let gradings = figures.questionnaires.mapValues { questionnaire in
      Dictionary(questionnaire.questions.map { ($0.code, Grading($0)) }, uniquingKeysWith: { first, _ in first })
    }
    let sums = figures.answers.summed { stratum -> Source? in
      guard let (month, part) = months.of(stratum.day) else { return nil }
      for month in [month, part] { versions[month, default: []].insert(stratum.survey) }
      return Source(
        place: DashboardPlace(
          month: month, part: part, department: stratum.department, service: stratum.service, channel: stratum.channel,
          group: stratum.group), survey: stratum.survey, mode: ModeClass(stratum.mode))
    }
    for (source, counts) in sums {
      seen.insert(source.place.department)
      asked.add(source.survey, in: source.place.department)
      let gradings = gradings[source.survey] ?? [:]
      var ofQuestions: [QuestionCode: (grading: Grading, answers: GradedAnswers, number: Int)] = [:]
      for (given, number) in counts.counts {
        guard let known = gradings[given.question] else {
          ungraded += number
          continue
        }
        guard let grading = known else { continue }
        let counted = ofQuestions[given.question, default: (grading, GradedAnswers(), 0)]
          .answers.add(number, code: given.answer, by: grading)
        if counted { ofQuestions[given.question]?.number += number } else { ungraded += number }
      }
      // Laid with the others once for each question, not for each answer.
      for (grading, answers, number) in ofQuestions.values {
        let all = graded[grading.indicator, default: [:]][source.place, default: GradedAnswers()] + answers
        graded[grading.indicator, default: [:]][source.place] = all
        for month in Set([source.place.month, source.place.part]) where number > 0 {
          manners[month, default: [:]][source.place.department, default: [:]][
            grading.indicator, default: AskingManners()
          ].add(number, grading, by: source.mode)
        }
      }
    }
    for (cell, number) in figures.invitations.counts {
      guard let (month, part) = months.of(cell.issued) else { continue }
      seen.insert(cell.department)
      let place = DashboardPlace(
        month: month, part: part, department: cell.department, service: cell.service, channel: cell.channel,
        group: cell.group)
      switch cell.stage {
      case .issued: invited[place, default: MonthlyTally.Invited()].issued += number
      case .answered: invited[place, default: MonthlyTally.Invited()].answered += number
      }
    }
    departments = seen.sorted()
    self.asked = asked
    let wanted = Set(measures)
    answers = graded.filter { wanted.contains(.answers($0.key)) }.mapValues {
      ReleasedCounts($0, on: now, least: thresholds.leastN)
    }
    invitations = ReleasedCounts(invited, on: now, least: thresholds.leastN)
    self.versions = versions
    self.manners = manners
    questionnaires = figures.questionnaires
    openSince = figures.openSince
    self.thresholds = thresholds
  }

  /// The figure of a measure under a filter, or why there is none.
  func figure(_ measure: Measure, _ filter: DashboardFilter) -> IndicatorFigure {
    switch measure {
    case .responseRate:
      let view = invitations.view(filter)
      return IndicatorFigure(
        rateOf: view.sum, withheld: view.reason, pending: Pending(issued: filter.period.days, openSince: openSince),
        complete: view.isComplete(under: filter), under: thresholds)
    case .answers(let indicator):
      guard let view = answers[indicator]?.view(filter) else {
        return IndicatorFigure(indicator, of: GradedAnswers(), withheld: .noAnswers, worded: nil, under: thresholds)
      }
      let versions = filter.period.months.reduce(into: Set<String>()) { $0.formUnion(self.versions[$1] ?? []) }
      return IndicatorFigure(
        indicator, of: view.sum, withheld: view.reason,
        worded: questionnaires.labels(of: indicator, grades: view.sum.grades?.count, among: versions),
        complete: view.isComplete(under: filter), under: thresholds)
    }
  }
}

extension DashboardCounts {
  /// Where the series of a measure begins anew, as in the reports: in a department as a whole, or in all. Invitations are
  /// counted whatever was asked.
  func breaks(
    of measure: Measure, in department: DepartmentCode?, over months: [CivilMonth]
  ) -> [Int: [TrendSeries.Break.Reason]] {
    guard case .answers(let indicator) = measure else { return [:] }
    return months.map { month in
      let places = manners[month] ?? [:]
      let asked = department.map { [places[$0]].compactMap(\.self) } ?? Array(places.values)
      return asked.compactMap { $0[indicator] }.reduce(into: AskingManners()) { $0.add($1) }
    }.breaks
  }
}

/// The months of both calendars in which days fall, each found once.
private struct CivilMonths {
  private var known: [Day: (CivilMonth, CivilMonth)] = [:]

  /// The Gregorian and the Umm al-Qura month; nil outside the Gregorian tables. Where the other calendar's tables end,
  /// the Gregorian month stands for its part.
  mutating func of(_ day: Day) -> (CivilMonth, CivilMonth)? {
    if let months = known[day] { return months }
    guard let month = CivilMonth(containing: day, calendar: .gregorian) else { return nil }
    let months = (month, CivilMonth(containing: day, calendar: .ummAlQura) ?? month)
    known[day] = months
    return months
  }
}

extension ReleasedCounts.View {
  /// Whether the figure leaves nobody out; a department that is hidden leaves out nobody else.
  fileprivate func isComplete(under filter: DashboardFilter) -> Bool {
    isComplete || (reason != nil && filter.department != nil)
  }
}
