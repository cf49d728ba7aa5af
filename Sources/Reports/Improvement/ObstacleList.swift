public import Surveys
public import Tally
public import Vocabulary

/// What people can choose as needing improvement: the options of one question of the bank, by their codes.
///
/// The one rule by which reports and the public page count obstacles; no other list of options is one of obstacles.
public struct ObstacleList: Sendable {
  /// The code of the question.
  public static let question = QuestionCode("Q9")

  /// The versions that have the question, the oldest first, with their options by code.
  private let versions: [(reference: String, options: [Int: Option])]
  private let places: [String: Int]

  /// - Parameter questionnaires: by reference.
  public init(_ questionnaires: [String: Questionnaire]) {
    versions = questionnaires.sorted { ($0.value.version, $0.value.code) < ($1.value.version, $1.value.code) }
      .compactMap { reference, questionnaire in
        guard case .chips(let options, _)? = Self.question.flatMap(questionnaire.question)?.form else { return nil }
        return (reference, Dictionary(options.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }))
      }
    places = Dictionary(
      versions.enumerated().map { ($1.reference, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether an answer to a version chose an obstacle.
  public func has(_ given: GivenAnswer, in version: String) -> Bool {
    guard given.question == Self.question, let place = places[version] else { return false }
    return versions[place].options[given.answer] != nil
  }

  /// Those of the codes chosen at the question that name an obstacle of a version: options inside the base. None where the
  /// version does not have the question.
  public func named(by chosen: [Int], in version: String) -> [Int] {
    guard let place = places[version] else { return [] }
    return chosen.filter { versions[place].options[$0]?.outsideBase == false }
  }

  /// The obstacles by code, in the words of the newest of some versions that has them; of all where none are given.
  public func names(in wanted: Set<String>? = nil) -> [Int: Option] {
    versions.filter { wanted?.contains($0.reference) ?? true }
      .reduce(into: [:]) { names, version in names.merge(version.options) { _, newer in newer } }
  }
}
