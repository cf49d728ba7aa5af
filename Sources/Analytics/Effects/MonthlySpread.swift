/// How much further the months of a share lie apart than the chance of who answered explains.
///
/// zᵢ = (pᵢ − p̄)/√(p̄(1 − p̄)/nᵢ), the scores of Laney's chart (`LaneyChart`), of the months with answers. Their variance
/// is χ²/(k − 1), which, unlike the mean moving range, does not grow small where months resemble their neighbours. Months
/// that do tell less together: times (1 + r)/(1 − r), r the first autocorrelation of the scores, freed of its bias of
/// −(1 + 4r)/k (Kendall 1954, Biometrika 41:403) and held to 0…0.6. The variance is itself known from k months only: times
/// (t/z)², Student's reach with k − 1 degrees of freedom over the normal one. What comes out below 1 counts as 1.
public struct MonthlySpread: Hashable, Sendable {
  /// So many months with answers are needed.
  public static let monthsNeeded = 8

  /// How far the months lie apart, in standard deviations of what chance explains: √(χ²/(k − 1)), 1 or more.
  public let apart: Double
  /// The variance of the months in units of that by chance alone as ranges take it in, with what is not known of it, 1 or more.
  public let variance: Double
  /// The answers of a month on average.
  private let answers: Double

  /// The spread of monthly shares in time order; months of nobody are left out. Nil with fewer than eight others.
  ///
  /// Where all or none are satisfied no month differs: both are 1.
  public init?(_ shares: [Share], confidence: Double = 0.95) {
    let months = shares.filter { $0.whole > 0 }
    guard months.count >= Self.monthsNeeded else { return nil }
    let count = Double(months.count)
    let all = months.reduce(Share(0, of: 0), +)
    answers = Double(all.whole) / count
    guard let centre = all.value, 0 < centre, centre < 1 else {
      (apart, variance) = (1, 1)
      return
    }
    let scores = months.map { month in
      (Double(month.part) - centre * Double(month.whole)) / (centre * (1 - centre) * Double(month.whole)).squareRoot()
    }
    let spread = scores.reduce(0) { $0 + $1 * $1 } / (count - 1)
    apart = max(1, spread.squareRoot())
    let alike = Self.likeness(of: scores)
    let doubt =
      StudentDistribution(degrees: count - 1).reach(confidence: confidence)
      / NormalDistribution.reach(confidence: confidence)
    variance = max(1, spread * (1 + alike) / (1 - alike) * doubt * doubt)
  }

  /// By what factor, 1 or more, the range of the common share of some months is wider than that of as many people drawn
  /// at once: what lies beyond chance weighs by the answers of a month. 1 where nobody answered.
  public func factor(of months: [Share]) -> Double {
    let people = months.reduce(0.0) { $0 + Double($1.whole) }
    guard people > 0 else { return 1 }
    let month = months.reduce(0.0) { $0 + Double($1.whole) * Double($1.whole) } / people
    return (1 + (variance - 1) * month / answers).squareRoot()
  }

  /// How much a month resembles the one before it, 0…0.6.
  private static func likeness(of scores: [Double]) -> Double {
    let count = Double(scores.count)
    let mean = scores.reduce(0, +) / count
    let away = scores.map { $0 - mean }
    let square = LeastSquares.dot(away, away)
    guard square > 0 else { return 0 }
    return min(0.6, max(0, (count * LeastSquares.dot(away, away, lag: 1) / square + 1) / (count - 4)))
  }
}
