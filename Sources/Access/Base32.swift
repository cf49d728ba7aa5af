/// The letters in which authenticator apps take a secret and people copy a recovery code: A–Z and 2–7 (RFC 4648, section 6), no padding.
enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var (digits, held, width): ([UInt8], UInt32, UInt32) = ([], 0, 0)
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      width += 8
      while width >= 5 {
        width -= 5
        digits.append(alphabet[Int(held >> width & 31)])
      }
    }
    if width > 0 { digits.append(alphabet[Int(held << (5 - width) & 31)]) }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The bytes of a text in capitals; nil for any other character, a digit too many, or bits beside a whole byte.
  static func read(_ text: String) -> [UInt8]? {
    var (bytes, held, width): ([UInt8], UInt32, UInt32) = ([], 0, 0)
    for digit in text.utf8 {
      guard let value = alphabet.firstIndex(of: digit) else { return nil }
      held = held << 5 | UInt32(value)
      width += 5
      if width >= 8 {
        width -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> width))
      }
    }
    return width < 5 && held & (1 << width - 1) == 0 ? bytes : nil
  }
}
