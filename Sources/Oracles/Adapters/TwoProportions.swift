import Analytics

extension Adapter {
  /// The difference of two shares.
  static let twoProportions = Adapter(
    "Before/after: difference of shares with Newcombe hybrid-score interval (method 10)"
  ) { input in
    let difference = ShareDifference(
      try input.share("x1", of: "n1"), less: try input.share("x2", of: "n2"))
    return [
      "diff": JSON(difference.value), "newcombe95": JSON(difference.newcombe()),
      "mee_score95_loose": JSON(difference.score()), "z_pooled": JSON(difference.pooledZ),
      "p_pooled": JSON(difference.pooledP), "fisher_p": JSON(difference.fisherP), "cohen_h": JSON(difference.cohenH),
    ]
  }
}
