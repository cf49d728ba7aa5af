import Vocabulary

extension Plural {
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
