import Collector
import Foundation
import Operations
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// The server killed at random moments while answers arrive: what was acknowledged is there, once.
///
/// Twenty kills, or as many as `RIDA_KILLS` says (`make crash`).
@Suite struct CrashTests {
  private static let kills = ProcessInfo.processInfo.environment["RIDA_KILLS"].flatMap { Int($0) } ?? 20
  /// As many links as the fastest server spends before it is killed.
  private static let linksALife = 300

  @Test func nothingAcknowledgedIsLostOrDoubled() async throws {
    let path = try House.temporaryFile()
    var tokens: [Token] = []
    var acknowledged: Set<Token> = []
    var dice = Seeded(state: 7)
    for _ in 0..<Self.kills {
      if tokens.count < Self.linksALife { tokens += try await Self.links(4 * Self.linksALife, in: path) }
      let server = try Program.serve(path)
      let batch = tokens.prefix(Self.linksALife).map { $0 }
      let journal = Journal()
      let senders = Task { await Self.send(batch, to: server.port, journal) }
      try await Task.sleep(for: .milliseconds(Int.random(in: 5...250, using: &dice)))
      server.kill()
      await senders.value
      acknowledged.formUnion(journal.acknowledged)
      // What was not acknowledged may have been kept or not: it is tried again in the next life, as people do.
      tokens.removeAll { journal.acknowledged.contains($0) }
    }
    let house = try await Self.houseOfToday(path)
    let verification = try await house.engine.verify()
    #expect(verification.isClean, "\(verification.differences) \(verification.structural)")
    #expect(acknowledged.count > Self.kills)
    var spent = 0
    for token in acknowledged {
      do {
        _ = try await house.engine.survey(token)
        Issue.record("an acknowledged answer is lost")
      } catch InvitationRefusal.alreadyAnswered { spent += 1 }
    }
    #expect(spent == acknowledged.count)
    var unacknowledgedButKept = 0
    for token in tokens {
      do { _ = try await house.engine.survey(token) } catch InvitationRefusal.alreadyAnswered {
        unacknowledgedButKept += 1
      }
    }
    #expect(verification.responses == acknowledged.count + unacknowledgedButKept)
    print("kills: \(Self.kills), acknowledged: \(acknowledged.count), kept without: \(unacknowledgedButKept)")
  }

  /// The house, its clock set by the server's.
  private static func houseOfToday(_ path: String) async throws -> House {
    let house = try await House(path: path, seed: .random(in: 1..<UInt64.max))
    house.pass(seconds: Int64(Date().timeIntervalSince1970) - house.now.seconds)
    return house
  }

  private static func links(_ number: Int, in path: String) async throws -> [Token] {
    let tokens = try await houseOfToday(path).linksAtOnce(number)
    try await House.untilReleased(path)
    return tokens
  }

  /// What the server said it has.
  private final class Journal: Sendable {
    private let tokens = Mutex<Set<Token>>([])
    var acknowledged: Set<Token> { tokens.withLock { $0 } }
    func note(_ token: Token) { tokens.withLock { _ = $0.insert(token) } }
  }

  /// Sends an answer by each link, eight at a time, until the server is gone.
  private static func send(_ tokens: [Token], to port: Int, _ journal: Journal) async {
    await withTaskGroup(of: Void.self) { group in
      for lane in 0..<8 {
        group.addTask {
          for token in stride(from: lane, to: tokens.count, by: 8).map({ tokens[$0] }) {
            let reply = try? await Wire.send("POST", "/s/\(token.text)", at: port, form: "Q1=4&Q2=3", within: 5)
            guard let reply else { return }
            // 409: kept in an earlier life, whose acknowledgement did not arrive.
            if [200, 409].contains(reply.status) { journal.note(token) }
          }
        }
      }
    }
  }
}
