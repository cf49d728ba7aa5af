import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary

/// A database in which something does not agree is copied all the same: its copy is as good as it is, and better than none.
@Suite struct DisputedBackupTests {
  /// A house with an answer, its folder, and a folder in which an older copy lies that was whole.
  private func copiedHouse() async throws -> (path: String, folder: String, older: String) {
    let path = try House.temporaryFile()
    do {
      let house = try await House(path: path)
      _ = try await house.engine.submit(
        ["Q1": ["5"]], key: nil, with: try await house.completedRequest(), mode: .ownPhone)
    }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let made = try await Program.run("backup", "--database", path, "--into", folder + "/copies")
    #expect(made.status == 0, "\(made.words)")
    let backup = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let older = folder + "/copies/rida-2020-01-01T023000Z.sqlite"
    for ending in ["", ".manifest.json"] {
      try FileManager.default.moveItem(atPath: backup + ending, toPath: older + ending)
    }
    return (path, folder, older)
  }

  private func spoil(_ path: String, _ change: String) async throws {
    try await Store(path: path, association: .fixed("tabuk")).spoil(change)
  }

  @Test func aCountThatDoesNotAgreeIsSaidAndTheCopyKept() async throws {
    let (path, folder, older) = try await copiedHouse()
    try await spoil(path, "INSERT INTO aside_count VALUES ('tabuk', 7, 'repair', 4, 1)")
    let persons = folder + "/copies/rida.persons"
    try FileManager.default.removeItem(atPath: persons)
    let made = try await Program.run("backup", "--database", path, "--into", folder + "/copies", "--keep", "1")
    #expect(made.status == 1 && made.words.contains("repair set aside"), "\(made.words)")
    let backup = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(Engine.manifest(of: backup)?.faults == 1 && Engine.manifest(of: older)?.faults == nil)
    // It does not push out the last in which everything agreed.
    #expect(FileManager.default.fileExists(atPath: older) && made.words.contains(older))
    let restored = try await Program.run(
      "restore", backup, "--database", folder + "/restored.sqlite", "--key", path + ".key", "--persons", persons,
      "--verify")
    #expect(restored.status == 1 && restored.words.contains("repair set aside"), "\(restored.words)")
    #expect(!restored.words.contains("when the backup was made"), "it is what was copied: \(restored.words)")
  }

  /// Whoever was erased must not stay in the copy of the keys because the copy of the database is refused.
  @Test func theKeysOfPersonsAreCopiedWhereTheDatabaseIsRefused() async throws {
    let (path, folder, older) = try await copiedHouse()
    let persons = folder + "/copies/rida.persons"
    try FileManager.default.removeItem(atPath: persons)
    try await spoil(
      path,
      "PRAGMA ignore_check_constraints = ON; INSERT INTO aside_count VALUES ('tabuk', 7, 'repair', 4, 0)")
    let made = try await Program.run("backup", "--database", path, "--into", folder + "/copies", "--keep", "1")
    #expect(made.status == 69 && made.output.isEmpty && made.words.contains("CHECK"), "\(made.words)")
    #expect(try BackupFolder(folder + "/copies").backups() == [older])
    #expect(FileManager.default.fileExists(atPath: persons))
  }

  @Test func copiesWithFaultsGoAndTheLastWithoutStays() async throws {
    let folder = BackupFolder(URL(filePath: try House.temporaryFile()).deletingLastPathComponent().path)
    let house = try await House()
    func lay(_ manifest: String) throws -> String {
      house.pass(days: 1)
      let file = folder.file(at: house.now)
      try Data("copy".utf8).write(to: URL(filePath: file))
      try Data(manifest.utf8).write(to: URL(filePath: Engine.manifestPath(of: file)))
      return file
    }
    let whole = #"{"made":"","responses":0,"auditRecords":0,"auditSeal":"","report":[]"#
    let files = try ["}", "}", #","faults":2}"#, #","faults":2}"#, #","faults":2}"#].map { try lay(whole + $0) }
    #expect(try folder.newestWithoutFaults() == files[1])
    #expect(try Set(folder.keep(2)) == [files[0], files[2]])
    #expect(try folder.backups() == [files[4], files[3], files[1]])
    // As soon as one is whole again, it is the one.
    let next = try lay(whole + "}")
    #expect(try Set(folder.keep(1)) == [files[1], files[3], files[4]])
    #expect(try folder.backups() == [next])
  }
}
