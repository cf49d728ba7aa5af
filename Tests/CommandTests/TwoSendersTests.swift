import Foundation
import Messaging
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary

/// Two programs carry the outbox of one database, and one of them is killed at random moments while it sends: every message goes
/// out, and a second time only where the program that sent it was killed before it could write that down.
///
/// Four kills, or as many as `RIDA_KILLS` says.
@Suite(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
struct TwoSendersTests {
  private static let kills = ProcessInfo.processInfo.environment["RIDA_KILLS"].flatMap { Int($0) } ?? 4
  private static let requestsALife = 100
  /// As many calls as a program makes at once.
  private static let atOnce = 8

  @Test func aMessageGoesOutTwiceOnlyWhereItsSenderWasKilled() async throws {
    let (database, keys) = (try TestDatabase(), try House.temporaryFile())
    let house = try await House(server: database.address, keys: keys)
    // The messages were due yesterday.
    house.pass(seconds: Int64(Date().timeIntervalSince1970) - 2 * 86_400 - house.now.seconds)
    _ = try await house.completedRequests(Self.requestsALife * (Self.kills + 1))
    let messages = try await house.engine.store.read { try $0.sendingCounts().values.reduce(0, +) }
    let senders = try Senders(database: database.address, keys: keys)
    defer { senders.end() }
    var dice = Seeded(state: 5)
    var killed: Set<String> = []
    for kill in 0..<Self.kills {
      let soFar = senders.sent.count
      try await Self.until(senders) { senders.sent.count >= soFar + 40 }
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...300, using: &dice)))
      killed.insert(try senders.killAndStartAgain(kill % 2))
    }
    // What the killed ones held is free again after five minutes: these pass in the database, when nothing else is under way.
    try await Self.until(senders) { try await house.sendings(.waiting) == 0 }
    try await senders.untilQuiet()
    #expect(try await house.sendings(.trying) > 0, "no kill met a sender at work")
    try await house.engine.store.spoil("UPDATE sending SET due = due - 400 WHERE state = 'trying'")
    try await Self.until(senders) { try await house.sendings(.trying) == 0 }
    #expect(try await house.sendings(.handed) == messages)

    let byMessage = Dictionary(grouping: senders.sent, by: \.key).mapValues { $0.map(\.sender) }
    #expect(byMessage.count == messages)
    let again = byMessage.values.filter { $0.count > 1 }
    for senders in again {
      #expect(senders.dropLast().allSatisfy { killed.contains($0) }, "sent again though nobody was killed: \(senders)")
      #expect(Set(senders).count == senders.count)
    }
    let extra = again.reduce(0) { $0 + $1.count - 1 }
    #expect(extra <= Self.atOnce * killed.count)
    print("\(killed.count) kills: \(messages) messages, \(extra) of them sent a second time under the same key")
  }

  /// Waits until it holds, as long as messages go out: two minutes without one are the end.
  private static func until(_ senders: Senders, _ holds: () async throws -> Bool) async throws {
    var (sent, deadline) = (senders.sent.count, Date(timeIntervalSinceNow: 120))
    while try await !holds() {
      if senders.sent.count != sent { (sent, deadline) = (senders.sent.count, Date(timeIntervalSinceNow: 120)) }
      try #require(Date() < deadline, "the outbox is not carried")
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}

extension House {
  fileprivate func sendings(_ state: Sending.State) async throws -> Int {
    try await engine.store.read { try $0.sendingCounts()[state] ?? 0 }
  }
}
