import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// The step from which the rows of imported lists are known by keyed digests: those of before are known still.
@Suite struct SchemaStepTwentySixTests {
  private let before = Schema.steps.firstIndex { $0.contains("imported_row_not_keyed") } ?? 0

  private static func source(_ number: Int) -> [UInt8] { Array(repeating: UInt8(number), count: 32) }

  private func bytes(at path: String) throws -> Data {
    try ["", "-wal"].reduce(into: Data()) { whole, part in
      if FileManager.default.fileExists(atPath: path + part) {
        whole += try Data(contentsOf: URL(filePath: path + part))
      }
    }
  }

  /// A file as an earlier version left it, with rows of a list that went in.
  private func earlier() throws -> String {
    let path = try House.temporaryFile()
    let file = try DatabaseFile(path: path)
    try Schema.migrate(file, upTo: before)
    try file.write { connection in
      try connection.run(script: EarlierRows.aService)
      for number in 1...9 {
        try connection.execute(
          "INSERT INTO imported_row (association, source) VALUES ('tabuk', ?)", [.bytes(Self.source(number))])
      }
    }
    return path
  }

  /// What a program of today knows of the rows, and what it keeps of them; nobody has the file open afterwards.
  private func opened(_ path: String) async throws -> (known: [Bool], kept: Set<[UInt8]>) {
    let found = try await Store(path: path, association: .fixed("tabuk")).read { ledger in
      (
        try (1...10).map { try ledger.isImported(Self.source($0)) },
        Set(try ledger.rows("SELECT digest FROM imported_row WHERE association = ?").map { try $0.bytes(0) })
      )
    }
    try await House.untilReleased(path)
    return found
  }

  @Test func whatWasKeptPlainlyIsKeyedAndKnownStill() async throws {
    let (path, other) = (try earlier(), try earlier())
    for path in [path, other] {
      try await House.untilReleased(path)
      try KeyFile.layKey(at: path + ".key")
    }
    #expect(try bytes(at: path).range(of: Data(Self.source(1))) != nil)
    let first = try await opened(path)
    #expect(first.known == Array(repeating: true, count: 9) + [false] && first.kept.count == 9)
    let found = try bytes(at: path)
    #expect((1...9).allSatisfy { found.range(of: Data(Self.source($0))) == nil })
    // What is keyed is not keyed again, and another database's key makes other digests of the same rows.
    #expect(try await opened(path) == first)
    let others = try await opened(other)
    #expect(others.known == first.known && others.kept.isDisjoint(with: first.kept))
  }

  /// A program from before stops, and does not take a list in again because it finds no plain digest.
  @Test func aProgramFromBeforeDoesNotLookForThem() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file)
    #expect(throws: (any Error).self) {
      try file.write { try $0.rows("SELECT 1 FROM imported_row WHERE association = 'tabuk' AND source = x'00'") }
    }
  }
}
