import Dispatch
import TestSupport
import Testing

@testable import Storage

/// A server that stays away: nobody stands in line for it longer than the first who lost it.
@Suite(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
struct PostgreSQLAbsenceTests {
  private let database: TestDatabase
  private let relay: Relay
  private let server: PostgreSQLServer

  init() throws {
    database = try TestDatabase()
    relay = try Relay(to: database.socket)
    server = try PostgreSQLServer(
      PostgreSQLAddress("postgres://rida@/\(database.name)?host=\(relay.folder)"), patience: 3)
  }

  private func read() async throws -> Int {
    try await server.read { try $0.rows("SELECT association FROM association").count }
  }

  /// Each after his own three seconds, by four at a time, the last would hear after thirty.
  @Test func whoeverReadsIsRefusedWithTheFirstAndServedOnceItIsBack() async throws {
    await withTaskExecutorPreference(OwnThread()) {
      relay.refuse(for: .seconds(600))
      let start = ContinuousClock.now
      await withTaskGroup { group in
        for _ in 1...40 {
          group.addTask { await #expect(throws: StoreRefusal.self) { try await read() } }
        }
      }
      let refused = ContinuousClock.now
      #expect(refused - start >= .seconds(3) && refused - start < .seconds(15))
      // Whoever asks later tries once.
      let tried = relay.refused
      await #expect(throws: StoreRefusal.self) { try await read() }
      #expect(relay.refused == tried + 1)
      #expect(.now - refused < .seconds(2))
    }
    relay.refuse(for: .zero)
    #expect(try await read() == 0)
  }

  @Test func whoeverWritesIsRefusedWithTheFirstAndServedOnceItIsBack() throws {
    relay.refuse(for: .seconds(600))
    relay.swallow("BEGIN")
    let start = ContinuousClock.now
    DispatchQueue.concurrentPerform(iterations: 10) { number in
      #expect(throws: StoreRefusal.self) {
        try server.write { try $0.execute("INSERT INTO association VALUES (?, 'ج', 'x')", [.text("n\(number)")]) }
      }
    }
    #expect(relay.broken == 1 && .now - start < .seconds(15))
    relay.refuse(for: .zero)
    #expect(try server.write { try $0.execute("INSERT INTO association VALUES ('a', 'ج', 'x')") } == 1)
    #expect(try server.look { try $0.rows("SELECT association FROM association").count } == 1)
  }

  /// Who lost the server anew, after others were served, is waited for as long as anybody.
  @Test func aLaterLossHasItsOwnPatience() async throws {
    relay.refuse(for: .seconds(600))
    await #expect(throws: StoreRefusal.self) { try await read() }
    relay.refuse(for: .zero)
    #expect(try await read() == 0)
    relay.refuse(for: .milliseconds(300))
    relay.swallow("BEGIN")
    #expect(try await read() == 0)
    #expect(relay.broken == 1)
  }
}
