import Vocabulary

/// The reports' texts in both languages, as read from the key files.
public struct Texts: Hashable, Sendable, Codable {
  /// A text, or the forms of a counted one by the name of the form.
  enum Phrase: Hashable, Sendable, Codable {
    case plain(String)
    case counted([String: String])
  }

  let ar: [String: Phrase]
  let en: [String: Phrase]

  subscript(language: Language) -> [String: Phrase] { language == .arabic ? ar : en }
}
