public import Vocabulary

/// An action that is told to all: "you said, we did".
public struct ToldAction: Hashable, Sendable {
  /// What is said of it, decided by the quality officer.
  public struct Words: Hashable, Sendable {
    public let words: LocalizedText
    /// The code of what was said, of the list of what needs improving (Q9); nil where it was none of these.
    public let theme: Int?

    public static let longest = 400

    /// Refuses words that are missing or long.
    public init(_ words: LocalizedText, theme: Int?) throws(ToldRefusal) {
      for text in [words.ar, words.en] {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .wordsMissing }
        guard text.unicodeScalars.count <= Self.longest else { throw .tooLong(most: Self.longest) }
      }
      self.words = words
      self.theme = theme
    }

    /// Words as they were kept.
    public init(kept words: LocalizedText, theme: Int?) {
      self.words = words
      self.theme = theme
    }
  }

  public let action: ActionID
  public let since: Moment
  public let words: Words

  public init(action: ActionID, since: Moment, words: Words) {
    self.action = action
    self.since = since
    self.words = words
  }
}

/// Why an action is not told.
public enum ToldRefusal: Refusal {
  case wordsMissing
  case tooLong(most: Int)
  /// Only what was carried out is told.
  case notCarriedOut
  /// The words blame somebody.
  case blames([String])

  public var words: LocalizedText {
    switch self {
    case .wordsMissing:
      LocalizedText(ar: "اكتب ما فعلته الجمعية باللغتين.", en: "Write what was done, in both languages.")
    case .tooLong(let most):
      LocalizedText(
        ar: "النص أطول من \(Numerals.written(most, in: .arabic)) حرف. اكتبه في جملة أو جملتين.",
        en: "The text is longer than \(most) characters. Say it in a sentence or two.")
    case .notCarriedOut:
      LocalizedText(
        ar: "يُنشر ما نُفذ فعلاً. أنهِ الإجراء أولاً.", en: "Only what was carried out is told. End the action first.")
    case .blames(let words):
      LocalizedText(
        ar: "في النص ما يُفهم منه لوم: \(words.joined(separator: "، ")). اكتب ما تغيّر، لا من أخطأ.",
        en: "The text reads as blame: \(words.joined(separator: ", ")). Write what changed, not who was wrong.")
    }
  }
}
