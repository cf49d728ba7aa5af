import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary

/// The restore drill: a backup taken from a running server becomes the database again, and is what it was.
@Suite struct RestoreTests {
  private func answeredHouse() async throws -> String {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    for (number, token) in try await house.completedRequests(6).enumerated() {
      _ = try await house.engine.submit(["Q1": [number == 0 ? "1" : "5"]], key: nil, with: token, mode: .ownPhone)
    }
    return path
  }

  @Test func aBackupOfARunningServerIsRestoredToTheSameReport() async throws {
    let path = try await answeredHouse()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let server = try Program.serve(path)
    let made = try await Program.run("backup", "--database", path, "--into", folder + "/copies")
    server.kill()
    #expect(made.status == 0, "\(made.words)")
    let backup = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let restored = folder + "/restored.sqlite"
    let without = try await Program.run("restore", backup, "--database", restored)
    #expect(without.status == 66 && without.words.contains("key"))
    // The keys of persons lie beside the backups, once; without them nobody in it has a name, and nothing is left behind.
    let persons = folder + "/copies/rida.persons"
    let nameless = try await Program.run("restore", backup, "--database", restored, "--key", path + ".key")
    #expect(nameless.status == 66 && nameless.words.contains("--persons"), "\(nameless.words)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { !$0.hasPrefix("restored") })
    let done = try await Program.run(
      "restore", backup, "--database", restored, "--key", path + ".key", "--persons", persons, "--verify")
    #expect(done.status == 0 && done.words.contains("6 responses restored"), "\(done.words)")
    for secret in [restored + ".key", restored + ".persons", persons] {
      let mode = try FileManager.default.attributesOfItem(atPath: secret)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(secret)")
    }
    let over = try await Program.run("restore", backup, "--database", restored, "--key", path + ".key")
    #expect(over.status == 73)
  }

  @Test func aBackupThatWasChangedIsNamed() async throws {
    let path = try await answeredHouse()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let backup = folder + "/copy.sqlite"
    let made = try await Program.run("backup", "--database", path, backup)
    #expect(made.status == 0, "\(made.words)")
    let manifest = URL(filePath: backup + ".manifest.json")
    let kept = String(decoding: try Data(contentsOf: manifest), as: UTF8.self)
    #expect(!kept.contains("سعد") && kept.contains("\"responses\" : 6"))
    try Data(kept.replacing("\"responses\" : 6", with: "\"responses\" : 7").utf8).write(to: manifest)
    let restored = folder + "/restored.sqlite"
    let done = try await Program.run(
      "restore", backup, "--database", restored, "--key", path + ".key", "--persons", path + ".persons", "--verify")
    #expect(done.status == 1 && done.words.contains("there were 7"), "\(done.words)")
  }

  /// A database that went down leaves its log behind. Where the file alone was moved aside, the engine would write that log
  /// over the copy.
  @Test(arguments: ["-wal", "-journal"])
  func theLogOfAnEarlierDatabaseIsNotWrittenOverTheCopy(ending: String) async throws {
    let path = try await answeredHouse()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let (backup, restored) = (folder + "/copy.sqlite", folder + "/restored.sqlite")
    #expect(try await Program.run("backup", "--database", path, backup).status == 0)
    let log = URL(filePath: restored + ending)
    try Data("pages of another database".utf8).write(to: log)
    let options = ["restore", backup, "--database", restored, "--key", path + ".key", "--persons", path + ".persons"]
    let refused = try await Program.run(options)
    #expect(refused.status == 73 && refused.words.contains(restored + ending), "\(refused.words)")
    #expect(!FileManager.default.fileExists(atPath: restored) && FileManager.default.fileExists(atPath: log.path))
    // An empty one says nothing.
    try Data().write(to: log)
    let done = try await Program.run(options + ["--verify"])
    #expect(done.status == 0, "\(done.words)")
  }

  @Test func keysThatLieThereAreNotPassedOffAsThoseThatWereNamed() async throws {
    let path = try await answeredHouse()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let (backup, restored) = (folder + "/copy.sqlite", folder + "/restored.sqlite")
    #expect(try await Program.run("backup", "--database", path, backup).status == 0)
    let foreign = URL(filePath: folder + "/foreign.key")
    try Data(repeating: 9, count: 32).write(to: foreign)
    let options = ["restore", backup, "--database", restored, "--persons", path + ".persons", "--key"]
    let closed = try await Program.run(options + [foreign.path])
    #expect(closed.status == 65 && closed.words.contains("do not open this backup"), "\(closed.words)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { !$0.hasPrefix("restored") })
    for ending in [".key", ".persons"] {
      try FileManager.default.copyItem(atPath: foreign.path, toPath: restored + ending)
      let other = try await Program.run(options + [path + ".key"])
      #expect(other.status == 73 && other.words.contains(restored + ending), "\(other.words)")
      #expect(FileManager.default.contentsEqual(atPath: restored + ending, andPath: foreign.path))
      #expect(!FileManager.default.fileExists(atPath: restored))
      try FileManager.default.removeItem(atPath: restored + ending)
    }
    #expect(try await Program.run(options + [path + ".key"]).status == 0)
  }

  /// The key is kept on paper in base64; put back as it was typed, it is no key.
  @Test func aKeyThatWasNotDecodedIsNamedAndLeavesNothingBehind() async throws {
    let path = try await answeredHouse()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let (backup, restored) = (folder + "/copy.sqlite", folder + "/restored.sqlite")
    #expect(try await Program.run("backup", "--database", path, backup).status == 0)
    let typed = folder + "/typed.key"
    let key = try Data(contentsOf: URL(filePath: path + ".key"))
    try key.base64EncodedData().write(to: URL(filePath: typed))
    let options = ["restore", backup, "--database", restored, "--persons", path + ".persons"]
    func left() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("restored") }
    }
    let named = try await Program.run(options + ["--key", typed])
    #expect(named.status == 66 && named.words.contains(typed) && named.words.contains("base64 -d"), "\(named.words)")
    #expect(try left() == [])
    // It lies there already: it is not this command's, and stays.
    try FileManager.default.copyItem(atPath: typed, toPath: restored + ".key")
    let lying = try await Program.run(options)
    #expect(lying.status == 66 && lying.words.contains(restored + ".key is there"), "\(lying.words)")
    #expect(try left() == ["restored.sqlite.key"])
    try FileManager.default.removeItem(atPath: restored + ".key")
    let done = try await Program.run(options + ["--key", path + ".key", "--verify"])
    #expect(done.status == 0, "\(done.words)")
  }

  /// Whenever the program ends, or the folder is carried away: a copy that has its name has its keys beside it.
  @Test func aBackupHasItsNameOnceItsKeysAreCopied() async throws {
    let path = try await answeredHouse()
    let copies = BackupFolder(URL(filePath: path).deletingLastPathComponent().path + "/copies")
    async let made = Program.run("backup", "--database", path, "--into", copies.path)
    let start = ContinuousClock.now
    while ((try? copies.backups()) ?? []).isEmpty, start.duration(to: .now) < .seconds(120) {
      try await Task.sleep(for: .microseconds(100))
    }
    #expect(FileManager.default.fileExists(atPath: copies.persons))
    #expect(try await made.status == 0)
  }

  /// The copy of the keys is that of the night before: who came since stays sealed, and nobody else.
  @Test func aBackupIsRestoredWithoutThoseWhoseKeysAreMissing() async throws {
    let path = try await answeredHouse()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let (backup, older, restored) = (folder + "/copy.sqlite", folder + "/older.persons", folder + "/restored.sqlite")
    let files = FileManager.default
    try await House.untilReleased(path)
    try files.copyItem(atPath: path + ".persons", toPath: older)
    do { _ = try await House(path: path, seed: 2).completedRequests(2) }
    try await House.untilReleased(path)
    #expect(try await Program.run("backup", "--database", path, backup).status == 0)
    let options = ["restore", backup, "--database", restored, "--key", path + ".key", "--verify"]
    let refused = try await Program.run(options + ["--persons", older])
    #expect(refused.status == 65 && refused.words.contains("2 of the 8 people"), "\(refused.words)")
    #expect(try files.contentsOfDirectory(atPath: folder).allSatisfy { !$0.hasPrefix("restored") })
    let done = try await Program.run(options + ["--persons", older, "--despite-missing-keys"])
    #expect(done.status == 1 && done.words.contains("2 of the 8 people"), "\(done.words)")
    let verified = try await Program.run("verify", "--database", restored, "--json")
    #expect(verified.status == 1 && verified.output.contains("\"closedPeople\" : 2"), "\(verified.output)")
    #expect(verified.output.contains("\"responses\" : 6"), "\(verified.output)")
    // A newer copy turns up: what the keys' own copy knows is taken over, and they are found again.
    let copies = BackupFolder(folder + "/copies")
    try files.createDirectory(atPath: copies.path, withIntermediateDirectories: true)
    try files.copyItem(atPath: path + ".persons", toPath: copies.persons)
    #expect(try await Program.run("backup", "--database", restored, "--into", copies.path).status == 1)
    try files.removeItem(atPath: restored + ".persons")
    try files.copyItem(atPath: copies.persons, toPath: restored + ".persons")
    let whole = try await Program.run("verify", "--database", restored)
    #expect(whole.status == 0, "\(whole.words)")
  }

  @Test func aFolderThatCannotBeWrittenIsNamed() async throws {
    let path = try await answeredHouse()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let letter = folder + "/letter"
    try Data("no folder".utf8).write(to: URL(filePath: letter))
    for (arguments, named) in [
      (["--into", letter + "/copies"], letter + "/copies"), (["--into", letter], letter),
      ([folder + "/none/copy.sqlite"], folder + "/none"),
    ] {
      let made = try await Program.run(["backup", "--database", path] + arguments)
      #expect(made.status == 73 && made.output.isEmpty, "\(made.status) \(made.words)")
      #expect(made.words.contains("written in the folder \(named)."), "\(made.words)")
    }
    // The copy is there, and only that of the keys could not be made: the oldest goes all the same.
    let copies = BackupFolder(folder + "/copies")
    try FileManager.default.createDirectory(
      atPath: copies.persons + "/in-the-way", withIntermediateDirectories: true)
    let oldest = copies.path + "/rida-2020-01-01T023000Z.sqlite"
    try Data("copy".utf8).write(to: URL(filePath: oldest))
    let made = try await Program.run("backup", "--database", path, "--into", copies.path, "--keep", "1")
    #expect(made.status == 69 || made.status == 73, "\(made.status) \(made.words)")
    #expect(try copies.backups().count == 1 && !FileManager.default.fileExists(atPath: oldest), "\(made.words)")
  }

  @Test func theOldestCopiesAreLetGo() async throws {
    let path = try await answeredHouse()
    let folder = BackupFolder(URL(filePath: path).deletingLastPathComponent().path)
    let house = try await House()
    for _ in 0..<4 {
      house.pass(days: 1)
      try Data("copy".utf8).write(to: URL(filePath: folder.file(at: house.now)))
    }
    // The clock was put back: the copy just made comes last by its name.
    let made = BackupFolder(folder.path).file(at: Moment(seconds: 0))
    try Data("copy".utf8).write(to: URL(filePath: made))
    #expect(try folder.keep(4, sparing: made).isEmpty && folder.backups().last == made)
    #expect(try folder.keep(4) == [made])
    let other = URL(filePath: folder.path + "/rida-notes.sqlite")
    try Data("mine".utf8).write(to: other)
    let ended = folder.file(at: house.now) + ".partial"
    for trace in ["", "-wal", ".lock"] { try Data("half".utf8).write(to: URL(filePath: ended + trace)) }
    try folder.clearEnded()
    let newest = try folder.backups().prefix(2)
    #expect(try folder.keep(2).count == 2)
    #expect(try folder.backups() == Array(newest))
    #expect(FileManager.default.fileExists(atPath: other.path))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.allSatisfy { !$0.contains("partial") }, "what a backup left that was ended")
  }
}
