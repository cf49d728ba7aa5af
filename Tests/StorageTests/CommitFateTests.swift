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
      PostgreSQLAddress("postgres://rida@/\(database.name)?host=\(relay.folder)"), patience: 5)
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
}
