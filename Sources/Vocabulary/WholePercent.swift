/// Shares in whole percent, never rounded up to all or down to none: of 1200 people, five are not nobody.
public enum WholePercent {
  /// How many percent of the whole a part is; of nothing 0.
  public static func of(_ part: Int, in whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    let percent = Double(part) * 100 / Double(whole)
    return part > 0 && part < whole ? between(percent) : Int(percent.rounded())
  }

  /// The whole percent of more than none and less than all.
  public static func between(_ percent: Double) -> Int { min(99, max(1, Int(percent.rounded()))) }
}
