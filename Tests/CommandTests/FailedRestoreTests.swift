import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// A restore that fails leaves the place as it found it, whatever it failed of.
@Suite struct FailedRestoreTests {
  private let path: String
  private let folder: String
  /// A whole copy, with its keys beside the database that it was made of.
  private let backup: String

  init() async throws {
    path = try House.temporaryFile()
    folder = URL(filePath: path).deletingLastPathComponent().path
    backup = folder + "/copy.sqlite"
    do { _ = try await House(path: path).completedRequests(2) }
    try await House.untilReleased(path)
    #expect(try await Program.run("backup", "--database", path, backup).status == 0)
  }

  private func options(_ backup: String, at place: String, persons: String? = nil) -> [String] {
    ["restore", backup, "--database", place, "--key", path + ".key", "--persons", persons ?? path + ".persons"]
  }

  /// What lies in the folder, by name.
  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  /// A file of no database, one cut short, another program's, a later version's, and a folder.
  @Test func whatIsNoBackupIsNamedAndLeavesNothing() async throws {
    let files = FileManager.default
    try Data("a letter, not a database, and long enough to be looked at".utf8)
      .write(to: URL(filePath: folder + "/letter"))
    try Data(try Data(contentsOf: URL(filePath: backup)).prefix(65_536)).write(to: URL(filePath: folder + "/short"))
    try files.copyItem(atPath: path + ".persons", toPath: folder + "/other")
    do {
      try await Store(path: folder + "/later", association: .fixed("tabuk"))
        .spoil("INSERT INTO schema_step (step) VALUES (9999)")
    }
    try await House.untilReleased(folder + "/later")
    try files.createDirectory(atPath: folder + "/copies", withIntermediateDirectories: false)
    try Data("copy".utf8).write(to: URL(filePath: folder + "/copies/copy.sqlite"))
    let before = try names()
    for (name, status) in [("letter", 65), ("short", 65), ("other", 65), ("later", 69), ("copies", 66)] as [(_, Int32)]
    {
      let done = try await Program.run(options(folder + "/" + name, at: folder + "/restored.sqlite"))
      #expect(done.status == status && done.output.isEmpty, "\(name): \(done.status) \(done.words)")
      #expect(name == "later" || done.words.contains(folder + "/" + name), "\(done.words)")
      #expect(try names() == before, "\(name)")
    }
    #expect(try await Program.run(options(backup, at: folder + "/restored.sqlite")).status == 0)
  }

  @Test func aFileThatHoldsNoKeysIsNamedAndTheKeyThatLayThereStays() async throws {
    let (letter, restored) = (folder + "/letter", folder + "/restored.sqlite")
    try Data("a letter, not a file of keys, and long enough to be looked at".utf8).write(to: URL(filePath: letter))
    try FileManager.default.copyItem(atPath: path + ".key", toPath: restored + ".key")
    let before = try names()
    let done = try await Program.run(options(backup, at: restored, persons: letter))
    #expect(done.status == 65 && done.words.contains("--persons"), "\(done.words)")
    #expect(try names() == before)
  }

  /// As on a disk that is full: the largest file that may be written is smaller than the copy. The thread sanitizer's own files
  /// are larger.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["TSAN_OPTIONS"] == nil))
  func aCopyThatFindsNoRoomLeavesNeitherKeysNorFolders() async throws {
    let (before, restored) = (try names(), folder + "/new/drill/restored.sqlite")
    let limited = "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\""
    let done = try await Program.run(
      ["-c", limited, Program.executable.path] + options(backup, at: restored), by: URL(filePath: "/bin/sh"))
    #expect(done.status == 73 && done.words.contains(restored), "\(done.status) \(done.words)")
    #expect(try names() == before)
    #expect(try await Program.run(options(backup, at: restored)).status == 0)
  }

  /// What is not sound is found by the examination alone.
  @Test func whatTheExaminationRefusesIsTakenAwayAgain() async throws {
    try DatabaseFile(path: backup).write {
      try $0.run(
        script: "PRAGMA ignore_check_constraints = ON; INSERT INTO aside_count VALUES ('tabuk', 7, 'repair', 4, 0)")
    }
    for ending in ["-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: backup + ending) }
    let before = try names()
    let done = try await Program.run(options(backup, at: folder + "/restored.sqlite") + ["--verify"])
    #expect(done.status == 69 && done.words.contains("CHECK"), "\(done.words)")
    #expect(try names() == before)
  }

  /// Its file was moved aside, and the server still has it open.
  @Test func besideARunningServerNothingIsPut() async throws {
    let files = FileManager.default
    let server = try Program.serve(path)
    try files.createDirectory(atPath: folder + "/aside", withIntermediateDirectories: false)
    for ending in ["", "-wal", "-shm"] where files.fileExists(atPath: path + ending) {
      try files.moveItem(atPath: path + ending, toPath: folder + "/aside/test.sqlite" + ending)
    }
    let before = try names()
    let done = try await Program.run("restore", backup, "--database", path)
    server.kill()
    #expect(done.status == 75, "\(done.words)")
    #expect(try names() == before)
    #expect(try await Program.run("restore", backup, "--database", path).status == 0)
  }

  /// A link is followed: the copy is copied, and stays what it is.
  @Test func aLinkToABackupRestoresWhatItLeadsTo() async throws {
    let (link, restored) = (folder + "/latest", folder + "/restored.sqlite")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: backup)
    let kept = try Data(contentsOf: URL(filePath: backup))
    #expect(try await Program.run(options(link, at: restored)).status == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: restored)[.type] as? FileAttributeType == .typeRegular)
    #expect(try Data(contentsOf: URL(filePath: backup)) == kept)
  }

  /// The keys of an association stand beside its own name.
  @Test func theKeysOfAnotherAssociationComeToTheirPlace() async throws {
    let (shared, copy, restored) = (folder + "/shared.sqlite", folder + "/jeddah.sqlite", folder + "/restored.sqlite")
    do {
      let store = try SharedDatabase(shared).store(of: .fixed("jeddah"), keys: shared + "-jeddah")
      try await store.write { try $0.save(associationName: LocalizedText(ar: "جدة", en: "Jeddah")) }
    }
    try await House.untilReleased(shared)
    let made = try await Program.run("backup", "--database", shared, "--association", "jeddah", copy)
    #expect(made.status == 0, "\(made.words)")
    let done = try await Program.run(
      "restore", copy, "--database", restored, "--association", "jeddah", "--key", shared + "-jeddah.key", "--verify")
    #expect(done.status == 0, "\(done.words)")
    #expect(FileManager.default.contentsEqual(atPath: restored + "-jeddah.key", andPath: shared + "-jeddah.key"))
  }
}
