import Foundation
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// What the store promises of the file.
@Suite struct StoreTests {
  private func folder() throws -> String {
    URL(filePath: try House.temporaryFile()).deletingLastPathComponent().path
  }

  @Test func theWriterFlushesAtEachCommit() throws {
    let store = try Store(path: try folder() + "/a.sqlite", association: .fixed("tabuk"))
    let settings = try store.durability()
    #expect(settings.journal == "wal")
    #expect(settings.synchronous == 2)
    #expect(settings.foreignKeys)
  }

  @Test func readersNeverCheckpoint() async throws {
    let store = try Store(path: try folder() + "/a.sqlite", association: .fixed("tabuk"))
    let interval = try await store.file.read { try $0.rows("PRAGMA wal_autocheckpoint").first?.integer(0) }
    #expect(interval == 0)
    await #expect(throws: (any Error).self) {
      try await store.file.read { try $0.rows("PRAGMA wal_checkpoint(TRUNCATE)") }
    }
  }

  @Test func aCopyIsMadeBesideTheWriterAndHoldsWhatWasKept() throws {
    let folder = try folder()
    let store = try Store(path: folder + "/a.sqlite", association: .fixed("tabuk"))
    try store.file.write { _ = try $0.execute("CREATE TABLE trial (number INTEGER) STRICT") }
    try store.file.write { connection in
      _ = try connection.execute("INSERT INTO trial VALUES (1)")
      let copied = DispatchSemaphore(value: 0)
      Thread {
        try? store.file.copy(to: folder + "/copy.sqlite")
        copied.signal()
      }.start()
      #expect(copied.wait(timeout: .now() + 30) == .success, "the copy waits for the writer")
    }
    #expect(try DatabaseFile.faults(ofCopyAt: folder + "/copy.sqlite") == [])
    let copy = try DatabaseFile(path: folder + "/copy.sqlite")
    #expect(try copy.look { try $0.rows("SELECT number FROM trial").count } == 0)
    #expect(try store.file.look { try $0.rows("SELECT number FROM trial").count } == 1)
  }

  @Test func aSecondOwnerIsRefusedAndToldWhoOwnsTheFile() throws {
    let path = try folder() + "/a.sqlite"
    try withExtendedLifetime(Store(path: path, association: .fixed("tabuk"))) { (_) -> Void in
      #expect(throws: StoreRefusal.owned(by: getpid())) { try Store(path: path, association: .fixed("tabuk")) }
    }
    _ = try Store(path: path, association: .fixed("tabuk"))
  }

  @Test func aFileThatIsNoDatabaseIsRefused() throws {
    let path = try folder() + "/a.sqlite"
    try Data("this is a letter, not a database; it is long enough to be looked at closely, twice over".utf8)
      .write(to: URL(fileURLWithPath: path))
    try Data(repeating: 1, count: 32).write(to: URL(fileURLWithPath: path + ".key"))
    #expect(throws: StoreRefusal.damaged) { try Store(path: path, association: .fixed("tabuk")) }
  }

  /// Who reads hears the same of a disk that fails as who writes.
  @Test func whatCannotBeReadIsRefusedLikeWhatCannotBeWritten() async throws {
    let path = try folder() + "/a.sqlite"
    let file = try DatabaseFile(path: path)
    try file.write { connection in
      try connection.run(script: "CREATE TABLE page (number INTEGER NOT NULL PRIMARY KEY, words TEXT NOT NULL) STRICT")
      for number in 0..<200 {
        try connection.execute(
          "INSERT INTO page VALUES (?, ?)", [SQLValue(number), .text(String(repeating: "x", count: 300))])
      }
    }
    #expect(file.emptyLog())
    let handle = try #require(FileHandle(forWritingAtPath: path))
    let end = try handle.seekToEnd()
    try handle.seek(toOffset: 4_096)
    try handle.write(contentsOf: Data(repeating: 0xFF, count: Int(end) - 4_096))
    await #expect(throws: StoreRefusal.damaged) { try await file.read { try $0.rows("SELECT words FROM page").count } }
    #expect(throws: StoreRefusal.damaged) { try file.look { try $0.rows("SELECT words FROM page").count } }
  }

  @Test func aDatabaseWithoutItsKeyIsRefusedRatherThanSealedAnew() throws {
    let path = try folder() + "/a.sqlite"
    do { _ = try Store(path: path, association: .fixed("tabuk")) }
    try FileManager.default.removeItem(atPath: path + ".key")
    #expect(throws: StoreRefusal.keyMissing(path: path + ".key")) {
      try Store(path: path, association: .fixed("tabuk"))
    }
  }

  @Test func oneBadWriteNeverFailsItsNeighbours() async throws {
    let store = try Store(inMemoryFor: .fixed("tabuk"))
    struct Bad: Error {}
    let kept = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          do {
            try await store.write { ledger in
              if number == 0 { try ledger.save(associationName: LocalizedText(ar: "ج", en: "A")) }
              try ledger.connection.execute(
                "INSERT INTO imported_row (association, digest) SELECT association, ? FROM association",
                [.bytes(Array(repeating: UInt8(number), count: 32))])
              if number % 3 == 1 { throw Bad() }
            }
            return true
          } catch { return false }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(kept == 200 - 67)
    let rows = try await store.read {
      try $0.rows("SELECT count(*) FROM imported_row WHERE association = ?").first?.integer(0)
    }
    #expect((rows ?? 0) <= kept && (rows ?? 0) > 0)
  }

  /// Also what a table forbids: a connection that is opened read-only does not know it.
  @Test func aRowThatItsTableForbidsIsFound() async throws {
    let store = try Store(path: try folder() + "/a.sqlite", association: .fixed("tabuk"))
    try await store.write { try $0.save(associationName: LocalizedText(ar: "ج", en: "A")) }
    #expect(try await store.faults() == [])
    try await store.spoil(
      "PRAGMA ignore_check_constraints = ON; INSERT INTO aside_count VALUES ('tabuk', 7, 'repair', 4, 0)")
    #expect(try await store.faults().contains { $0.contains("aside_count") })
  }

  @Test func aFullDiskIsSaidAndLosesNothing() async throws {
    let store = try Store(path: try folder() + "/a.sqlite", association: .fixed("tabuk"))
    try await store.write { try $0.save(associationName: LocalizedText(ar: "ج", en: "A")) }
    try await store.write { ledger in
      let pages = try ledger.connection.rows("PRAGMA page_count").first?.integer(0) ?? 0
      _ = try ledger.connection.rows("PRAGMA max_page_count = \(pages + 4)")
    }
    var acknowledged = 0
    var refusal: StoreRefusal?
    for number in 0..<2_000 where refusal == nil {
      do {
        try await store.write { ledger in
          try ledger.save(
            Department(
              code: .fixed("d\(number)"),
              name: LocalizedText(ar: String(repeating: "ق", count: 200), en: "x")))
        }
        acknowledged += 1
      } catch { refusal = error as? StoreRefusal }
    }
    #expect(refusal == .full)
    #expect(try await store.read { try $0.departments().count } == acknowledged)
    #expect(try await store.faults() == [])
    try await store.write { _ = try $0.connection.rows("PRAGMA max_page_count = 1000000") }
    try await store.write {
      try $0.save(Department(code: .fixed("later"), name: LocalizedText(ar: "لاحقاً", en: "later")))
    }
    #expect(try await store.read { try $0.departments().count } == acknowledged + 1)
  }

  @Test func aCopyThatFindsNoRoomOrNoFolderIsSaid() async throws {
    let place = try folder()
    let store = try Store(path: place + "/a.sqlite", association: .fixed("tabuk"))
    let file = try #require(store.file as? DatabaseFile)
    // A file on which no room is ever left.
    #expect(throws: StoreRefusal.full) { try file.copy(to: "/dev/full") }
    let none = CopyRefusal.unwritable(folder: place + "/none")
    await #expect(throws: none) { try await store.backup(to: place + "/none/copy.sqlite") }
    await #expect(throws: none) { try await store.copyPersons(to: place + "/none/rida.persons") }
    try await store.backup(to: place + "/copy.sqlite")
  }

  @Test func aBackupIsWholeAndNeverWritesOverAFile() async throws {
    let place = try folder()
    let store = try Store(path: place + "/a.sqlite", association: .fixed("tabuk"))
    try await store.write { try $0.save(associationName: LocalizedText(ar: "ج", en: "A")) }
    try await store.backup(to: place + "/copy.sqlite")
    await #expect(throws: CopyRefusal.exists(place + "/copy.sqlite")) {
      try await store.backup(to: place + "/copy.sqlite")
    }
    try FileManager.default.copyItem(atPath: place + "/a.sqlite.key", toPath: place + "/copy.sqlite.key")
    let copy = try Store(path: place + "/copy.sqlite", association: .fixed("tabuk"))
    #expect(try await copy.read { try $0.associationName() }?.en == "A")
    #expect(!FileManager.default.fileExists(atPath: place + "/copy.sqlite.partial"))
  }
}
