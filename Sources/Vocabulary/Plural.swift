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
}
