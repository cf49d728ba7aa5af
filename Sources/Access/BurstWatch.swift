public import Vocabulary

/// How many answers came from an address in the last minutes. It is in memory alone, and forgets.
///
/// Ten within ten minutes are nothing to speak of: a family, a shop, a carrier that gives thousands of phones one address. From
/// the eleventh on they are a burst.
public struct BurstWatch: Sendable {
  static let most = 10
  static let seconds: Int64 = 600

  private var moments: [VisitorAddress: [Moment]] = [:]
  /// When those came that are just being taken.
  private var underWay: [VisitorAddress: [Moment]] = [:]
  private let capacity: Int

  /// - Parameter capacity: how many addresses are remembered; beyond it everything is forgotten.
  public init(capacity: Int = 10_000) { self.capacity = capacity }

  /// Whether one more answer from the address would belong to a burst.
  public func isBurst(_ address: VisitorAddress, at now: Moment) -> Bool {
    let first = now.adding(seconds: -Self.seconds)
    return (moments[address, default: []] + underWay[address, default: []]).count { $0 > first && $0 <= now }
      >= Self.most
  }

  /// An answer from the address comes: says whether it belongs to a burst. It counts from now on, before it is known whether
  /// it is taken, so that of many at once no more are nothing to speak of than of many in turn.
  public mutating func begin(_ address: VisitorAddress, at now: Moment) -> Bool {
    defer { underWay[address, default: []].append(now) }
    return isBurst(address, at: now)
  }

  /// What became of an answer that came at a moment: it counts if it was taken, and otherwise never came.
  public mutating func end(_ address: VisitorAddress, begunAt moment: Moment, isTaken: Bool) {
    if let place = underWay[address]?.firstIndex(of: moment) { underWay[address]?.remove(at: place) }
    if underWay[address]?.isEmpty == true { underWay[address] = nil }
    if isTaken { note(address, at: moment) }
  }

  /// Remembers an answer from the address.
  mutating func note(_ address: VisitorAddress, at now: Moment) {
    if moments[address] == nil, moments.count >= capacity {
      let first = now.adding(seconds: -Self.seconds)
      moments = moments.filter { $0.value.last.map { $0 > first } ?? false }
      if moments.count >= capacity { moments.removeAll() }
    }
    moments[address, default: []].append(now)
    if let known = moments[address], known.count > Self.most { moments[address] = Array(known.suffix(Self.most)) }
  }
}
