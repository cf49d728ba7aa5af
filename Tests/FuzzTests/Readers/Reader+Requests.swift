import Vocabulary

@testable import Imports

extension Reader {
  /// An earlier list of requests, by the map of the example.
  static let requests = Reader(
    "requests", words: ["\"", ",", ";", "\r\n", "rida_source", "rida_line", "1448", "2026-01-01", "05"],
    seeds: {
      let file = try Tree.bytes("docs/examples/requests/requests.csv")
      let lines = file.split(separator: 10, omittingEmptySubsequences: false)
      return [
        Array(lines.prefix(4).joined(separator: [10])),
        Array(lines.prefix(1).joined()) + [10] + Array(lines.dropFirst(4).prefix(3).joined(separator: [10])),
      ]
    }
  ) { bytes in
    let map = try map.get()
    let reading: RequestReading
    do throws(ImportFileRefusal) {
      reading = try map.read(bytes, today: today)
    } catch {
      try promiseWords(error.message, "\(error)")
      return false
    }
    var lines: Set<Int> = []
    for line in (reading.rows.map(\.lines) + reading.rejected.map(\.lines)).flatMap(Array.init) {
      try promise(lines.insert(line).inserted, "line \(line) stands twice")
    }
    for row in reading.rejected { try promiseWords(row.reason, "line \(row.line)") }
    if let again = try? map.read(reading.rejectsFile(in: .arabic), today: today) {
      try promise(again.rejected.count + again.rows.count == reading.rejected.count, "a rejected row is lost")
    }
    return !reading.rows.isEmpty
  }

  /// The day on which the lists are taken in.
  static let today = Day(number: 20_783)

  private static let map = Result { try RequestMap(reading: try Tree.text("docs/examples/requests/map.yaml")) }
}
