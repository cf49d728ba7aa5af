extension String {
  /// The text without white space (Unicode's White_Space) at either end; a mark that stands on a space there stays.
  public var trimmed: String {
    let scalars = unicodeScalars
    func counts(_ scalar: Unicode.Scalar) -> Bool { !scalar.properties.isWhitespace }
    guard let start = scalars.firstIndex(where: counts), let end = scalars.lastIndex(where: counts) else { return "" }
    return String(scalars[start...end])
  }
}
