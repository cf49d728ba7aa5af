import Foundation

/// The words that set each of several groups apart from all groups together.
///
/// The weighted log-odds as the R package tidylo computes them, kept to compare with it; ``Keyness`` sets a group against the rest.
/// y = count + overall count of the word, ω = y / (n − y) in the group and over all groups,
/// δ = ln ω_group − ln ω_all, z = δ / √(1/y_group + 1/y_all). Source: Monroe, Colaresi & Quinn 2008; tidylo 0.2.
public struct GroupKeyness: Hashable, Sendable {
  /// How many comments of a group contain a word.
  public struct Count: Hashable, Sendable {
    /// The group.
    public let group: String
    /// The word, usually a stem.
    public let word: String
    /// Comments of the group that contain it.
    public let comments: Int

    /// A count; a negative one is taken as 0.
    public init(group: String, word: String, comments: Int) {
      self.group = group
      self.word = word
      self.comments = max(0, comments)
    }
  }

  /// How far a word leans to a group.
  public struct Score: Hashable, Sendable {
    /// The group.
    public let group: String
    /// The word.
    public let word: String
    /// The difference of log-odds, group minus all; nil where a side has no odds.
    public let delta: Double?
    /// The difference in its standard errors; nil with `delta`.
    public let z: Double?
  }

  /// The scores, by group and then by word; a pair counted twice is added up.
  public let scores: [Score]

  /// Scores every pair of group and word that is counted. No counts give no scores.
  public init(_ counts: [Count]) {
    var overall: [String: Double] = [:]
    var pairs: [String: [String: Double]] = [:]
    for count in counts {
      overall[count.word, default: 0] += Double(count.comments)
      pairs[count.group, default: [:]][count.word, default: 0] += Double(count.comments)
    }
    var words: [String: Double] = [:]
    for (group, counted) in pairs {
      for word in counted.keys {
        pairs[group]?[word, default: 0] += overall[word, default: 0]
        words[word, default: 0] += pairs[group]?[word] ?? 0
      }
    }
    // Sums run in a fixed order, so that the same counts always give the same last digit.
    let all = words.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    scores = pairs.sorted { $0.key < $1.key }.flatMap { group, counted in
      let sorted = counted.sorted { $0.key < $1.key }
      let total = sorted.reduce(0) { $0 + $1.value }
      return sorted.map { word, y in
        let (delta, z) = Self.logOdds(y, of: total, against: words[word, default: 0], of: all)
        return Score(group: group, word: word, delta: delta, z: z)
      }
    }
  }

  private static func logOdds(
    _ part: Double, of whole: Double, against otherPart: Double, of otherWhole: Double
  ) -> (Double?, Double?) {
    guard part > 0, whole > part, otherPart > 0, otherWhole > otherPart else { return (nil, nil) }
    let delta = log(part / (whole - part)) - log(otherPart / (otherWhole - otherPart))
    return (delta, delta / (1 / part + 1 / otherPart).squareRoot())
  }
}
