/// What a group's comments are about: the words that set them apart, and how many comments have them.
///
/// A theme is shown only if at least five of the group's comments contain it, so that a theme never points at a person.
public struct CommentThemes: Hashable, Sendable {
  /// A word that sets the group's comments apart.
  public struct Theme: Hashable, Sendable {
    /// The stem the comments share.
    public let stem: String
    /// The way the comments mostly write it, in one spelling; the first in the alphabet among equals.
    public let word: String
    /// How many of the group's comments contain it.
    public let comments: Int
    /// How far it leans to the group, in standard errors (``Keyness``).
    public let z: Double
    /// The places of the comments that contain it, in order, for quotes.
    public let places: [Int]

    /// The theme's quotes out of those of all the group's comments, in the same order as the comments were given.
    public func quotes(from comments: [RedactedQuote]) -> [RedactedQuote] {
      places.filter(comments.indices.contains).map { comments[$0] }
    }
  }

  /// How many comments the group has that contain a word at all.
  public let comments: Int
  /// The themes, the most telling first.
  public let themes: [Theme]

  /// Finds the themes of some comments against all the others.
  ///
  /// Only words that lean to the group (z > 0) are themes, at most `most` of them. `prior` is the α₀ of ``Keyness``;
  /// `silent` are stems that say nothing (of, in, the) and are left out. No comments give no themes.
  public init(
    of group: [CommentText], against rest: [CommentText], most: Int = 10, leastComments: Int = 5, prior: Double = 500,
    silent: Set<String> = CommentThemes.silentStems
  ) {
    let read = group.map(Self.words)
    comments = read.count { !$0.isEmpty }
    var places: [String: [Int]] = [:]
    var spellings: [String: [String: Int]] = [:]
    for (place, words) in read.enumerated() {
      for (stem, word) in words where !silent.contains(stem) {
        places[stem, default: []].append(place)
        spellings[stem, default: [:]][word, default: 0] += 1
      }
    }
    var elsewhere: [String: Int] = [:]
    for words in rest.map(Self.words) {
      for stem in words.keys where !silent.contains(stem) { elsewhere[stem, default: 0] += 1 }
    }
    let counts = Set(places.keys).union(elsewhere.keys).sorted().map {
      Keyness.Count($0, target: places[$0]?.count ?? 0, rest: elsewhere[$0] ?? 0)
    }
    themes = Keyness(counts, prior: prior).leading(counts.count).compactMap { score -> Theme? in
      let stem = score.count.word
      guard let z = score.z, z > 0, score.count.target >= max(1, leastComments) else { return nil }
      let written = spellings[stem, default: [:]].max { ($0.value, $1.key) < ($1.value, $0.key) }
      return Theme(
        stem: stem, word: written?.key ?? stem, comments: score.count.target, z: z, places: places[stem] ?? [])
    }.prefix(max(0, most)).map { $0 }
  }

  /// The stems of a comment, each with the first word it was read from.
  private static func words(of comment: CommentText) -> [String: String] {
    Dictionary(comment.words.map { (ArabicStem.light10($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Stems of the commonest words that carry no theme: prepositions, pronouns, negations.
  public static let silentStems: Set<String> = Set(
    """
    من في على عن الى مع هذا هذه ذلك التي الذي هو هي انا انت نحن هم كان كانت يكون لم لن لا ما ان قد او ثم كل بعد قبل عند
    لكن حتى اي بس و يا لي له لها لهم لكم بي به بها فيه فيها منه منها عليه عليها اليه انه انها اذا لو هل كما غير بين
    the and to of in is was for it my not with on at be this that
    """.split { $0 == " " || $0 == "\n" }.map { ArabicStem.light10(ArabicOrthography.folded(String($0))) })
}
