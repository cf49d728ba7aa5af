import Foundation
import TestSupport
import Testing

/// `docs/asvs.csv` cannot go stale: every item is there, with a verdict, a reason, and a test that exists.
struct SecurityDocumentTests {
  private struct Row {
    let item: String
    let level: String
    let verdict: String
    let why: String
    let test: String
  }

  private func rows() throws -> [Row] {
    let text = try String(contentsOfFile: House.root + "/docs/asvs.csv", encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      var cells: [String] = [""]
      var quoted = false
      for character in line {
        switch character {
        case "\"": quoted.toggle()
        case "," where !quoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return Row(
        item: cells[0], level: cells[1], verdict: cells[2], why: cells[3], test: cells.count > 4 ? cells[4] : "")
    }
  }

  /// ASVS 5.0.0 has 70 items of level 1 and 183 of level 2.
  @Test func everyItemOfBothLevelsHasAVerdictAndAReason() throws {
    let rows = try rows()
    #expect(Set(rows.map(\.item)).count == 253)
    #expect(rows.count { $0.level == "1" } == 70 && rows.count { $0.level == "2" } == 183)
    for row in rows {
      #expect(["holds", "does not apply", "open"].contains(row.verdict), "\(row.item)")
      #expect(!row.why.isEmpty && row.item.wholeMatch(of: /V\d+\.\d+\.\d+/) != nil, "\(row.item)")
    }
  }

  @Test func everyTestNamedExists() throws {
    for row in try rows() where !row.test.isEmpty {
      let parts = row.test.split(whereSeparator: { "/.".contains($0) }).map(String.init)
      try #require(parts.count == 3, "\(row.item) \(row.test)")
      let folder = House.root + "/Tests/\(parts[0])"
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
      let sources = try files.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
      let found = sources.contains { $0.contains("struct \(parts[1])") && $0.contains("func \(parts[2])(") }
      #expect(found, "\(row.item) names \(row.test)")
    }
  }
}
