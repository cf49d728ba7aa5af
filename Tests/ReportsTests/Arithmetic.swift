import Analytics

/// A formula with numbers as it is printed, worked out: + − · / ² √( ) max min, and the quantiles Φ⁻¹ and t⁻¹.
struct Arithmetic {
  private var rest: Substring

  /// Its value; nil where something in it cannot be read.
  static func value(of formula: String) -> Double? {
    var reading = Arithmetic(rest: Substring(formula.filter { $0 != " " }))
    let found = reading.sum()
    return reading.rest.isEmpty ? found : nil
  }

  private mutating func eat(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func sum() -> Double? {
    guard var total = eat("−") ? product().map({ -$0 }) : product() else { return nil }
    while true {
      if eat("+") {
        guard let next = product() else { return nil }
        total += next
      } else if eat("−") {
        guard let next = product() else { return nil }
        total -= next
      } else {
        return total
      }
    }
  }

  private mutating func product() -> Double? {
    guard var total = power() else { return nil }
    while true {
      if eat("·") {
        guard let next = power() else { return nil }
        total *= next
      } else if eat("/") {
        guard let next = power() else { return nil }
        total /= next
      } else {
        return total
      }
    }
  }

  private mutating func power() -> Double? {
    guard let base = atom() else { return nil }
    return eat("²") ? base * base : base
  }

  private mutating func atom() -> Double? {
    if eat("√(") { return closing(sum()).map { $0.squareRoot() } }
    if eat("max(") { return pair { max($0, $1) } }
    if eat("min(") { return pair { min($0, $1) } }
    if eat("Φ⁻¹(") { return closing(sum()).map(NormalDistribution.quantile) }
    if eat("t⁻¹(") { return pair { StudentDistribution(degrees: $1).quantile($0) } }
    if eat("(") { return closing(sum()) }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    rest = rest.dropFirst(digits.count)
    return Double(digits)
  }

  private mutating func closing(_ value: Double?) -> Double? { eat(")") ? value : nil }

  private mutating func pair(_ combined: (Double, Double) -> Double) -> Double? {
    guard let first = sum(), eat(";"), let second = sum(), eat(")") else { return nil }
    return combined(first, second)
  }
}
