import Foundation

/// The way a file's bytes stand for letters: UTF-8, or the Windows-1256 of older Arabic programs.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable, Codable {
  case utf8 = "utf-8"
  case windows1256 = "windows-1256"

  /// Decodes a file: the bytes as UTF-8, without a byte order mark, and the encoding they came in.
  ///
  /// A byte order mark says UTF-8, and so does a text that is well-formed UTF-8. Otherwise what the map says holds, else
  /// Windows-1256; but a file with more well-formed letters than broken bytes is UTF-8 with some damage: Arabic in
  /// Windows-1256 hardly ever happens to be well-formed UTF-8. Damaged bytes become U+FFFD, and their rows are refused one by one.
  static func decode(
    _ file: [UInt8], orElse declared: TextEncoding?
  ) throws(ImportFileRefusal) -> (text: [UInt8], encoding: TextEncoding) {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) || looksSixteenBit(file) { throw .utf16 }
    if file.starts(with: [0x50, 0x4B, 0x03, 0x04]) || file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .workbook }
    if file.starts(with: [0xEF, 0xBB, 0xBF]) { return (repaired(file.dropFirst(3)), .utf8) }
    let letters = Letters(of: file)
    if letters.broken == 0 || (declared ?? .utf8) == .utf8 && letters.wellFormed > letters.broken {
      return (repaired(file[...]), .utf8)
    }
    switch declared ?? .windows1256 {
    case .utf8: return (repaired(file[...]), .utf8)
    case .windows1256: return (arabic(file), .windows1256)
    }
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Letters(of: bytes).broken == 0 ? Array(bytes) : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// Foundation knows Windows-1256 on every platform by its CoreFoundation number, 0x0506, though it has no name for it.
  /// Every byte has a letter in that encoding.
  private static func arabic(_ bytes: [UInt8]) -> [UInt8] {
    let encoding = String.Encoding(rawValue: 0x8000_0506)
    return Array((String(bytes: bytes, encoding: encoding) ?? String(decoding: bytes, as: UTF8.self)).utf8)
  }

  /// UTF-16 without a mark: digits and separators bring a zero byte each.
  private static func looksSixteenBit(_ file: [UInt8]) -> Bool {
    let head = file.prefix(512)
    return head.count >= 16 && head.count { $0 == 0 } * 4 > head.count
  }
}

/// How many letters beyond ASCII a text has that are well-formed UTF-8, and how many of its bytes are not.
private struct Letters {
  var wellFormed = 0
  var broken = 0

  init(of bytes: some Sequence<UInt8>) {
    var decoder = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    while true {
      switch decoder.parseScalar(from: &source) {
      case .valid(let scalar): if scalar.count > 1 { wellFormed += 1 }
      case .error(let length): broken += length
      case .emptyInput: return
      }
    }
  }
}
