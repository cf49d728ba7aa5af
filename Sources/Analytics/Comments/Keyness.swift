import Foundation

/// The words that set one group's comments apart from all the rest.
///
/// Counts are comments that contain the word, not repetitions of it. Weighted log-odds with an informative Dirichlet
/// prior: α_w = α₀ (t_w + r_w) / Σ(t + r), δ_w = ln((t_w + α_w) / (n_t + α₀ − t_w − α_w)) − the same of the rest,
/// z = δ / √(1/(t_w + α_w) + 1/(r_w + α_w)). Source: Monroe, Colaresi & Quinn 2008, equations 15–22.
public struct Keyness: Hashable, Sendable {
  /// A word and the numbers of comments that contain it.
  public struct Count: Hashable, Sendable {
    /// The word, usually a stem.
    public let word: String
    /// Comments of the group that contain it.
    public let target: Int
    /// Comments outside the group that contain it.
    public let rest: Int

    /// Counts of a word; a negative count is taken as 0.
    public init(_ word: String, target: Int, rest: Int) {
      self.word = word
      self.target = max(0, target)
      self.rest = max(0, rest)
    }
  }

  /// How far a word leans to the group.
  public struct Score: Hashable, Sendable {
    /// The word and its counts.
    public let count: Count
    /// The difference of log-odds, group minus rest; nil where a side has no odds (an unused word, a lone word).
    public let delta: Double?
    /// The difference in its standard errors; above 1.96 it is unlikely to be chance. Nil with `delta`.
    public let z: Double?
  }

  /// The scores, in the order of the counts.
  public let scores: [Score]

  /// Scores the words of a group against the rest; `prior` is α₀, the weight of what is known, in comments.
  ///
  /// No words give no scores. A prior that is not a positive number gives scores without numbers.
  public init(_ counts: [Count], prior: Double) {
    let target = counts.reduce(0) { $0 + Double($1.target) }
    let rest = counts.reduce(0) { $0 + Double($1.rest) }
    scores = counts.map { count in
      let weight = prior * (Double(count.target) + Double(count.rest)) / (target + rest)
      let here = Double(count.target) + weight
      let there = Double(count.rest) + weight
      guard prior.isFinite, weight > 0, target + prior > here, rest + prior > there else {
        return Score(count: count, delta: nil, z: nil)
      }
      let delta = log(here / (target + prior - here)) - log(there / (rest + prior - there))
      let z = delta / (1 / here + 1 / there).squareRoot()
      guard delta.isFinite, z.isFinite else { return Score(count: count, delta: nil, z: nil) }
      return Score(count: count, delta: delta, z: z)
    }
  }

  /// The words that lean most to the group, strongest first; ties keep the order of the counts.
  public func leading(_ most: Int) -> [Score] {
    let scored = scores.enumerated().filter { $0.element.z != nil }
    let sorted = scored.sorted { ($0.element.z ?? 0, -$0.offset) > ($1.element.z ?? 0, -$1.offset) }
    return sorted.prefix(max(0, most)).map(\.element)
  }
}
