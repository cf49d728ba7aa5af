/// The spelling differences of Arabic that carry no meaning in a comment: hamza seats, final yeh and teh marbuta, vowels.
public enum ArabicOrthography {
  /// The text with one spelling for each word: alef without hamza, yeh for alef maqsura, heh for teh marbuta,
  /// no vowel signs, no tatweel.
  ///
  /// Everything else stays as it was. Empty text gives empty text.
  /// Source: Larkey, Ballesteros & Connell 2007, as in Lucene's ArabicNormalizer.
  public static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0622, 0x0623, 0x0625: scalars.append("\u{0627}")  // آ أ إ → ا
      case 0x0649: scalars.append("\u{064A}")  // ى → ي
      case 0x0629: scalars.append("\u{0647}")  // ة → ه
      case 0x0640, 0x064B...0x0652: continue  // tatweel, tanween … sukun
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
