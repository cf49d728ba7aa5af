import Foundation
import Tally
import Vocabulary

/// Count tables as the yardstick's script leaves them: lines of whole numbers with commas between.
enum CountFiles {
  /// `answers.csv`: month, department, channel, question, answer, number.
  static func answers(in folder: String, _ calendar: Plan) throws -> AnswerCounts {
    var counts = AnswerCounts()
    try forEachLine(of: "\(folder)/answers.csv", fields: 6) { line in
      let stratum = Stratum(
        day: calendar.days[line[0]], department: calendar.departments[line[1]], service: calendar.service,
        channel: Channel.allCases[line[2]], mode: .ownPhone, survey: calendar.survey)
      counts.add(AnswerCell(stratum, question: calendar.questions[line[3]], answer: line[4]), line[5])
    }
    return counts
  }

  /// `pairs.csv`: department, one question, its answer, another question, its answer, number.
  static func pairs(in folder: String, _ calendar: Plan) throws -> PairCounts {
    var counts = PairCounts()
    try forEachLine(of: "\(folder)/pairs.csv", fields: 6) { line in
      counts.add(
        PairCell(
          day: calendar.days[0], department: calendar.departments[line[0]], survey: calendar.survey,
          first: calendar.questions[line[1]], line[2], second: calendar.questions[line[3]], line[4]), line[5])
    }
    return counts
  }

  /// Hands over each line in turn, so that no more than one is in memory.
  private static func forEachLine(of path: String, fields: Int, _ body: ([Int]) -> Void) throws {
    guard let file = fopen(path, "r") else { throw CocoaError(.fileReadNoSuchFile) }
    defer { fclose(file) }
    var line = [Int](repeating: 0, count: fields)
    var (field, byte) = (0, getc(file))
    while byte != EOF {
      switch UInt8(truncatingIfNeeded: byte) {
      case UInt8(ascii: "\n"):
        guard field == fields - 1 else { throw CocoaError(.fileReadCorruptFile) }
        body(line)
        line = [Int](repeating: 0, count: fields)
        field = 0
      case UInt8(ascii: ","): field += 1
      case let digit:
        guard (48...57).contains(digit), field < fields else { throw CocoaError(.fileReadCorruptFile) }
        line[field] = line[field] * 10 + Int(digit) - 48
      }
      byte = getc(file)
    }
  }
}
