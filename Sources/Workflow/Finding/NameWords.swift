import Foundation

/// The words of a name as a search compares them: who writes «أحمد» finds «احمد», «فاطمه» finds «فاطمة», and
/// «عبد الله» finds «عبدالله».
///
/// Folded are the forms of alef and hamza, ta marbuta and ha, alef maqsura and ya, vowel signs, tatweel, Latin case and
/// accents, and the article. Words that only join a name together (بن، بنت، آل) do not count. A name without a letter has
/// no words.
public struct NameWords: Hashable, Sendable {
  /// The folded words, in the order in which they are written.
  public let words: [String]

  /// The fewest letters by which a word is known from its beginning.
  public static let shortestBeginning = 3

  public init(_ name: String) {
    let pieces = Self.folded(name).split { !$0.isLetter }.map(String.init)
    words = Self.joined(pieces).filter { !Self.joints.contains($0) }.map(Self.withoutArticle)
  }

  /// Everything by which the name is found: its words, and their beginnings of three letters or more.
  public var keys: Set<String> {
    Set(words).union(
      words.flatMap { word in
        word.count <= Self.shortestBeginning
          ? [] : (Self.shortestBeginning..<word.count).map { String(word.prefix($0)) }
      })
  }

  private static let joints: Set<String> = ["بن", "ابن", "بنت", "ال", "bin", "bint", "al"]

  /// The text in one form for all ways of writing the same letters.
  private static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x0640, 0x0621: continue  // tatweel, and a hamza that stands alone
      case 0x0671: scalars.append("\u{0627}")
      case 0x0629, 0x06C1, 0x06D5: scalars.append("\u{0647}")
      case 0x0649, 0x06CC: scalars.append("\u{064A}")
      case 0x06A9: scalars.append("\u{0643}")
      default:
        let category = scalar.properties.generalCategory
        if category != .nonspacingMark && category != .format { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  /// «عبد» and the name of God that follows it are one word, and so are names like «ضيف الله».
  private static func joined(_ pieces: [String]) -> [String] {
    pieces.reduce(into: []) { words, piece in
      if let last = words.last, piece == "الله" || (last == "عبد" && piece.hasPrefix("ال") && piece.count > 2) {
        words[words.count - 1] = last + piece
      } else {
        words.append(piece)
      }
    }
  }

  private static func withoutArticle(_ word: String) -> String {
    word.hasPrefix("ال") && word.count >= 5 ? String(word.dropFirst(2)) : word
  }
}
