/// A text as it may stand in an address or in the body of a form: every byte of it that is no letter, digit, `-`, `.`, `_` or `~`
/// as `%` and two hexadecimal digits (RFC 3986, section 2.1).
public enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// - Parameter also: further characters that stay as they are, `/` in a path.
  public static func written(_ text: String, leaving also: Set<Unicode.Scalar> = []) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) || byte < 128 && also.contains(Unicode.Scalar(byte)) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }
}
