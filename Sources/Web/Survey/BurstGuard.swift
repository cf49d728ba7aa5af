import Access
import Collector
import Synchronization
import Vocabulary

/// How answers come in, as far as the rules of setting aside ask: from our own network, or many from one address. Addresses are
/// in memory alone, for minutes.
final class BurstGuard: Sendable {
  private let watch = Mutex(BurstWatch())

  func sighting(of address: VisitorAddress, own networks: [Network], at now: Moment) -> Sighting {
    Sighting(
      fromOwnNetwork: networks.contains { $0.contains(address) },
      inBurst: watch.withLock { $0.isBurst(address, at: now) })
  }

  /// Remembers an answer that was taken.
  func note(_ address: VisitorAddress, at now: Moment) { watch.withLock { $0.note(address, at: now) } }
}
