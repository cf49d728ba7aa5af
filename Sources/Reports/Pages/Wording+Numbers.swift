import Surveys
import Vocabulary

extension Wording {
  /// A whole number with its thousands apart: «١٬٢٣٤», "1,234".
  func number(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return isolatedNumber((number < 0 ? "\u{2212}" : "") + groups.joined(separator: ","))
  }

  /// A number with so many decimals, an empty fraction left out: «٤٫١٢», "4.12".
  func decimal(_ value: Double, places: Int) -> String { isolatedNumber(PlainNumber(value, places: places).text) }

  /// A fraction as a percentage with one decimal: «٨٣٫٤٪», "83.4%".
  func percent(_ fraction: Double) -> String { isolatedNumber(PlainNumber(fraction * 100, places: 1).text + "%") }

  /// A figure's value as its measure is read: a percentage, or points.
  func value(_ value: Double, of measure: Measure) -> String {
    measure == .answers(.recommendation) ? decimal(value, places: 1) : percent(value)
  }

  /// A range, lower end first: «٧٧٫٨٪ – ٨٧٫٩٪», "77.8% – 87.9%".
  func range(_ lower: Double, _ upper: Double, of measure: Measure) -> String {
    "\(value(lower, of: measure)) – \(value(upper, of: measure))"
  }

  /// The number in the language's own signs, in a run of its own direction.
  private func isolatedNumber(_ western: String) -> String {
    guard language == .arabic else { return "\u{2066}\(western)\u{2069}" }
    var signs = String.UnicodeScalarView()
    for sign in Numerals.arabicIndic(western).unicodeScalars {
      signs.append(sign == "," ? "\u{066C}" : sign == "%" ? "\u{066A}" : sign)
    }
    return "\u{2067}\(String(signs))\u{2069}"
  }
}
