public import Vocabulary

/// What slows down whoever guesses at links: only links that lead nowhere are counted, by the address they are tried from.
///
/// Twenty are free, for links cut short by a message; then each doubles the wait, up to ten minutes. A minute forgives one.
public struct GuessThrottle: Sendable {
  static let pace = Pace(free: 20, first: 1, longest: 600, forgiving: 60)

  private var addresses: Failures<VisitorAddress>

  /// - Parameter capacity: how many addresses are remembered.
  public init(capacity: Int = 10_000) { addresses = Failures(Self.pace, capacity: capacity) }

  /// The seconds until a link may be tried from the address; 0 where at once.
  public func wait(from address: VisitorAddress, at now: Moment) -> Int64 { addresses.wait(address, at: now) }

  /// How many links may be tried at once from the address, where none has to wait: those that are free still, and one always.
  public func triesAtOnce(from address: VisitorAddress, at now: Moment) -> Int {
    max(1, Self.pace.free - addresses.number(address, at: now))
  }

  /// Counts a link that led nowhere.
  public mutating func failed(from address: VisitorAddress, at now: Moment) { addresses.add(address, at: now) }
}
