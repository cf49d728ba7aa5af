import Analytics

extension Adapter {
  /// Net promoter scores and their intervals.
  static let netPromoterScores = Adapter("Net Promoter Score, SE, Wald and adjusted-Wald interval") { input in
    let counts = try input["counts"].counts()
    guard counts.count == 11 else { throw MalformedInput("eleven counts are wanted, not \(counts.count)") }
    let answers = NetPromoter(counts: counts)
    return [
      "n": JSON(answers.n), "nps": JSON(answers.score), "se": JSON(answers.standardError),
      "ci95_wald": JSON(answers.waldInterval), "ci95_adj_wald": JSON(answers.interval),
      "promoters": JSON(answers.promoters), "passives": JSON(answers.passives),
      "detractors": JSON(answers.detractors),
    ]
  }
}
