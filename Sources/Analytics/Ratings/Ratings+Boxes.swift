/// The shares at the two ends of the scale.
extension Ratings {
  /// The share of those who chose one of the two highest scores: "satisfied" on a scale of five (CSAT).
  public var topTwo: Share { Share(counts.suffix(2).reduce(0, +), of: n) }

  /// The share of those who chose one of the two lowest scores.
  public var bottomTwo: Share { Share(counts.prefix(2).reduce(0, +), of: n) }

  /// The top two less the bottom two, −1…1; nil when nobody answered.
  public var net: Double? {
    guard n > 0 else { return nil }
    return Double(topTwo.part - bottomTwo.part) / Double(n)
  }

  /// The share of those who found it easy: 5, 6 or 7 on the seven-point agreement scale of CES 2.0 (Dixon 2013).
  public var easy: Share { share(atLeast: 5) }
}
