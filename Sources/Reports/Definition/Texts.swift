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

  /// These texts and others, which have other names.
  func and(_ others: Texts) -> Texts {
    Texts(ar: ar.merging(others.ar) { own, _ in own }, en: en.merging(others.en) { own, _ in own })
  }

  subscript(language: Language) -> [String: Phrase] { language == .arabic ? ar : en }
}
