import Messaging
import Operations
import Storage
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// Two programs carry the same outbox.
@Suite(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
struct SharedOutboxTests {
  @Test func aMessageIsTakenByOneOfThem() async throws {
    let house = try await House(onPostgreSQL: true)
    let other = Engine(
      store: try #require(try house.anotherStore()), world: house.engine.world, publicAddress: "http://survey.example",
      carriers: [.sms])
    _ = try await house.completedRequests(12)
    house.pass(seconds: 7_200)
    let given = Mutex<[MessageID: Int]>([:])
    let gateway = Gateway(
      name: "counting", carrier: .sms,
      carry: { parcel in
        given.withLock { $0[parcel.key, default: 0] += 1 }
        return .handed(providerID: parcel.key.description)
      }, receipts: { _ in [] })
    let handed = try await withThrowingTaskGroup(of: Int.self) { group in
      for engine in [house.engine, other, house.engine, other] {
        group.addTask { try await engine.carryOutbox(by: [gateway], limit: 5).handed }
      }
      return try await group.reduce(0, +)
    }
    let counts = given.withLock { $0 }
    #expect(handed == counts.count && counts.count >= 12)
    #expect(counts.values.allSatisfy { $0 == 1 })
    #expect(try await other.carryOutbox(by: [gateway], limit: 1_000).handed + counts.count >= 12)
    #expect(given.withLock { $0.values.allSatisfy { $0 == 1 } })
  }
}
