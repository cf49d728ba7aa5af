/// How deep the lists and objects of a JSON text stand in each other, held to a bound before anything is made of them.
///
/// What makes a value of any form of it tries one type after the other, and each try that fails costs the more the deeper it
/// stands: some hundred brackets would keep the server busy for seconds, a page of them for minutes.
enum JSONNesting {
  /// More than any provider needs.
  static let most = 20

  /// Whether the bytes are UTF-8, as JSON is (RFC 8259), and nest no deeper than the bound. Whether they are JSON, they do
  /// not tell.
  static func isBounded(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var isInText = false
    var isEscaped = false
    for byte in bytes {
      // In UTF-16 and UTF-32 each bracket has one: what is not read here as it is read later could hide them.
      if byte == 0 { return false }
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText.toggle()
      case UInt8(ascii: "\\"): isEscaped = isInText
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if !isInText { depth += 1 }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if !isInText { depth -= 1 }
      default: break
      }
      if depth > most { return false }
    }
    return true
  }
}
