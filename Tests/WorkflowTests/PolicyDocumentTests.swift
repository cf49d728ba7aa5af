import Foundation
import Testing
import Vocabulary
import Workflow

/// `docs/policy.md` says where each clause is carried out; here it is held to that.
@Suite struct PolicyDocumentTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  private let document: String

  init() throws {
    document = try String(contentsOf: root.appending(path: "docs/policy.md"), encoding: .utf8)
  }

  /// The cells of the table's rows, by clause.
  private var rows: [ClauseID: [String]] {
    var rows: [ClauseID: [String]] = [:]
    for line in document.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if let first = cells.first, let clause = ClauseID(rawValue: first) { rows[clause] = cells }
    }
    return rows
  }

  private func named(in text: some StringProtocol) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  /// Whether a test written `Target/Suite.name` is there, in the target's folder or one within it.
  private func testExists(_ test: String) throws -> Bool {
    let parts = test.split(whereSeparator: { "/.".contains($0) }).map(String.init)
    guard parts.count >= 2 else { return false }
    let folder = root.appending(path: "Tests").resolvingSymlinksInPath()
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let suite = try #require(
      files.compactMap { $0 as? URL }.first {
        $0.pathComponents.contains(parts[0]) && $0.lastPathComponent == "\(parts[1]).swift"
      }, "\(test)")
    guard parts.count == 3 else { return true }
    return try String(contentsOf: suite, encoding: .utf8).contains("func \(parts[2])(")
  }

  @Test func everyClauseStandsInItsOwnWordsWithItsCodeAndItsTest() throws {
    let rows = rows
    for clause in ClauseID.allCases {
      let cells = try #require(rows[clause], "\(clause) is not in docs/policy.md")
      #expect(cells.count >= 4 && cells[1] == clause.text.ar, "\(clause)")
      #expect(!named(in: cells[2]).isEmpty && !named(in: cells[3]).isEmpty, "\(clause) names no code or no test")
      for test in named(in: cells[3]) { #expect(try testExists(test), "\(clause): \(test)") }
    }
  }

  @Test func everyFileAndTestNamedExists() throws {
    let names = named(in: document)
    #expect(names.count > 80)
    for name in names where name.contains("/") {
      if name.contains("Tests/") && !name.hasPrefix("Tests/") {
        #expect(try testExists(name), "\(name)")
      } else {
        #expect(FileManager.default.fileExists(atPath: root.appending(path: name).path), "\(name)")
      }
    }
  }

  @Test func everyStepClauseHasATestThatBearsItsName() throws {
    for clause in [ClauseID.p0, .s1, .s2, .s3, .s4, .s5, .s6, .s7] {
      let tests = named(in: try #require(rows[clause])[3])
      #expect(tests.contains { $0.contains(".\(clause.rawValue.lowercased())") }, "\(clause)")
    }
  }
}
