import Foundation

/// Bytes that nobody can guess, from the given source of randomness, and their writing in addresses and cookies.
enum RandomBytes {
  static func drawn(_ count: Int, from generator: inout some RandomNumberGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let word: UInt64 = generator.next()
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    return Array(bytes.prefix(count))
  }

  /// Base64 with `-` and `_`, without padding (RFC 4648, section 5).
  static func text(_ bytes: [UInt8]) -> String {
    String(
      Data(bytes).base64EncodedString().compactMap { digit in
        switch digit {
        case "+": "-"
        case "/": "_"
        case "=": nil
        default: digit
        }
      })
  }

  /// The bytes of such a text; nil unless it is the one way to write them.
  static func read(_ written: String) -> [UInt8]? {
    guard written.utf8.count <= 1_024 else { return nil }
    let plain = written.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
    let padding = String(repeating: "=", count: (4 - plain.count % 4) % 4)
    guard let data = Data(base64Encoded: String(plain) + padding), text(Array(data)) == written else { return nil }
    return Array(data)
  }
}
