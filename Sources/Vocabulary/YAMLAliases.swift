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
  public static func lineBeyondMost(in text: String) -> Int? {
    var (line, found): (Int, Int) = (1, 0)
    /// Whether a token may begin here: at the start of a line or after an indicator, whatever space is between.
    var mayBegin = true
    var star = false
    for scalar in text.unicodeScalars {
      if star, isName(scalar) { found += 1 }
      if found > most { return line }
      star = mayBegin && scalar == "*"
      switch scalar {
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        if scalar == "\n" { line += 1 }
        mayBegin = true
      case " ", "\t", "\u{FEFF}": break
      case ":", "-", "?", "[", "{", ",": mayBegin = true
      default: mayBegin = false
      }
    }
    return nil
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "-", "_": true
    default: false
    }
  }
}
