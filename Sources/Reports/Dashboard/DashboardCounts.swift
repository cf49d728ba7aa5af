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
  /// How people were asked in each month of either calendar.
  let askedMonths: AskedMonths
  private let questionnaires: [String: Questionnaire]
  private let openSince: Day?
  private let thresholds: Thresholds

  /// What answers have in common that are graded together: where they were given, by its number, and to which version.
  private struct Source: Hashable {
    let place: Int
    let survey: String
  }

  /// Counts what `measures` need; figures can be made of no others.
  init(_ figures: MonthlyFigures, of measures: [Measure], on now: Day, under thresholds: Thresholds) {
    var months = CivilMonths()
    var numbers = PlaceNumbers()
    var seen = Set(figures.departments.keys)
    var asked = AskedMeasures(figures.questionnaires)
    var graded: [Indicator: [Int: GradedAnswers]] = [:]
    var invited: [Int: MonthlyTally.Invited] = [:]
    let gradings = figures.questionnaires.gradings
    askedMonths = AskedMonths(figures.answers, by: gradings, in: &months)
    let sums = figures.answers.summed { stratum -> Source? in
      guard let (month, part) = months.of(stratum.day) else { return nil }
      return Source(
        place: numbers.number(
          of: DashboardPlace(
            month: month, part: part, department: stratum.department, service: stratum.service,
            channel: stratum.channel, group: stratum.group)), survey: stratum.survey)
    }
    for (source, counts) in sums {
      let department = numbers.places[source.place].department
      seen.insert(department)
      asked.add(source.survey, in: department)
      let gradings = gradings[source.survey] ?? [:]
      for (given, number) in counts.counts {
        guard let known = gradings[given.question] else {
          ungraded += number
          continue
        }
        guard let grading = known else { continue }
        let counted = graded[grading.indicator, default: [:]][source.place, default: GradedAnswers()]
          .add(number, code: given.answer, by: grading)
        if !counted { ungraded += number }
      }
    }
    for (cell, number) in figures.invitations.counts {
      guard let (month, part) = months.of(cell.issued) else { continue }
      seen.insert(cell.department)
      let place = numbers.number(
        of: DashboardPlace(
          month: month, part: part, department: cell.department, service: cell.service, channel: cell.channel,
          group: cell.group))
      switch cell.stage {
      case .issued: invited[place, default: MonthlyTally.Invited()].issued += number
      case .answered: invited[place, default: MonthlyTally.Invited()].answered += number
      }
    }
    departments = seen.sorted()
    self.asked = asked
    let wanted = Set(measures)
    let places = DashboardPlaces(numbers.places)
    answers = graded.filter { wanted.contains(.answers($0.key)) }.mapValues {
      ReleasedCounts($0, at: places, on: now, least: thresholds.leastN)
    }
    invitations = ReleasedCounts(invited, at: places, on: now, least: thresholds.leastN)
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
      return IndicatorFigure(
        indicator, of: view.sum, withheld: view.reason,
        worded: questionnaires.labels(
          of: indicator, grades: view.sum.grades?.count, among: askedMonths.versions(in: filter.period.months)),
        complete: view.isComplete(under: filter), under: thresholds)
    }
  }
}

extension ReleasedCounts.View {
  /// Whether the figure leaves nobody out; a department that is hidden leaves out nobody else.
  fileprivate func isComplete(under filter: DashboardFilter) -> Bool {
    isComplete || (reason != nil && filter.department != nil)
  }
}
