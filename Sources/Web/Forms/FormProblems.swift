import Vocabulary

/// The summary at the top of a form of what is to be mended, each line leading to its field.
struct FormProblems: Sendable {
  let title: String
  let problems: [Problem]

  struct Problem: Sendable {
    let message: String
    /// The field to which the line leads.
    let target: String
  }

  /// One summary where something is to be mended, none where nothing is.
  ///
  /// - Parameter first: the field to which what belongs to no field leads.
  static func of(_ refusals: [Refused], first: String, in language: Language) -> [FormProblems] {
    guard let one = refusals.first else { return [] }
    return [
      FormProblems(
        title: one.title(in: language),
        problems: refusals.map { refused in
          guard case .form(let field?) = refused.place else {
            return Problem(message: refused.words(in: language), target: first)
          }
          return Problem(message: refused.words(in: language), target: field)
        })
    ]
  }

  /// The fields named in these summaries, for a template to mark.
  static func wrong(_ summaries: [FormProblems]) -> [String: Bool] {
    Dictionary(
      summaries.flatMap(\.problems).map { ($0.target, true) }, uniquingKeysWith: { first, _ in first })
  }
}
