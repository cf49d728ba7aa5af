import Foundation
import Storage
import TestSupport
import Testing
import Vocabulary

/// A code that no association of the database has: nothing is made for it, and nothing that is there is replaced.
@Suite struct AssociationOptionTests {
  /// Gives commands a mistyped code, of a database that holds tabuk alone, and looks what they left.
  private func mistype(_ options: [String], keys: String) async throws {
    let folder = URL(filePath: keys).deletingLastPathComponent().path
    let copies = folder + "/copies"
    func run(_ command: [String]) async throws -> Program.Outcome { try await Program.run(command + options) }
    let copied = try await run(["backup", "--into", copies])
    #expect(copied.status == 0, "\(copied.words)")
    let persons = try Data(contentsOf: URL(filePath: copies + "/rida.persons"))
    let files = try FileManager.default.contentsOfDirectory(atPath: copies).sorted()
    for command in [
      ["verify"], ["backup", "--into", copies], ["retention", "--apply"], ["outbox", "list"],
      ["report", "monthly", "--month", "2026-10", "--out", folder + "/reports"],
    ] {
      let refused = try await run(command + ["--association", "zz"])
      #expect(refused.status == 66 && refused.output.isEmpty, "\(command): \(refused.words)")
      #expect(refused.words.contains("“zz”") && refused.words.contains("tabuk"), "\(command): \(refused.words)")
    }
    #expect(try Data(contentsOf: URL(filePath: copies + "/rida.persons")) == persons)
    #expect(try FileManager.default.contentsOfDirectory(atPath: copies).sorted() == files)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("zz") } == [])
    #expect(!FileManager.default.fileExists(atPath: folder + "/reports"))
    let verified = try await run(["verify", "--association", "tabuk"])
    #expect(verified.status == 0, "\(verified.words)")
    // Of a file that held another association too there would be no copy any more.
    let again = try await run(["backup", "--into", folder + "/more"])
    #expect(again.status == 0, "\(again.words)")
  }

  @Test func aMistypedCodeIsRefusedOfAFile() async throws {
    let path = try House.temporaryFile()
    do { _ = try await House(path: path).completedRequest() }
    try await House.untilReleased(path)
    try await mistype(["--database", path], keys: path)
  }

  @Test(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
  func aMistypedCodeIsRefusedOfAServersDatabase() async throws {
    let database = try TestDatabase(empty: true)
    let keys = URL(filePath: try House.temporaryFile()).deletingLastPathComponent().path + "/rida"
    do { _ = try await House(server: database.address, keys: keys).completedRequest() }
    try await mistype(["--database", database.address, "--keys", keys], keys: keys)
    withExtendedLifetime(database) {}
  }

  /// Whoever only looks makes no association, also where there is none yet.
  @Test func anEmptyDatabaseIsVerifiedAndStaysEmpty() async throws {
    let path = try House.temporaryFile()
    do { _ = try Store(path: path, association: .fixed("tabuk")) }
    try await House.untilReleased(path)
    let verified = try await Program.run("verify", "--database", path)
    #expect(verified.status == 0, "\(verified.words)")
    let store = try await House.whenReleased { try Store(path: path, association: .fixed("tabuk")) }
    #expect(try await store.read { try $0.associationName() } == nil)
  }
}
