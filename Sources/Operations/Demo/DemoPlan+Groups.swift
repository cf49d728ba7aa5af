import Surveys
import Vocabulary
import Workflow

/// Which groups the demo's people are written down with (G1), and how the path is for them.
///
/// Planted on purpose: for people with disabilities every service is harder to get, in every department and all the time,
/// by `hardship`; for nobody else does the group change anything.
extension DemoPlan {
  static let hardGroup = "disability"
  /// How much lower the answers to the question of ease lie, in standard deviations of an opinion.
  static let hardship = 0.6

  /// How many of a hundred belong to each group, men and women; the rest state none.
  private static let shares: [(code: String, women: Double, men: Double)] = [
    ("elderly", 0.14, 0.20), ("disability", 0.13, 0.13), ("widowed-divorced", 0.30, 0), ("low-income", 0.25, 0.38),
  ]

  static func group(isWoman: Bool, using dice: inout SeededGenerator) -> GroupCode? {
    let weights = shares.map { isWoman ? $0.women : $0.men }
    let place = dice.place(weighted: weights + [1 - weights.reduce(0, +)])
    return place.flatMap { $0 < shares.count ? GroupCode(shares[$0].code) : nil }
  }

  /// How much lower somebody of a group stands in what he says of an indicator.
  static func hardship(of indicator: Indicator?, for group: GroupCode?) -> Double {
    indicator == .ease && group?.text == hardGroup ? hardship : 0
  }
}
