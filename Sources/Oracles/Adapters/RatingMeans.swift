import Analytics

extension Adapter {
  /// Means, boxes and effort of rated questions.
  static let ratingMeans = Adapter(
    "Mean / SD / t interval / top-2 / bottom-2 from category counts; CES2.0 share 5-7"
  ) { input in
    let (counts, scores) = (try input["counts"].counts(), try input["scores"].doubles())
    guard counts.count == scores.count, !scores.isEmpty, zip(scores, scores.dropFirst()).allSatisfy(<) else {
      throw MalformedInput("one count a score and rising scores are wanted, not \(input)")
    }
    let ratings = Ratings(counts: counts, scores: scores)
    return [
      "n": JSON(ratings.n), "mean": JSON(ratings.mean), "sd": JSON(ratings.standardDeviation),
      "se": JSON(ratings.standardError), "t_ci95": JSON(ratings.meanInterval), "median": JSON(ratings.median),
      "top2": JSON(ratings.topTwo), "bottom2": JSON(ratings.bottomTwo), "net": JSON(ratings.net),
      "easy_share": JSON(ratings.easy),
    ]
  }
}
