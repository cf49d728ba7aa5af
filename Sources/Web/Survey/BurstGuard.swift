import Access
import Collector
import Synchronization
import Vocabulary

/// How answers come in, as far as the rules of setting aside ask: from our own network, or many from one address. Addresses are
/// in memory alone, for minutes.
final class BurstGuard: Sendable {
  private let watch = Mutex(BurstWatch())

  /// Does what takes an answer, told how it comes. The answer counts from the start, and is taken back where none came of it:
  /// it was refused, or had been taken before.
  func counting<Outcome>(
    from address: VisitorAddress, own networks: [Network], at now: Moment, isNew: (Outcome) -> Bool,
    _ body: (Sighting) async throws -> Outcome
  ) async throws -> Outcome {
    let seen = Sighting(
      fromOwnNetwork: networks.contains { $0.contains(address) },
      inBurst: watch.withLock { $0.begin(address, at: now) })
    var isTaken = false
    defer { watch.withLock { $0.end(address, begunAt: now, isTaken: isTaken) } }
    let outcome = try await body(seen)
    isTaken = isNew(outcome)
    return outcome
  }
}
