/// One line of a computation: what it finds, its rule in symbols, the rule with the numbers put in, and the result.
///
/// The numbers are rounded for reading, to four decimals; the result is in full precision.
public struct FormulaStep: Hashable, Sendable, Codable {
  /// What a step finds.
  public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
    case share, reach, lower, upper
    case score, promoters, detractors, adjusted, error
    case mean, deviation, student
    case centre, range
    case lowerLimit = "lower-limit", upperLimit = "upper-limit"
  }

  public let name: Name
  /// The rule in symbols: `p = x / n`.
  public let rule: String
  /// The same with the numbers in it: `123 / 150`.
  public let numbers: String
  public let result: Double

  init(_ name: Name, _ rule: String, _ numbers: String, _ result: Double) {
    self.name = name
    self.rule = rule
    self.numbers = numbers
    self.result = result
  }
}

extension FormulaStep {
  /// A number as it stands in a formula: at most four decimals, in brackets where it is negative.
  static func put(_ value: Double) -> String {
    let text = PlainNumber(value, places: 4).text
    return text.hasPrefix("\u{2212}") ? "(\(text))" : text
  }

  static func put(_ number: Int) -> String { number < 0 ? "(\u{2212}\(number.magnitude))" : String(number) }
}
