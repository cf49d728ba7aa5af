import Analytics

extension Adapter {
  /// The words that set one group apart from the rest, with a prior that is given.
  static let keyness = Adapter(
    "Weighted log-odds, explicit prior alpha_w = alpha0 * p_background(w)",
    answer: { input, _ in
      let keyness = try keyness(input)
      return [
        "delta": JSON(keyness.scores.map(\.delta)), "z": JSON(keyness.scores.map(\.z)),
        "top5": JSON(keyness.leading(5).map(\.count.word)),
      ]
    },
    accept: { input, wanted, got, comparison in
      for field in ["delta", "z"] { comparison.expect([field: wanted[field]], got: [field: got[field]]) }
      guard let keyness = try? keyness(input), let top = wanted["top5"].list else { return }
      let z = Dictionary(keyness.scores.map { ($0.count.word, $0.z) }, uniquingKeysWith: { first, _ in first })
      let ours = got["top5"].list ?? []
      comparison.require(ours.count == top.count, "top5", wanted: "\(top.count) words", got: "\(ours.count) words")
      for (place, (one, other)) in zip(top, ours).enumerated() {
        // Words of the same score may stand in any order.
        let same = comparison.tolerance.allows(
          z[other.text ?? ""].flatMap { $0 } ?? .nan, for: z[one.text ?? ""].flatMap { $0 } ?? .nan)
        comparison.require(one == other || same, "top5[\(place)]", wanted: "\(one)", got: "\(other)")
      }
    })

  /// The words that set each group apart from all groups, as tidylo has it.
  static let groupKeyness = Adapter(
    "Weighted log-odds with informative Dirichlet prior (tidylo variant)"
  ) { input in
    let (groups, words) = (try input["group"].strings(), try input["word"].strings())
    let counts = zip(zip(groups, words), try input["n"].integers())
    let scores = GroupKeyness(counts.map { .init(group: $0.0.0, word: $0.0.1, comments: $0.1) }).scores
    return [
      "order": .text("group,word"), "group": JSON(scores.map(\.group)), "word": JSON(scores.map(\.word)),
      "log_odds": JSON(scores.map(\.delta)), "z": JSON(scores.map(\.z)),
    ]
  }

  private static func keyness(_ input: JSON) throws -> Keyness {
    let (target, rest) = (try input["target"].integers(), try input["rest"].integers())
    let counts = zip(try input["words"].strings(), zip(target, rest))
    return Keyness(counts.map { .init($0.0, target: $0.1.0, rest: $0.1.1) }, prior: try input["alpha0"].double())
  }
}
