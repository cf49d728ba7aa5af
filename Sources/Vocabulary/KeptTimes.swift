/// The days and moments that a record may hold: those of the years 1 to 9999, which can be typed, and some years around them
/// for what is reckoned from those. A number far beyond is damage; reckoned with, it would end the program.
extension Day {
  private static let kept = -800_000...3_000_000

  /// The day with this number; nil where no record can have held it.
  public init?(kept number: Int) {
    guard Self.kept.contains(number) else { return nil }
    self.init(number: number)
  }
}

extension Moment {
  /// The moment of this second; nil where no record can have held it.
  public init?(kept seconds: Int64) {
    guard Day(kept: Int(seconds / 86_400)) != nil else { return nil }
    self.init(seconds: seconds)
  }
}
