import Foundation
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// What the driver of PostgreSQL promises to the ledger above it.
@Suite(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
struct PostgreSQLTests {
  private let database: TestDatabase
  private let server: PostgreSQLServer

  init() throws {
    database = try TestDatabase()
    server = try PostgreSQLServer(PostgreSQLAddress(database.address), patience: 5)
  }

  @Test func whatGoesInComesOut() throws {
    let values: [SQLValue] = [
      .integer(0), .integer(1), .integer(-1), .integer(255), .integer(-129), .integer(.max), .integer(.min), .text(""),
      .text("سؤال? 'x'"), .text("نص"), .bytes([]), .bytes([0, 255, 39]), .null,
    ]
    try server.write { connection in
      for value in values {
        let cast =
          switch value {
          case .integer, .null: "bigint"
          case .text: "text"
          case .bytes: "bytea"
          }
        let rows = try connection.rows("SELECT ?::\(cast), '?' AS sign", [value])
        #expect(rows.map(\.values) == [[value, .text("?")]])
      }
    }
  }

  @Test func sumsAndTruthValuesAreNumbers() throws {
    let row = try server.write { connection in
      try connection.rows(
        """
        SELECT sum(n), sum(-n), sum(n * 0), sum(n * 10000), count(*), n > 0, length('أب') FROM
        (VALUES (9000000000000::bigint)) AS v (n) GROUP BY n
        """
      ).first?.values
    }
    let sum: Int64 = 9_000_000_000_000
    #expect(
      row == [
        .integer(sum), .integer(-sum), .integer(0), .integer(sum * 10_000), .integer(1), .integer(1), .integer(2),
      ])
  }

  @Test func anEmptySignInATextIsReplaced() throws {
    let text = try server.write { try $0.rows("SELECT ?::text", [.text("a\0b")]).first?.text(0) }
    #expect(text == "a\u{FFFD}b")
  }

  @Test func aLongAnswerIsHandedOverRowByRowAndLeavesRoomForOtherStatements() throws {
    try server.write { connection in
      var (sum, inner) = (0, 0)
      try connection.forEachRow("SELECT n FROM generate_series(1, ?) AS g (n)", [.integer(12_001)]) { row in
        sum += try row.integer(0)
        if try row.integer(0) % 4_000 == 0 {
          try connection.forEachRow("SELECT ?::bigint", [.integer(7)]) { inner += try $0.integer(0) }
        }
      }
      #expect(sum == 12_001 * 12_002 / 2 && inner == 21)
    }
  }

  @Test func theOrderOfTextsIsThatOfTheirBytes() throws {
    let names = try server.write { connection in
      for name in ["b", "B", "أ", "a", "_", "ب"] {
        try connection.execute("INSERT INTO association VALUES (?, 'ج', 'x')", [.text(name)])
      }
      return try connection.rows("SELECT association FROM association ORDER BY association").map { try $0.text(0) }
    }
    #expect(names == ["B", "_", "a", "b", "أ", "ب"])
  }

  @Test func whatFailsInsideASavepointTakesNothingElseAway() throws {
    struct Bad: Error {}
    try server.write { connection in
      try connection.execute("INSERT INTO association VALUES ('a', 'ج', 'x')")
      #expect(throws: PostgreSQLError.self) {
        try connection.savepoint { try connection.execute("INSERT INTO association VALUES ('a', 'ج', 'x')") }
      }
      #expect(throws: Bad.self) {
        try connection.savepoint {
          try connection.execute("INSERT INTO association VALUES ('b', 'ج', 'x')")
          throw Bad()
        }
      }
      #expect(!connection.isSpoiled)
    }
    #expect(throws: PostgreSQLError.self) {
      try server.write { try $0.execute("INSERT INTO association VALUES ('c', '', 'x')") }
    }
    #expect(try server.write { try $0.rows("SELECT association FROM association").map { try $0.text(0) } } == ["a"])
  }

  private final class Runs: Sendable {
    private let number = Mutex(0)

    func next() -> Int {
      number.withLock { number in
        number += 1
        return number
      }
    }
  }

  /// Two sessions that update the same two rows crosswise: the server ends one, and it begins again. That one waits here for the
  /// other's end: it could take its first row before the other, whom the server wakes for it, and they would meet once more.
  @Test func aTransactionThatMetAnotherIsCarriedOutAgain() async throws {
    try server.write { connection in
      for name in ["a", "b"] {
        try connection.execute("INSERT INTO association VALUES (?, 'ج', '0')", [.text(name)])
      }
    }
    let other = try PostgreSQLServer(PostgreSQLAddress(database.address))
    let (first, second) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let runs = Runs()
    let both = [(server, ["a", "b"], first, second), (other, ["b", "a"], second, first)]
    try await withThrowingTaskGroup { group in
      for (server, names, mine, others) in both {
        group.addTask {
          try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            Thread {
              done.resume(
                with: Result {
                  defer { mine.signal() }
                  try server.write { connection in
                    let run = runs.next()
                    if run > 2 { others.wait() }
                    for (place, name) in names.enumerated() {
                      try connection.execute(
                        "UPDATE association SET name_en = (name_en::bigint + 1)::text WHERE association = ?",
                        [.text(name)])
                      guard place == 0, run <= 2 else { continue }
                      mine.signal()
                      others.wait()
                    }
                  }
                })
            }.start()
          }
        }
      }
      try await group.waitForAll()
    }
    let names = try server.write { try $0.rows("SELECT name_en FROM association").map { try $0.text(0) } }
    #expect(names == ["2", "2"])
    #expect(runs.next() == 4)
  }

  /// Ends every other connection to the database, as a server does that goes down.
  private func cut() throws {
    let session = PostgreSQLSession(try PostgreSQLAddress(database.address))
    try session.connect()
    _ = try session.once(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
  }

  @Test func aLostConnectionIsMadeAgainAndTheWriteKeptOnce() async throws {
    _ = try await server.read { try $0.rows("SELECT 1").count }
    try cut()
    #expect(try await server.read { try $0.rows("SELECT 1").count } == 1)
    var runs = 0
    try server.write { connection in
      runs += 1
      try connection.execute("INSERT INTO association VALUES ('a', 'ج', 'x')")
      if runs == 1 { try cut() }
      try connection.execute("INSERT INTO association VALUES ('b', 'ج', 'x')")
    }
    #expect(runs == 2)
    #expect(try await server.read { try $0.rows("SELECT association FROM association").count } == 2)
  }

  @Test func whoReadsSeesOneStateAndWritesNothing() async throws {
    let server = server
    let counts = try await server.read { connection in
      let before = try connection.rows("SELECT association FROM association").count
      try server.write { _ = try $0.execute("INSERT INTO association VALUES ('a', 'ج', 'x')") }
      return [before, try connection.rows("SELECT association FROM association").count]
    }
    #expect(counts == [0, 0])
  }

  @Test func theStepsAreCarriedOutOnceByHoweverManyBegin() async throws {
    let empty = try TestDatabase(empty: true)
    try await withThrowingTaskGroup { group in
      for _ in 1...4 {
        group.addTask { try Schema.migrate(PostgreSQLServer(PostgreSQLAddress(empty.address))) }
      }
      try await group.waitForAll()
    }
    let server = try PostgreSQLServer(PostgreSQLAddress(empty.address))
    let steps = try server.write { try $0.rows("SELECT step FROM schema_step ORDER BY step").map { try $0.integer(0) } }
    #expect(steps == Array(1...Schema.steps.count))
    #expect(try await server.faults() == [])
  }

  @Test func aServerThatIsNotThereIsSaid() throws {
    #expect(throws: StoreRefusal.self) {
      try PostgreSQLServer(PostgreSQLAddress("postgres://rida@/none?host=/tmp/no-such-folder"))
    }
    let nowhere = database.address.replacing("/test_", with: "/nowhere_")
    do {
      _ = try PostgreSQLServer(PostgreSQLAddress(nowhere))
      Issue.record("a database that does not exist was opened")
    } catch StoreRefusal.serverUnreachable(let said) { #expect(said.contains("nowhere_")) }
  }

  @Test(arguments: ["SQL_ASCII", "WIN1256"]) func aDatabaseThatLacksLettersIsRefused(encoding: String) throws {
    let name = "\(database.name)_\(encoding.lowercased())"
    let session = PostgreSQLSession(try PostgreSQLAddress(database.address))
    try session.connect()
    try session.script(
      "CREATE DATABASE \(name) TEMPLATE template0 ENCODING '\(encoding)' LOCALE 'C' LOCALE_PROVIDER libc")
    defer { try? session.script("DROP DATABASE \(name) WITH (FORCE)") }
    let address = try PostgreSQLAddress(database.address.replacing("/\(database.name)?", with: "/\(name)?"))
    #expect(throws: StoreRefusal.notUnicode(encoding: encoding)) { try PostgreSQLServer(address) }
  }
}
