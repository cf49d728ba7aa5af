extension String {
  /// The text without the marks that are heaped on one letter beyond the thirtieth.
  ///
  /// To compare two texts, or to look one up, the marks of each letter are put in order. That takes a time that grows with
  /// the square of their number: a single letter with sixty kilobytes of marks holds a processor for a second, each time.
  /// Thirty are more than any script or notation needs (Unicode Standard Annex #15, stream-safe text).
  public var withoutHeapedMarks: String {
    var marks = 0
    func stays(_ scalar: Unicode.Scalar) -> Bool {
      marks = scalar.isMark ? marks + 1 : 0
      return marks <= 30
    }
    guard !unicodeScalars.allSatisfy(stays) else { return self }
    marks = 0
    return String(String.UnicodeScalarView(unicodeScalars.filter(stays)))
  }
}

extension Unicode.Scalar {
  /// Whether the character is written over, under or around the one before it (Unicode's categories Mn, Mc and Me).
  fileprivate var isMark: Bool {
    guard value >= 0x300 else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
