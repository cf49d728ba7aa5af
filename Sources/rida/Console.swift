import Foundation
import Vocabulary

/// The person at the terminal: his language, and the two outputs.
enum Console {
  /// Arabic where the environment asks for it (`RIDA_LANG=ar` or an Arabic `LANG`), English otherwise.
  static let language: Language = {
    let environment = ProcessInfo.processInfo.environment
    let wish = environment["RIDA_LANG"] ?? environment["LC_ALL"] ?? environment["LANG"] ?? ""
    return wish.hasPrefix("ar") ? .arabic : .english
  }()

  /// Says something to the person; never data.
  static func say(_ text: LocalizedText) { say(text[language]) }

  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Puts data out as JSON with sorted keys.
  static func print(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    Swift.print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// A bar of progress on a terminal; nothing where the output goes elsewhere.
  static func progress(_ done: Int, of all: Int) {
    guard isatty(STDERR_FILENO) == 1, all > 0 else { return }
    let filled = 40 * done / all
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 40 - filled)
    FileHandle.standardError.write(Data("\r\(bar) \(done)/\(all)\(done == all ? "\n" : "")".utf8))
  }
}
