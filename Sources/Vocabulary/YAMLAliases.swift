/// The aliases of a YAML text (`*name`), each of which stands for a part written elsewhere in it.
///
/// A few lines of aliases of aliases stand for more than any machine holds, and a parser counts them only when it is too late.
/// No file that Rida reads needs one; a text that looks like it may have a few nevertheless.
public enum YAMLAliases {
  /// How many a text may have: together they make of it at most five times as much.
  public static let most = 4
  /// What is said of a text that has more, in the words of the parser's own faults.
  public static let problem = "more than \(most) aliases (*name): write out what they stand for"

  /// The line of the first alias beyond those that a text may have; nil where it has no more.
  ///
  /// What stands in quotes on one line, and behind `#`, is passed over. After a quote that goes over a line it is not known any
  /// more what is quoted: from there on every star counts that may begin a word.
  public static func lineBeyondMost(in text: String) -> Int? {
    var (line, found): (Int, Int) = (1, 0)
    var walk = Walk()
    for scalar in text.unicodeScalars {
      if walk.passesAlias(with: scalar) { found += 1 }
      if found > most { return line }
      if scalar == "\n" { line += 1 }
    }
    return nil
  }

  /// The walk over a text, from one character to the next.
  private struct Walk {
    private enum Place { case open, comment, quoted(Unicode.Scalar) }

    private var place = Place.open
    /// Whether quotes and comments are told from the rest.
    private var knowsQuotes = true
    /// Whether a word may begin here: at the start of a line or after a sign, whatever space is between.
    private var mayBegin = true
    private var before: Unicode.Scalar = "\n"
    private var isStar = false
    private var isEscaped = false

    /// Whether a star before this character begins an alias.
    mutating func passesAlias(with scalar: Unicode.Scalar) -> Bool {
      defer { before = scalar }
      let isAlias = isStar && isName(scalar)
      isStar = false
      switch (place, scalar) {
      case (_, "\n"), (_, "\r"), (_, "\u{85}"), (_, "\u{2028}"), (_, "\u{2029}"):
        if case .quoted = place { knowsQuotes = false }
        (place, mayBegin, isEscaped) = (.open, true, false)
      case (.comment, _): break
      case (.quoted(let quote), _):
        if !isEscaped, scalar == quote { (place, mayBegin) = (.open, false) }
        isEscaped = quote == "\"" && scalar == "\\" && !isEscaped
      case (.open, "\""), (.open, "'"):
        if mayBegin, knowsQuotes { place = .quoted(scalar) }
        mayBegin = false
      case (.open, "#") where knowsQuotes && isSpace(before): place = .comment
      case (.open, " "), (.open, "\t"), (.open, "\u{FEFF}"): break
      case (.open, ":"), (.open, "-"), (.open, "?"), (.open, "["), (.open, "{"), (.open, ","): mayBegin = true
      default:
        isStar = mayBegin && scalar == "*"
        mayBegin = false
      }
      return isAlias
    }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      [" ", "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }

    private func isName(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "0"..."9", "A"..."Z", "a"..."z", "-", "_": true
      default: false
      }
    }
  }
}
