/// The names of a case in one spelling, to be found again in its comments.
struct CaseNames {
  private var known: Set<String> = []

  var isEmpty: Bool { known.isEmpty }

  /// Reads full names. Connecting words are no names; عبد is one with the word after it.
  init(_ names: [String]) {
    for name in names {
      let words = name.unicodeScalars.split { !$0.isLetter && !Self.isWithinWord($0) }
        .map { Self.spelling(of: String($0)) }
      var servant: String?
      for word in words {
        let joined = (servant ?? "") + word
        servant = Self.servants.contains(joined) || (servant != nil && Self.articles.contains(word)) ? joined : nil
        guard servant == nil, joined.count >= 2, !Self.connecting.contains(joined) else { continue }
        known.insert(joined)
        let bare = Self.withoutArticle(joined)
        if bare.count >= 3 { known.insert(bare) }
      }
    }
  }

  /// Whether a word, itself or without what is written together with it, is one of the names.
  func contains(_ word: String) -> Bool {
    Self.readings(of: word).contains { known.contains($0) || known.contains(Self.withoutArticle($0)) }
  }

  /// A word in the one spelling of ``CommentText``, each repeated letter once.
  static func spelling(of word: String) -> String {
    var spelling = String.UnicodeScalarView()
    for scalar in CommentText(word).text.unicodeScalars where scalar.isLetter && scalar != spelling.last {
      spelling.append(scalar)
    }
    return String(spelling)
  }

  /// The word, without و ف, without ب ل ك or يا, without a last alef: every way it can be read.
  private static func readings(of word: String) -> Set<String> {
    var readings: Set<String> = [word]
    for particles in [["و", "ف"], ["ب", "ل", "ك", "يا"], ["ال"]] {
      for reading in readings {
        for particle in particles where reading.hasPrefix(particle) && reading.count >= particle.count + 2 {
          readings.insert(String(reading.dropFirst(particle.count)))
        }
      }
    }
    for reading in readings where reading.hasSuffix("ا") && reading.count >= 4 {
      readings.insert(String(reading.dropLast()))
    }
    return readings
  }

  private static func withoutArticle(_ word: String) -> String {
    for article in ["ال", "al", "el"] where word.hasPrefix(article) && word.count >= article.count + 3 {
      return String(word.dropFirst(article.count))
    }
    return word
  }

  private static func isWithinWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .format: true
    default: false
    }
  }

  private static let servants: Set<String> = ["عبد", "abd", "abdul", "abdel"]
  private static let articles: Set<String> = ["ال", "al", "el"]
  private static let connecting: Set<String> = [
    "بن", "ابن", "بنت", "ال", "ابو", "ابي", "ام", "ذو", "bin", "ibn", "bint", "al", "el", "abu", "abo", "um",
  ]
}
