import Foundation
import Vocabulary

/// The bounds that a constraint of a form sets, as far as a question can hold them.
struct FormConstraint {
  /// How many options may be chosen: `count-selected(.) <= 2`.
  var mostChosen: Int?
  /// How many characters may be written: `string-length(.) <= 300`.
  var mostCharacters: Int?
  var least: Int?
  var most: Int?
  /// Gregorian days, `2026-10-03`.
  var earliest: String?
  var latest: String?

  // Without closures, so that threads may share them, and made once: a literal in place is read anew at each use.
  nonisolated(unsafe) private static let choices = /\(?count-selected\(\.\)(<=|<)([0-9]{1,3})\)?/
  nonisolated(unsafe) private static let characters = /\(?string-length\(\.\)(<=|<)([0-9]{1,6})\)?/
  nonisolated(unsafe) private static let numbers = /\(?\.(>=|>|<=|<)(-?[0-9]{1,9})\)?/
  nonisolated(unsafe) private static let days = /\(?\.(>=|<=)date\(['"]([0-9]{4}-[0-9]{2}-[0-9]{2})['"]\)\)?/

  /// Nil where any part of it is beyond these.
  init?(_ text: String) {
    for part in text.trimmed.components(separatedBy: " and ") {
      guard read(part) else {
        return nil
      }
    }
  }

  private mutating func read(_ part: String) -> Bool {
    let plain = part.filter { !$0.isWhitespace }
    if let match = plain.wholeMatch(of: Self.choices) {
      mostChosen = Int(match.2).map { match.1 == "<" ? $0 - 1 : $0 }
    } else if let match = plain.wholeMatch(of: Self.characters) {
      mostCharacters = Int(match.2).map { match.1 == "<" ? $0 - 1 : $0 }
    } else if let match = plain.wholeMatch(of: Self.numbers), let number = Int(match.2) {
      switch match.1 {
      case ">=": least = number
      case ">": least = number + 1
      case "<=": most = number
      default: most = number - 1
      }
    } else if let match = plain.wholeMatch(of: Self.days) {
      if match.1 == ">=" { earliest = String(match.2) } else { latest = String(match.2) }
    } else {
      return false
    }
    return true
  }
}
