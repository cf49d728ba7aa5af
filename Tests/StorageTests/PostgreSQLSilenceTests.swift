import Foundation
import TestSupport
import Testing

@testable import Storage

/// What the server does about a program that says nothing any more while others wait for it.
@Suite(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
struct PostgreSQLSilenceTests {
  private let database: TestDatabase
  private let server: PostgreSQLServer

  init() throws {
    database = try TestDatabase()
    server = try PostgreSQLServer(PostgreSQLAddress(database.address), patience: 5)
  }

  /// The settings that a connection made itself, by name. On a socket the server shows no numbers of TCP.
  private static func own(_ connection: Connection) throws -> [String: String] {
    try connection.rows(
      "SELECT name, setting FROM pg_settings WHERE source = 'session' AND (name LIKE 'tcp%' OR name LIKE '%timeout')"
    ).reduce(into: [:]) { $0[try $1.text(0)] = try $1.text(1) }
  }

  private static let ofTCP: Set = [
    "tcp_keepalives_idle", "tcp_keepalives_interval", "tcp_keepalives_count", "tcp_user_timeout",
  ]

  @Test func whoWritesIsWaitedForAMinuteAndWhoReadsMayThink() async throws {
    let writing = try server.write(Self.own)
    #expect(Set(writing.keys) == Self.ofTCP.union(["idle_in_transaction_session_timeout"]))
    #expect(writing["idle_in_transaction_session_timeout"] == "60000")
    #expect(Set(try await server.read(Self.own).keys) == Self.ofTCP)
  }

  @Test func whoStoodStillInHisTurnBeginsItAgain() async throws {
    var runs = 0
    try server.write { connection in
      runs += 1
      try connection.execute("INSERT INTO association VALUES ('a', 'ج', 'x')")
      if runs == 1 {
        try connection.run(script: "SET LOCAL idle_in_transaction_session_timeout = 20")
        Thread.sleep(forTimeInterval: 0.5)
      }
      try connection.execute("INSERT INTO association VALUES ('b', 'ج', 'x')")
    }
    #expect(runs == 2)
    #expect(try await server.read { try $0.rows("SELECT association FROM association").count } == 2)
  }

  /// A server may end whoever asks nothing for a while, such as over night.
  @Test func whoseConnectionsWereEndedForTheirSilenceAsksOnNewOnes() async throws {
    try server.write { try $0.run(script: "ALTER DATABASE \(database.name) SET idle_session_timeout = 300") }
    let quiet = try PostgreSQLServer(PostgreSQLAddress(database.address), readers: 1, patience: 5)
    #expect(try await quiet.read { try $0.rows("SELECT association FROM association").count } == 0)
    try await Task.sleep(for: .seconds(1))
    #expect(try await quiet.read { try $0.rows("SELECT association FROM association").count } == 0)
    try quiet.write { _ = try $0.execute("INSERT INTO association VALUES ('a', 'ج', 'x')") }
    #expect(try await quiet.read { try $0.rows("SELECT association FROM association").count } == 1)
  }
}
