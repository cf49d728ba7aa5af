import Foundation
import TestSupport
import Testing

/// What is kept for good is only ever added to: read from the statements of the code itself.
@Suite struct AppendOnlyTests {
  private static let tables = [
    "request_step", "policy_version", "reference_version", "audit", "action", "action_entry", "told_action",
  ]

  /// The statements of a source text that do anything to a table but read it or add to it.
  private func offences(in source: String, swift: Bool) throws -> [String] {
    let literals =
      swift
      ? source.matches(of: try Regex(#"(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\n]|\\.)*\""#)).map { String(source[$0.range]) }
      : source.split(separator: ";").map { statement in
        statement.split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: "\n")
      }
    return literals.flatMap { literal -> [String] in
      let words = literal.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map { $0.lowercased() }
      return words.indices.filter { place in
        guard Self.tables.contains(words[place]) else { return false }
        let before = words[..<place].suffix(4)
        let removes = before.suffix(2).elementsEqual(["delete", "from"])
        let changes = !Set(before).isDisjoint(with: ["update", "alter", "drop", "truncate"])
        let writesOver = before.last == "into" && !Set(words).isDisjoint(with: ["conflict", "replace", "update"])
        return removes || changes || writesOver
      }.map { _ in literal }
    }
  }

  @Test func noStatementChangesOrRemovesWhatIsKeptForGood() throws {
    let sources = URL(filePath: House.root).appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var adding = Set<String>()
    var read = 0
    for case let file as URL in files where ["swift", "sql"].contains(file.pathExtension) {
      let text = try String(contentsOf: file, encoding: .utf8)
      let found = try offences(in: text, swift: file.pathExtension == "swift")
      // The one change: a step of an earlier version is sealed anew with its person's key, with a proof beside it.
      let anew = #""UPDATE request_step SET payload = ? WHERE association = ? AND request = ? AND position = ?""#
      #expect(found.filter { $0 != anew } == [], "\(file.lastPathComponent)")
      for table in Self.tables where text.contains("INSERT INTO \(table) ") { adding.insert(table) }
      read += 1
    }
    #expect(read > 300 && adding == Set(Self.tables))
  }

  @Test func aStatementThatWouldIsFound() throws {
    for bad in [
      "DELETE FROM audit WHERE position = 1", "UPDATE audit SET act = ''", "update  request_step set at = 0",
      "INSERT OR REPLACE INTO policy_version VALUES (1)", "REPLACE INTO audit VALUES (1)", "DROP TABLE IF EXISTS audit",
      "UPDATE OR IGNORE audit SET at = 1",
      "ALTER TABLE audit ADD COLUMN x", "DELETE\nFROM request_step",
      "INSERT INTO audit VALUES (1) ON CONFLICT (position) DO UPDATE SET at = 1",
    ] {
      #expect(try offences(in: "try execute(\"\"\"\n\(bad)\n\"\"\")", swift: true).count == 1, "\(bad)")
    }
    for good in ["SELECT at FROM audit", "INSERT INTO audit (at) VALUES (1)", "the audit says so"] {
      #expect(try offences(in: "\"\(good)\"", swift: true).isEmpty, "\(good)")
    }
  }
}
