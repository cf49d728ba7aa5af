import Collector
import Foundation
import Vocabulary

extension Reader {
  /// A sheet that a delegate's tablet brings back: sealed, and what is found when it is opened.
  static let away = Reader(
    "away", words: ["code", "survey", "day", "fields", "{", "[", "\"", "2026-11-26", "1448-06-05"],
    seeds: {
      let sheet = AwaySheet(code: "1234 5678 9018", survey: "wide/3", day: "2026-11-26", fields: ["Q1": ["1", "2"]])
      let words = Array(try JSONEncoder().encode(sheet))
      return [words, try SealedSheet(words, key: key, for: association.get().point).bytes]
    }
  ) { bytes in
    if let sealed = SealedSheet(key: key, bytes: bytes) {
      try promise(sealed.bytes == bytes, "a sealed sheet travels otherwise than it came")
      // To open a sheet is a hundred times the work of all else; only what may have been sealed is tried.
      if bytes.first == 4, (try? sealed.opened(with: association.get())) != nil { return true }
    }
    guard let sheet = try? JSONDecoder().decode(AwaySheet.self, from: Data(bytes)) else { return false }
    let written = try JSONEncoder().encode(sheet)
    try promise(try JSONDecoder().decode(AwaySheet.self, from: written) == sheet, "written again it reads otherwise")
    _ = try? DateEntry(sheet.day)
    _ = try? ShortCode(typed: sheet.code)
    return true
  }

  private static let key = "0123456789abcdef0123456789abcdef"
  private static let association = Result { try SealingKey(bytes: Array(repeating: 7, count: 32)) }
}
