import Analytics
public import Vocabulary

/// The words that blame a person, which no report may hold (policy T3: "a tool for development, not for punishment").
///
/// Kept as data in `reports/blame.yaml`. Arabic words are found in any spelling, with و ف ب ل ك or the article before
/// them and their common endings after; English words as they stand, whatever their case. Some entries are several words.
public struct BlameWords: Hashable, Sendable, Codable {
  private let ar: PhraseList
  private let en: PhraseList
  /// The keys of texts that may hold such a word, because the policy itself is quoted there.
  let quoting: Set<String>

  init(ar: [String], en: [String], quoting: Set<String>) {
    self.ar = PhraseList(ar) { CommentText($0).stems }
    self.en = PhraseList(en) { CommentText($0).words }
    self.quoting = quoting
  }

  /// The blaming words of a text, each as the list has it; none where all is well.
  public func found(in text: String) -> [String] {
    let words = CommentText(text).words
    return ar.found(in: words.map(ArabicStem.light10)) + en.found(in: words)
  }

  /// Refuses texts that blame.
  public func require(_ texts: [String]) throws(BlameRefusal) {
    if let word = texts.lazy.flatMap(found).first { throw .blames(word) }
  }
}

/// Why a text is not taken: it blames.
public enum BlameRefusal: Refusal {
  case blames(String)

  /// What is said to the writer.
  public var words: LocalizedText {
    switch self {
    case .blames(let word):
      LocalizedText(
        ar: "في النص «\(word)»، والتقييم أداة للتطوير لا للعقاب. صِف ما يحتاج تغييراً في الإجراء لا في الأشخاص.",
        en:
          "The text says “\(word)”. Rating is for development, not for punishment: say what to change in the procedure."
      )
    }
  }
}
