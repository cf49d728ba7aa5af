import Analytics
import Vocabulary

/// How comments are sorted by what they speak of: rules of words, kept as data in `reports/voices.yaml`.
struct VoiceRules: Hashable, Sendable, Codable {
  /// What comments may speak of, with the words by which it is known.
  struct Theme: Hashable, Sendable, Codable {
    /// The code of the same obstacle in the question bank (Q9), as a text.
    let code: String
    let name: LocalizedText
    let stems: Set<String>
  }

  let themes: [Theme]
  /// The stems of words that speak of one person: such a comment is counted, but never quoted (T3).
  let persons: Set<String>

  /// The codes of the themes that a comment speaks of.
  func themes(of comment: CommentText) -> [String] {
    let stems = Set(comment.stems)
    return themes.filter { !$0.stems.isDisjoint(with: stems) }.map(\.code)
  }

  /// Whether a comment speaks of a person, and so is not quoted.
  func speaksOfAPerson(_ comment: CommentText) -> Bool { !persons.isDisjoint(with: comment.stems) }

  /// The stems of words of either language.
  static func stems(_ words: [String]) -> Set<String> { Set(words.flatMap { CommentText($0).stems }) }
}
