/// The answers to "would you recommend us", 0 to 10, as promoters (9, 10), passives (7, 8) and detractors (0–6).
///
/// The score is the share of promoters less that of detractors, in points from −100 to 100 (Reichheld 2003).
public struct NetPromoter: Hashable, Sendable {
  /// The share of those who answered 9 or 10.
  public let promoters: Share
  /// The share of those who answered 7 or 8.
  public let passives: Share
  /// The share of those who answered 0 to 6.
  public let detractors: Share

  /// Creates the three groups from the counts of the answers 0, 1 … 10; there must be eleven, none negative.
  public init(counts: [Int]) {
    precondition(counts.count == 11 && counts.allSatisfy { $0 >= 0 }, "eleven counts, none negative")
    self.init(
      promoters: counts[9...].reduce(0, +), passives: counts[7...8].reduce(0, +),
      detractors: counts[...6].reduce(0, +))
  }

  /// Creates the three groups from their sizes.
  public init(promoters: Int, passives: Int, detractors: Int) {
    let n = promoters + passives + detractors
    self.promoters = Share(promoters, of: n)
    self.passives = Share(passives, of: n)
    self.detractors = Share(detractors, of: n)
  }

  /// How many answered.
  public var n: Int { promoters.whole }

  /// The score in points, −100…100; nil when nobody answered.
  public var score: Double? {
    guard n > 0 else { return nil }
    return 100 * Double(promoters.part - detractors.part) / Double(n)
  }

  /// The answers of two groups of different people taken together.
  public static func + (one: NetPromoter, other: NetPromoter) -> NetPromoter {
    NetPromoter(
      promoters: one.promoters.part + other.promoters.part, passives: one.passives.part + other.passives.part,
      detractors: one.detractors.part + other.detractors.part)
  }
}
