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
  /// What each version asks everybody for.
  private let everybody: [String: Set<Indicator>]
  /// The last month in which each version was answered.
  private var answered: [DepartmentCode: [String: Int]] = [:]

  init(_ questionnaires: [String: Questionnaire]) {
    everybody = questionnaires.mapValues { Set($0.scaledQuestions.compactMap(\.indicator)) }
    asking = questionnaires.mapValues { Set($0.questions.compactMap { Grading($0)?.indicator }) }
  }

  /// Somebody in a department answered a version; where months are told apart, in which.
  mutating func add(_ version: String, in department: DepartmentCode, month: Int = 0) {
    answered[department, default: [:]].merge([version: month]) { max($0, $1) }
  }

  /// Of some measures, those that stand as lines of a department, or of all. Invitations are counted whatever was asked.
  ///
  /// Where nobody answered anything, it is not known what they were asked: the first line of all alone then says so, beside
  /// what was sent out.
  ///
  /// - Parameter start: the month of the window since which it counts what people were asked.
  func lines(of measures: [Measure], in department: DepartmentCode?, since start: Int = 0) -> [Measure] {
    let versions = versions(in: department, since: start)
    let indicators = versions.reduce(into: Set<Indicator>()) { $0.formUnion(asking[$1] ?? []) }
    let first =
      versions.isEmpty
      ? (department == nil ? measures : lines(of: measures, in: nil, since: start)).first { $0 != .responseRate } : nil
    return measures.filter { measure in
      switch measure {
      case .responseRate: true
      case .answers(let indicator): indicators.contains(indicator) || measure == first
      }
    }
  }

  /// Whether everybody was asked for an indicator, as far as the answers show: whether each version that somebody answered
  /// asks all for it. Of invitations it is not known which version they are to.
  ///
  /// - Parameter start: the month of the window since which it counts what people were asked.
  func wasEverybodyAsked(_ indicator: Indicator, in department: DepartmentCode? = nil, since start: Int = 0) -> Bool {
    versions(in: department, since: start).allSatisfy { everybody[$0]?.contains(indicator) ?? false }
  }

  /// The versions that somebody answered in a department, or in any.
  private func versions(in department: DepartmentCode?, since start: Int) -> Set<String> {
    let places = department.map { [answered[$0] ?? [:]] } ?? Array(answered.values)
    return places.reduce(into: Set<String>()) { $0.formUnion($1.filter { $0.value >= start }.keys) }
  }
}
