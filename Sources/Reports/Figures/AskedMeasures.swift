import Surveys
import Vocabulary

/// Which measures people were asked for, in each department and in all: those of every questionnaire version that somebody
/// answered there.
///
/// The one rule by which a report, the board's page and the dashboard leave a line out: who was never asked a question has
/// not given "no answers" to it.
struct AskedMeasures: Sendable {
  /// What each version asks for.
  private let asking: [String: Set<Indicator>]
  private var answered: [DepartmentCode: Set<String>] = [:]

  init(_ questionnaires: [String: Questionnaire]) {
    asking = questionnaires.mapValues { Set($0.questions.compactMap { Grading($0)?.indicator }) }
  }

  /// Somebody in a department answered a version.
  mutating func add(_ version: String, in department: DepartmentCode) {
    answered[department, default: []].insert(version)
  }

  /// Of some measures, those that stand as lines of a department, or of all. Invitations are counted whatever was asked.
  ///
  /// Where nobody answered anything, it is not known what they were asked: the first line of all alone then says so, beside
  /// what was sent out.
  func lines(of measures: [Measure], in department: DepartmentCode?) -> [Measure] {
    let versions = department.map { answered[$0] ?? [] } ?? answered.values.reduce(into: []) { $0.formUnion($1) }
    let indicators = versions.reduce(into: Set<Indicator>()) { $0.formUnion(asking[$1] ?? []) }
    let first =
      versions.isEmpty
      ? (department == nil ? measures : lines(of: measures, in: nil)).first { $0 != .responseRate } : nil
    return measures.filter { measure in
      switch measure {
      case .responseRate: true
      case .answers(let indicator): indicators.contains(indicator) || measure == first
      }
    }
  }
}
