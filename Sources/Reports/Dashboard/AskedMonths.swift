import Surveys
import Tally
import Vocabulary

/// How people were asked in each month of either calendar.
struct AskedMonths: Sendable {
  /// The versions that were answered.
  private var versions: [CivilMonth: Set<String>] = [:]
  private var manners: [CivilMonth: [DepartmentCode: [Indicator: AskingManners]]] = [:]

  /// What answers have in common that were asked for in one manner.
  private struct Source: Hashable {
    let month: CivilMonth
    let part: CivilMonth
    let department: DepartmentCode
    let survey: String
    let mode: ModeClass
  }

  init(_ answers: AnswerCounts, by gradings: [String: [QuestionCode: Grading?]], in months: inout CivilMonths) {
    let sums = answers.summed { stratum -> Source? in
      guard let (month, part) = months.of(stratum.day) else { return nil }
      return Source(
        month: month, part: part, department: stratum.department, survey: stratum.survey,
        mode: ModeClass(stratum.mode))
    }
    for (source, counts) in sums {
      var ofQuestions: [QuestionCode: (grading: Grading, number: Int)] = [:]
      for (given, number) in counts.counts {
        guard let grading = gradings[source.survey]?[given.question] ?? nil, grading.knows(given.answer) else {
          continue
        }
        ofQuestions[given.question, default: (grading, 0)].number += number
      }
      for month in Set([source.month, source.part]) {
        versions[month, default: []].insert(source.survey)
        for (grading, number) in ofQuestions.values {
          manners[month, default: [:]][source.department, default: [:]][
            grading.indicator, default: AskingManners()
          ].add(number, grading, by: source.mode)
        }
      }
    }
  }

  func versions(in months: [CivilMonth]) -> Set<String> {
    months.reduce(into: Set()) { $0.formUnion(versions[$1] ?? []) }
  }

  /// Where the series of a measure begins anew, as in the reports: in a department as a whole, or in all. Invitations are
  /// counted whatever was asked.
  func breaks(
    of measure: Measure, in department: DepartmentCode?, over months: [CivilMonth], least: Int
  ) -> [Int: [TrendSeries.Break.Reason]] {
    guard case .answers(let indicator) = measure else { return [:] }
    return months.map { month in
      let places = manners[month] ?? [:]
      let asked = department.map { [places[$0]].compactMap(\.self) } ?? Array(places.values)
      return asked.compactMap { $0[indicator] }.reduce(into: AskingManners()) { $0.add($1) }
    }.breaks(least: least)
  }
}
