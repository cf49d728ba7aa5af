/// A comment as signs a reader sees: which are digits, letters, separators, and which cannot be seen at all.
struct QuoteSigns {
  let scalars: [Unicode.Scalar]
  private let kinds: [Kind]

  private enum Kind: Hashable {
    case digit(Int), letter, invisible, separator, other
  }

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    kinds = scalars.map { scalar in
      if let value = Self.digit(scalar) { return .digit(value) }
      if scalar.isLetter && scalar != "\u{0640}" { return .letter }
      if scalar == "\u{0640}" { return .invisible }
      switch scalar.properties.generalCategory {
      case .format, .nonspacingMark, .enclosingMark: return .invisible
      case .spaceSeparator, .dashPunctuation, .control, .lineSeparator, .paragraphSeparator: return .separator
      default: break
      }
      return Self.separators.contains(scalar) ? .separator : .other
    }
  }

  /// Signs that people put between the digits of one number, besides spaces and dashes.
  private static let separators = Set(".,،٬٫/\\()_*:|+'’~·•".unicodeScalars)

  /// The value of a digit of any script, whatever form it is printed in.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal || scalar.properties.numericType == .digit else { return nil }
    return scalar.properties.numericValue.flatMap { Int(exactly: $0) }.flatMap { (0...9).contains($0) ? $0 : nil }
  }

  func digit(at place: Int) -> Int? {
    if case .digit(let value) = kinds[place] { value } else { nil }
  }
  func isLetter(_ place: Int) -> Bool { kinds[place] == .letter }
  func isLatin(_ place: Int) -> Bool { scalars[place].value < 0x250 || scalars[place].value >= 0xFF21 }
  func isInvisible(_ place: Int) -> Bool { kinds[place] == .invisible }
  func isSeparator(_ place: Int) -> Bool { kinds[place] == .separator }
  func isSpace(_ place: Int) -> Bool { scalars[place].properties.isWhitespace }

  /// The Latin letter or digit at a place, in capitals; full-width forms are read as plain ones.
  func code(at place: Int) -> Unicode.Scalar? {
    if let value = digit(at: place) { return Unicode.Scalar(UInt8(0x30 + value)) }
    let value = scalars[place].value
    let plain = (0xFF21...0xFF5A).contains(value) ? value - 0xFEE0 : value
    switch plain {
    case 0x41...0x5A: return Unicode.Scalar(plain)
    case 0x61...0x7A: return Unicode.Scalar(plain - 0x20)
    default: return nil
    }
  }
}
