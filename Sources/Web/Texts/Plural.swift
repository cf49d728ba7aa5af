import Vocabulary

/// The form a noun takes after a number (Unicode CLDR): Arabic has six, English two.
enum Plural: String {
  case zero, one, two, few, many, other

  init(_ number: Int, in language: Language) {
    guard language == .arabic else {
      self = number == 1 ? .one : .other
      return
    }
    self =
      switch (number, number % 100) {
      case (0, _): .zero
      case (1, _): .one
      case (2, _): .two
      case (_, 3...10): .few
      case (_, 11...99): .many
      default: .other
      }
  }
}

extension Texts {
  /// A number with its noun: «خياران», «٣ خيارات», "3 choices". The key file has one key a form, `choices_two`.
  func counted(_ noun: String, _ number: Int, in language: Language) -> String {
    self["count", "\(noun)_\(Plural(number, in: language).rawValue)", ["n": Numerals.written(number, in: language)]]
  }
}
