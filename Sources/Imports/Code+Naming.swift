import Crypto
import Foundation
import Vocabulary

extension Code {
  /// A code made from a name: its Latin letters and digits in small letters, joined by `-`; always the same for the same name.
  ///
  /// Names that differ only in capitals, spaces and punctuation are one. Where letters of another script are left out, or the
  /// code would be too long, ten digits of the name's digest keep it apart: «الرعاية» alone becomes `d-…`.
  init(naming name: String, prefix: String? = nil) {
    let words = Numerals.western(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let letters = words.lowercased().unicodeScalars
    var parts = letters.split { !$0.isASCII || !$0.isTelling }.map(String.init)
    let isWhole = !parts.isEmpty && letters.allSatisfy { $0.isASCII || !$0.isTelling }
    let told = "\(prefix ?? "")/\(words.precomposedStringWithCanonicalMapping)"
    let digest = Hexadecimal.written(SHA256.hash(data: Array(told.utf8))).prefix(10)
    if parts.isEmpty { parts = ["d"] }
    if let prefix { parts.insert(prefix, at: 0) }
    let text = parts.joined(separator: "-")
    let code = isWhole && text.utf8.count <= 64 ? text : "\(text.prefix(53))-\(digest)"
    guard let made = Code(code) else { preconditionFailure("\(code) is made of letters, digits and dashes") }
    self = made
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a number, not punctuation.
  fileprivate var isTelling: Bool { properties.isAlphabetic || properties.numericType != nil }
}
