import Collector
import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary

/// The primary killed with -9 while two programs take answers, and the synchronous standby promoted: what was acknowledged is
/// there, once, and both programs serve again without having been started again.
///
/// One kill, or as many as `RIDA_FAILOVERS` says (`make failover`: twenty).
@Suite(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
struct FailoverTests {
  private static let kills = ProcessInfo.processInfo.environment["RIDA_FAILOVERS"].flatMap { Int($0) } ?? 1
  /// More links than are spent between one kill and the next.
  private static let linksALife = 1_000
  /// Seconds in which a program must take answers again.
  private static let limit = 15.0

  @Test func theStandbyTakesOverAndNothingAcknowledgedIsLostOrDoubled() async throws {
    let (pair, keys) = (try await ServerPair(), try House.temporaryFile())
    var tokens = try await Self.links(in: pair.address, keys)
    let servers = try (0..<2).map { _ in try Program.serve(pair.address, with: ["--keys", keys]) }
    defer { for server in servers { server.kill() } }
    var acknowledged: Set<Token> = []
    var dice = Seeded(state: 11)
    var slowest = 0.0
    for kill in 1...Self.kills {
      if tokens.count < Self.linksALife { tokens += try await Self.links(in: pair.address, keys) }
      let journal = AnswerJournal(tokens.shuffled(using: &dice))
      defer { journal.stop() }
      let load = Task {
        await withTaskGroup(of: Void.self) { group in
          for lane in 0..<8 { group.addTask { await journal.send(to: servers[lane % 2].port, as: lane % 2) } }
        }
      }
      try await Task.sleep(for: .milliseconds(Int.random(in: 1_000...2_500, using: &dice)))
      let killed = try await pair.fail()
      let promoted = try await pair.untilPromoted()
      try await pair.untilWhole()
      try await Task.sleep(for: .seconds(1))
      journal.stop()
      await load.value
      let back = (0..<2).map { journal.firstAcknowledgement(of: $0, sentAfter: killed)?.timeIntervalSince(killed) }
      for server in back {
        let seconds = try #require(server, "a program took no answer after the kill")
        #expect(seconds < Self.limit)
        slowest = max(slowest, seconds)
      }
      acknowledged.formUnion(journal.acknowledged)
      tokens.removeAll { journal.acknowledged.contains($0) }
      if Self.kills > 1 {
        let times = back.map { String(format: "%.1f s", $0 ?? -1) }.joined(separator: ", ")
        print(
          "kill \(kill): standby promoted after \(promoted) s, answers again after \(times); \(acknowledged.count) acknowledged"
        )
      }
    }
    let stillThere = servers.filter(\.process.isRunning).count
    #expect(stillThere == 2)
    let kept = try await Self.examine(acknowledged, beside: tokens, in: pair.address, keys)
    print(
      "\(Self.kills) kills: \(acknowledged.count) answers acknowledged, \(kept) more kept, slowest return",
      String(format: "%.1f s", slowest))
  }

  /// Every acknowledged answer is there, and the responses are as many as the links that were spent. Gives the number of
  /// answers that were kept and whose acknowledgement did not arrive.
  private static func examine(
    _ acknowledged: Set<Token>, beside others: [Token], in address: String, _ keys: String
  ) async throws -> Int {
    let house = try await house(in: address, keys)
    let verification = try await house.engine.verify()
    #expect(verification.isClean, "\(verification.differences) \(verification.structural)")
    func spent(_ tokens: [Token]) async throws -> Int {
      try await house.engine.store.read { ledger in
        try tokens.count { try ledger.invitation($0)?.answered == true }
      }
    }
    let lost = acknowledged.count - (try await spent(Array(acknowledged)))
    let kept = try await spent(others)
    #expect(lost == 0, "of \(acknowledged.count) acknowledged answers \(lost) are lost")
    #expect(verification.responses == acknowledged.count + kept)
    #expect(acknowledged.count > 20 * kills)
    return kept
  }

  /// The house on the servers, its clock set by the machine's.
  private static func house(in address: String, _ keys: String) async throws -> House {
    let house = try await House(server: address, keys: keys, seed: .random(in: 1..<UInt64.max))
    house.pass(seconds: Int64(Date().timeIntervalSince1970) - house.now.seconds)
    return house
  }

  private static func links(in address: String, _ keys: String) async throws -> [Token] {
    try await house(in: address, keys).completedRequests(linksALife)
  }
}
