import Vocabulary

/// A report's words and numbers as a reader of one language is shown them.
///
/// Arabic has its own digits, decimal sign and percent sign; what is put into a sentence is isolated, so that a number
/// or a name in the other script never turns the sentence around.
struct Wording {
  let language: Language
  private let phrases: [String: Texts.Phrase]

  init(_ texts: Texts, in language: Language) {
    self.language = language
    phrases = texts[language]
  }

  /// A text with its places filled.
  func text(_ key: TextKey, _ places: [String: String] = [:]) -> String {
    filled(phrase(key.rawValue), places)
  }

  /// A text of the improvement reports with its places filled.
  func say(_ key: ImprovementKey, _ places: [String: String] = [:]) -> String {
    filled(phrase(key.rawValue), places)
  }

  /// The form of a counted text that goes with the number.
  func counted(_ key: TextKey, _ number: Int) -> String { counted(named: key.rawValue, number) }

  /// The same of the improvement reports' texts.
  func counting(_ key: ImprovementKey, _ number: Int) -> String { counted(named: key.rawValue, number) }

  private func counted(named key: String, _ number: Int) -> String {
    guard case .counted(let forms) = phrases[key],
      let form = forms[Plural(number, in: language).rawValue] ?? forms[Plural.other.rawValue]
    else { return key }
    return filled(form, ["count": self.number(number)])
  }

  func name(of measure: Measure) -> String { phrase(TextKey.name(of: measure)) }
  func about(_ measure: Measure) -> String { phrase(TextKey.about(measure)) }
  func name(of theme: Measure.Theme) -> String { phrase(TextKey.theme(theme)) }
  func name(of line: BoardLine.Kind) -> String { phrase(ImprovementKey.name(of: line)) }
  func about(_ line: BoardLine.Kind) -> String { phrase(ImprovementKey.about(line)) }
  func name(of step: FormulaStep.Name) -> String { phrase(TextKey.step(step)) }
  func name(ofReason code: String) -> String { phrase(TextKey.reason(code)) }
  func meaning(ofSignal signal: String) -> String { phrase(TextKey.signal(signal)) }

  /// A name of unknown script, kept from turning the text around it.
  func isolated(_ name: String) -> String { "\u{2068}\(name)\u{2069}" }

  /// Names in a row: «أ، ب، ج», "A; B; C". No "and" between them: names of departments have it inside.
  func list(_ names: [String]) -> String {
    names.map(isolated).joined(separator: language == .arabic ? "، " : "; ")
  }

  private func phrase(_ key: String) -> String {
    if case .plain(let text) = phrases[key] { text } else { key }
  }

  private func filled(_ text: String, _ places: [String: String]) -> String {
    places.isEmpty ? text : PlacedText(text).filled(places)
  }
}
