import Foundation
import TestSupport
import Testing

/// Earlier lists, as people take them in by command.
@Suite struct ImportCommandTests {
  private static let example = House.root + "/docs/examples/requests/"

  /// A list of one row, whose day does not exist, in a folder of its own; gives the paths of the list and of a database.
  private func faultyList() throws -> (list: String, database: String) {
    let database = try House.temporaryFile()
    let list = URL(filePath: database).deletingLastPathComponent().path + "/requests.csv"
    let lines = try String(contentsOfFile: Self.example + "requests.csv", encoding: .utf8).split(separator: "\n")
    let faulty = try #require(lines.first { $0.contains("2026-09-31") })
    try Data("\(lines[0])\n\(faulty)\n".utf8).write(to: URL(filePath: list))
    return (list, database)
  }

  @Test func rowsThatSomebodyMendedAreNotWrittenOver() async throws {
    let (list, database) = try faultyList()
    func take(_ options: String...) async throws -> Program.Outcome {
      try await Program.run(
        ["import", "requests", list, "--map", Self.example + "map.yaml", "--database", database] + options)
    }
    let first = try await take()
    #expect(first.status == 1 && first.words.contains(list + ".rejected.csv"), "\(first.words)")
    let rejected = try Data(contentsOf: URL(filePath: list + ".rejected.csv"))
    let same = try await take()
    #expect(same.words.contains(list + ".rejected.csv"), "\(same.words)")
    let mended = rejected + Data("mended\n".utf8)
    try mended.write(to: URL(filePath: list + ".rejected.csv"))
    for _ in 0..<2 {
      let again = try await take()
      #expect(again.status == 1 && again.words.contains(list + ".rejected-2.csv"), "\(again.words)")
    }
    #expect(try Data(contentsOf: URL(filePath: list + ".rejected.csv")) == mended)
    #expect(try Data(contentsOf: URL(filePath: list + ".rejected-2.csv")) == rejected)
    #expect(!FileManager.default.fileExists(atPath: list + ".rejected-3.csv"))
  }

  @Test func rejectedRowsAreNotWrittenOverTheListItself() async throws {
    let (list, database) = try faultyList()
    let text = try Data(contentsOf: URL(filePath: list))
    let folder = URL(filePath: list).deletingLastPathComponent().path
    let refused = try await Program.run(
      "import", "requests", list, "--map", Self.example + "map.yaml", "--rejects", folder + "/./requests.csv",
      "--database", database)
    #expect(refused.status == 64 && refused.words.contains("--rejects"), "\(refused.words)")
    #expect(try Data(contentsOf: URL(filePath: list)) == text)
    #expect(!FileManager.default.fileExists(atPath: database))
  }
}
