import Vocabulary

/// Foreign words inside a sentence: quoted, cut short, and kept apart from the direction of the text around them.
enum Wording {
  static func quoted(_ text: String, in language: Language) -> String {
    let visible = text.unicodeScalars.prefix(80).map { $0.value < 32 || $0.value == 127 ? " " : String($0) }.joined()
    let short = text.unicodeScalars.count > 80 ? visible + "…" : visible
    return language == .arabic ? "«\u{2068}\(short)\u{2069}»" : "“\u{2068}\(short)\u{2069}”"
  }

  /// A sentence without its full stop, to be followed by another reason.
  static func open(_ sentence: String) -> String { sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence }

  static func list(_ texts: [String], in language: Language) -> String {
    texts.prefix(20).map { quoted($0, in: language) }.joined(separator: language == .arabic ? "، " : ", ")
  }
}
