/// Digits of both scripts: people type either, and each language is shown its own.
public enum Numerals {
  /// The text with Arabic-Indic (٠–٩) and Persian (۰–۹) digits turned into 0–9; all else as it was.
  public static func western(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0660...0x0669: scalars.append(Unicode.Scalar(UInt8(48 + scalar.value - 0x0660)))
      case 0x06F0...0x06F9: scalars.append(Unicode.Scalar(UInt8(48 + scalar.value - 0x06F0)))
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The text with 0–9 turned into ٠–٩; a full stop between two digits becomes the Arabic decimal separator.
  public static func arabicIndic(_ text: String) -> String {
    let source = Array(text.unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for (index, scalar) in source.enumerated() {
      let between =
        index > 0 && index + 1 < source.count && isDigit(source[index - 1]) && isDigit(source[index + 1])
      if isDigit(scalar), let digit = Unicode.Scalar(scalar.value - 48 + 0x0660) {
        scalars.append(digit)
      } else if scalar == "." && between {
        scalars.append("\u{066B}")
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// A whole number in the language's digits.
  public static func written(_ number: Int, in language: Language) -> String {
    language == .arabic ? arabicIndic(String(number)) : String(number)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
}
