/// The stem of an Arabic word: the word without its commonest prefixes and endings.
public enum ArabicStem {
  /// The light10 stem of a word already folded by ``ArabicOrthography``.
  ///
  /// The first fitting prefix goes (ال وال بال كال فال لل و), then every fitting ending once, in the order
  /// ها ان ات ون ين يه ية ه ة ي; at least two letters stay, three after a lone و. A word of another script is its own stem.
  /// Source: Larkey, Ballesteros & Connell 2007; the order of the rules is Lucene's ArabicStemmer.
  public static func light10(_ word: String) -> String {
    var letters = Array(word.unicodeScalars)[...]
    if let prefix = prefixes.first(where: { letters.starts(with: $0) && letters.count >= leastLength(with: $0) }) {
      letters = letters.dropFirst(prefix.count)
    }
    for ending in endings where letters.count >= ending.count + 2 && letters.suffix(ending.count) == ending[...] {
      letters = letters.dropLast(ending.count)
    }
    var stem = String.UnicodeScalarView()
    stem.append(contentsOf: letters)
    return String(stem)
  }

  private static func leastLength(with prefix: [Unicode.Scalar]) -> Int {
    prefix.count == 1 ? 4 : prefix.count + 2
  }

  private static let prefixes = ["ال", "وال", "بال", "كال", "فال", "لل", "و"].map { Array($0.unicodeScalars) }
  private static let endings = ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"].map {
    Array($0.unicodeScalars)
  }
}
