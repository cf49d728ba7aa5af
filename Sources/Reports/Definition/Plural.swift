public import Vocabulary

/// The form a counted noun takes after a number, by the language's own grammar (the categories of Unicode's CLDR).
///
/// Arabic: لا إجابات · إجابة واحدة · إجابتان · ٣ إجابات · ١١ إجابة · ١٠٠ إجابة.
public enum Plural: String, Hashable, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The form after a number of things; a negative number counts as its opposite.
  public init(_ number: Int, in language: Language) {
    let number = number.magnitude
    switch (language, number) {
    case (.arabic, 0), (.english, 0): self = .zero
    case (_, 1): self = .one
    case (.english, _): self = .other
    case (.arabic, 2): self = .two
    case (.arabic, _):
      switch number % 100 {
      case 3...10: self = .few
      case 11...99: self = .many
      default: self = .other
      }
    }
  }

  /// The forms a counted text must have; `zero` may be added, else `other` stands for it.
  static func required(in language: Language) -> [Plural] {
    language == .arabic ? [.one, .two, .few, .many, .other] : [.one, .other]
  }

  /// Whether the form itself says the number, so that `{count}` may be left out.
  var saysItsNumber: Bool {
    switch self {
    case .zero, .one, .two: true
    case .few, .many, .other: false
    }
  }
}
