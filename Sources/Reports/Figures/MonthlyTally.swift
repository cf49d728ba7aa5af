import Surveys
import Tally
import Vocabulary

/// The counts of a report laid out by month, department and measure, in one pass over them.
struct MonthlyTally: Sendable {
  /// Invitations of one month and department.
  struct Invited: Hashable, Sendable {
    var issued = 0
    var answered = 0
  }

  private struct Place: Hashable {
    let month: Int
    let department: DepartmentCode
  }

  /// What answers have in common that are graded together.
  private struct Source: Hashable {
    let place: Place
    let survey: String
    let mode: ModeClass
  }

  let window: TrendWindow
  /// The departments named or seen, in the order of their codes.
  let departments: [DepartmentCode]
  /// Answers of the window that no known questionnaire version could grade; a report says how many.
  private(set) var ungraded = 0
  /// The versions that were answered in the report's own month.
  private(set) var versions: Set<String> = []
  /// What people were asked in the window.
  private(set) var asked: AskedMeasures
  private var answers: [Place: [Indicator: GradedAnswers]] = [:]
  private var manners: [Place: [Indicator: AskingManners]] = [:]
  private var invited: [Place: Invited] = [:]

  init(_ figures: MonthlyFigures, over window: TrendWindow) {
    self.window = window
    asked = AskedMeasures(figures.questionnaires)
    var seen = Set(figures.departments.keys)
    let gradings = figures.questionnaires.gradings
    let sums = figures.answers.summed { stratum in
      window.index(of: stratum.day).map { month in
        Source(
          place: Place(month: month, department: stratum.department), survey: stratum.survey,
          mode: ModeClass(stratum.mode))
      }
    }
    for (source, counts) in sums {
      let (place, survey) = (source.place, source.survey)
      seen.insert(place.department)
      asked.add(survey, in: place.department, month: place.month)
      let gradings = gradings[survey] ?? [:]
      for (given, number) in counts.counts {
        guard let known = gradings[given.question] else {
          ungraded += number
          continue
        }
        guard let grading = known else { continue }
        if place.month == window.last { versions.insert(survey) }
        let counted = answers[place, default: [:]][grading.indicator, default: GradedAnswers()]
          .add(number, code: given.answer, by: grading)
        if counted {
          manners[place, default: [:]][grading.indicator, default: AskingManners()].add(
            number, grading, by: source.mode)
        } else {
          ungraded += number
        }
      }
    }
    for (cell, number) in figures.invitations.counts {
      guard let month = window.index(of: cell.issued) else { continue }
      seen.insert(cell.department)
      let place = Place(month: month, department: cell.department)
      switch cell.stage {
      case .issued: invited[place, default: Invited()].issued += number
      case .answered: invited[place, default: Invited()].answered += number
      }
    }
    departments = seen.sorted()
  }

  func answers(to indicator: Indicator, in month: Int, of department: DepartmentCode) -> GradedAnswers {
    answers[Place(month: month, department: department)]?[indicator] ?? GradedAnswers()
  }

  /// How the question of a measure was asked in each month, in a department or in all.
  func manners(of indicator: Indicator, in department: DepartmentCode?) -> [AskingManners] {
    window.months.indices.map { month in
      (department.map { [$0] } ?? departments).reduce(into: AskingManners()) { sum, code in
        if let one = manners[Place(month: month, department: code)]?[indicator] { sum.add(one) }
      }
    }
  }

  func invitations(in month: Int, of department: DepartmentCode) -> Invited {
    invited[Place(month: month, department: department)] ?? Invited()
  }
}
