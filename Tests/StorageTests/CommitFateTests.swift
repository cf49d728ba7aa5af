import Foundation
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// A commit whose answer never came: the connection breaks between the statement and the server's word.
@Suite(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
struct CommitFateTests {
  private let database: TestDatabase
  private let relay: Relay
  private let server: PostgreSQLServer

  init() throws {
    database = try TestDatabase()
    relay = try Relay(to: database.socket)
    server = try PostgreSQLServer(
      PostgreSQLAddress("postgres://rida@/\(database.name)?host=\(relay.folder)"), patience: 60)
  }

  private func names() throws -> [String] {
    try PostgreSQLServer(PostgreSQLAddress(database.address)).write { connection in
      try connection.rows("SELECT name_en FROM association ORDER BY association").map { try $0.text(0) }
    }
  }

  @Test func whatWasCommittedIsNotDoneAgain() throws {
    _ = try server.write { try $0.execute("INSERT INTO association VALUES ('a', 'ج', '0')") }
    var runs = 0
    try server.write { connection in
      runs += 1
      try connection.execute("UPDATE association SET name_en = (name_en::bigint + 1)::text")
      relay.swallowAnswer(to: "COMMIT")
    }
    #expect(relay.broken == 1 && runs == 1)
    #expect(try names() == ["1"])
  }

  @Test func whatNeverReachedTheServerIsDoneAgainOnce() throws {
    _ = try server.write { try $0.execute("INSERT INTO association VALUES ('a', 'ج', '0')") }
    var runs = 0
    try server.write { connection in
      runs += 1
      try connection.execute("UPDATE association SET name_en = (name_en::bigint + 1)::text")
      if runs == 1 { relay.swallow("COMMIT") }
    }
    #expect(relay.broken == 1 && runs == 2)
    #expect(try names() == ["1"])
  }

  /// A server with little patience, of which the work itself uses up more.
  private func hasty() throws -> PostgreSQLServer {
    _ = try server.write { try $0.execute("INSERT INTO association VALUES ('a', 'ج', '0')") }
    return try PostgreSQLServer(
      PostgreSQLAddress("postgres://rida@/\(database.name)?host=\(relay.folder)"), patience: 2)
  }

  @Test func howLongTheWorkTookIsNotTakenFromThePatienceOfAsking() throws {
    let hasty = try hasty()
    var runs = 0
    try hasty.write { connection in
      runs += 1
      try connection.execute("UPDATE association SET name_en = (name_en::bigint + 1)::text")
      Thread.sleep(forTimeInterval: 2.2)
      relay.refuse(for: .milliseconds(500))
      relay.swallowAnswer(to: "COMMIT")
    }
    #expect(relay.broken == 1 && runs == 1)
    #expect(try names() == ["1"])
  }

  @Test func howLongTheWorkTookIsNotTakenFromThePatienceOfBeginningAgain() throws {
    let hasty = try hasty()
    var runs = 0
    try hasty.write { connection in
      runs += 1
      if runs == 1 {
        Thread.sleep(forTimeInterval: 2.2)
        relay.refuse(for: .milliseconds(500))
        relay.swallow("UPDATE")
      }
      try connection.execute("UPDATE association SET name_en = (name_en::bigint + 1)::text")
    }
    #expect(relay.broken == 1 && runs == 2)
    #expect(try names() == ["1"])
  }

  /// After a failure the number of a transaction that never reached the standby is given to another: its mark is what counts.
  @Test func anothersTransactionOfTheSameNumberIsNotTakenForOnesOwn() throws {
    let (mine, others) = (
      PostgreSQLSession(try PostgreSQLAddress(database.address)),
      PostgreSQLSession(try PostgreSQLAddress(database.address))
    )
    let association = SQLValue.text("a")
    func commit(on session: PostgreSQLSession) throws -> (number: Row, turn: PostgreSQLSession.Turn?) {
      try session.connect()
      try session.script("BEGIN")
      try session.takeTurn(of: association)
      let number = try session.run("SELECT pg_current_xact_id_if_assigned()::text").row(0)
      try session.commit()
      return (number, session.turn)
    }
    _ = try server.write { try $0.execute("INSERT INTO association VALUES ('a', 'ج', '0')") }
    let (kept, later) = (try commit(on: mine), try commit(on: others))
    let deadline = ContinuousClock.now + .seconds(5)
    #expect(try PostgreSQLServer.isKept(kept.number, kept.turn, asking: mine, until: deadline))
    let lost = PostgreSQLSession.Turn(association: association, number: 2)
    #expect(try !PostgreSQLServer.isKept(later.number, lost, asking: mine, until: deadline))
    #expect(try !PostgreSQLServer.isKept(Row(values: [.null]), kept.turn, asking: mine, until: deadline))
  }

  @Test func theMarkOfAProgramThatWritesNoMoreIsLetGo() throws {
    let session = PostgreSQLSession(try PostgreSQLAddress(database.address))
    _ = try server.write { connection in
      try connection.execute("INSERT INTO association VALUES ('a', 'ج', '0')")
      try connection.execute(
        "INSERT INTO writer_turn VALUES ('a', ?, 5, 100)", [.bytes(Array(repeating: 1, count: 16))])
    }
    try session.connect()
    try session.script("BEGIN")
    try session.takeTurn(of: .text("a"))
    try session.commit()
    let marks = try session.run("SELECT turn FROM writer_turn")
    #expect(try (0..<marks.count).map { try marks.row($0).values[0] } == [.integer(1)])
  }
}
