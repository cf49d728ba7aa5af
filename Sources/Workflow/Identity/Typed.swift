import Vocabulary

/// What people type without meaning it: spaces, and the marks that set the direction of running text.
enum Typed {
  /// Whether a typed character says nothing.
  static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || DirectionMarks.contains(scalar)
  }

  /// The most characters of one written answer, question or reason.
  static let longestText = 4_000

  /// A written text without the space around it; nil where nothing, or far too much, is written.
  static func text(_ written: String) -> String? {
    let scalars = written.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isIgnored($0) }),
      let last = scalars.lastIndex(where: { !isIgnored($0) })
    else { return nil }
    let text = String(scalars[first...last])
    return text.unicodeScalars.count <= longestText ? text : nil
  }
}
