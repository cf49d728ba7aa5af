public import Vocabulary

/// How many answers came from an address in the last minutes. It is in memory alone, and forgets.
///
/// Ten within ten minutes are nothing to speak of: a family, a shop, a carrier that gives thousands of phones one address. From
/// the eleventh on they are a burst.
public struct BurstWatch: Sendable {
  static let most = 10
  static let seconds: Int64 = 600

  private var moments: [VisitorAddress: [Moment]] = [:]
  private let capacity: Int

  /// - Parameter capacity: how many addresses are remembered; beyond it everything is forgotten.
  public init(capacity: Int = 10_000) { self.capacity = capacity }

  /// Whether one more answer from the address would belong to a burst.
  public func isBurst(_ address: VisitorAddress, at now: Moment) -> Bool {
    let first = now.adding(seconds: -Self.seconds)
    return moments[address, default: []].count { $0 > first && $0 <= now } >= Self.most
  }

  /// Remembers an answer from the address.
  public mutating func note(_ address: VisitorAddress, at now: Moment) {
    if moments[address] == nil, moments.count >= capacity {
      let first = now.adding(seconds: -Self.seconds)
      moments = moments.filter { $0.value.last.map { $0 > first } ?? false }
      if moments.count >= capacity { moments.removeAll() }
    }
    moments[address, default: []].append(now)
    if let known = moments[address], known.count > Self.most { moments[address] = Array(known.suffix(Self.most)) }
  }
}
