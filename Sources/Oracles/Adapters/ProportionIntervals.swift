import Analytics

extension Adapter {
  /// Intervals of a share.
  static let proportionIntervals = Adapter("CSAT / any share: interval for a proportion") { input in
    let share = try input.share("x", of: "n")
    let confidence = try input["conf"].double()
    return [
      "p": JSON(share), "wilson": JSON(share.wilson(confidence: confidence)),
      "agresti_coull": JSON(share.agrestiCoull(confidence: confidence)),
      "jeffreys": JSON(share.jeffreys(confidence: confidence)),
      "clopper_pearson": JSON(share.clopperPearson(confidence: confidence)),
      "wilson_cc": JSON(share.wilsonCorrected(confidence: confidence)),
    ]
  }
}
