import Yams

extension StrictFile {
  /// A whole number within a range; nil, with a fault, where there is none.
  mutating func whole(_ node: Node, _ key: String, _ range: ClosedRange<Int>, _ line: Int) -> Int? {
    guard let number = node.int else {
      fault(line, .wrongKind(key, expected: .number))
      return nil
    }
    guard range.contains(number) else {
      fault(line, .outOfRange(key, from: "\(range.lowerBound)", to: "\(range.upperBound)"))
      return nil
    }
    return number
  }

  /// A number within a range; nil, with a fault, where there is none.
  mutating func decimal(_ node: Node, _ key: String, _ range: ClosedRange<Double>, _ line: Int) -> Double? {
    guard let number = node.float else {
      fault(line, .wrongKind(key, expected: .number))
      return nil
    }
    guard range.contains(number) else {
      fault(line, .outOfRange(key, from: "\(range.lowerBound)", to: "\(range.upperBound)"))
      return nil
    }
    return number
  }

  /// The values of a list, each of the allowed ones and none twice.
  mutating func list(_ root: Fields, _ key: String, of allowed: [String]) -> [String] {
    var values: [String] = []
    for (value, line) in texts(root, key) {
      if !allowed.contains(value) {
        fault(line, .unknownValue(value, of: key, allowed: allowed))
      } else if values.contains(value) {
        fault(line, .twice(value))
      } else {
        values.append(value)
      }
    }
    return values
  }

  /// The texts of a list, with the line each stands on.
  mutating func texts(_ root: Fields, _ key: String) -> [(text: String, line: Int)] {
    guard let (line, node) = root.node(key) else { return [] }
    guard let sequence = node.sequence else {
      fault(line, .wrongKind(key, expected: .list))
      return []
    }
    return sequence.map { ($0.string ?? "", $0.mark?.line ?? line) }
  }

  /// The thresholds that every report has.
  mutating func thresholds(of root: Fields, besides others: [String] = []) -> Thresholds {
    guard let (line, node) = root.node("thresholds"), let fields = fields(of: node, named: "thresholds", line: line)
    else { return Thresholds() }
    expect(["least-n", "confidence", "trend-months"] + others, in: fields)
    var (leastN, confidence, months) = (Thresholds.leastOfAll, 0.95, 24)
    if let (line, node) = fields.node("least-n") {
      if let number = node.int, number < Thresholds.leastOfAll {
        fault(line, .belowLeast(least: Thresholds.leastOfAll))
      } else {
        leastN = whole(node, "least-n", Thresholds.leastOfAll...1_000, line) ?? leastN
      }
    }
    if let (line, node) = fields.node("confidence") {
      confidence = decimal(node, "confidence", 0.5...0.999, line) ?? confidence
    }
    if let (line, node) = fields.node("trend-months") {
      months = whole(node, "trend-months", 2...60, line) ?? months
    }
    return Thresholds(leastN: leastN, confidence: confidence, trendMonths: months)
  }
}
