import Foundation

extension DepartmentReport {
  /// The report as a JSON file: every number in full precision, keys in order, each sentence with the numbers it rests on.
  public func json() -> [UInt8] {
    JSONFile.bytes(Body(numbers: numbers, summary: summary, shared: shared, groupGaps: groupSentences))
  }

  private struct Body: Encodable {
    private enum Key: String, CodingKey { case summary, shared, groupGaps }

    let numbers: DepartmentNumbers
    let summary: [ReportSentence]
    let shared: [ReportSentence]
    let groupGaps: [ReportSentence]

    func encode(to encoder: any Encoder) throws {
      try numbers.encode(to: encoder)
      var to = encoder.container(keyedBy: Key.self)
      try to.encode(summary, forKey: .summary)
      try to.encode(shared, forKey: .shared)
      try to.encode(groupGaps, forKey: .groupGaps)
    }
  }
}

/// A report's numbers as the bytes of a file: the same numbers, the same bytes.
enum JSONFile {
  static func bytes(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("every number of a report is finite and every key a text: \(error)")
    }
  }
}
