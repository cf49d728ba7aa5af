import Foundation

extension MonthlyReport {
  /// The report as a JSON file: every number in full precision, keys in order, the summary's sentences with them.
  ///
  /// A figure that is not shown is null, with the reason beside it.
  public func json() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(NumbersFile(report: self))) + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("every number of a report is finite and every key a text: \(error)")
    }
  }
}

/// What the JSON file of a report holds: its numbers and its sentences, but not the definition's words.
private struct NumbersFile: Encodable {
  private enum Key: String, CodingKey { case summary }

  let report: MonthlyReport

  func encode(to encoder: any Encoder) throws {
    try report.numbers.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(report.summary, forKey: .summary)
  }
}
