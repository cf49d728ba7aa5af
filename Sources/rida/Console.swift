import Foundation
import Vocabulary

/// The person at the terminal: his language, and the two outputs.
enum Console {
  /// Arabic where the environment asks for it (`RIDA_LANG=ar`, or an Arabic `LC_ALL` or `LANG`), English otherwise. A variable
  /// that is empty is as good as none.
  static var language: Language { Workplace.current?.language ?? atTheTerminal }

  private static let atTheTerminal: Language = {
    let environment = ProcessInfo.processInfo.environment
    let wish = ["RIDA_LANG", "LC_ALL", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return wish?.hasPrefix("ar") == true ? .arabic : .english
  }()

  /// Says something to the person; never data.
  static func say(_ text: LocalizedText) { say(text[language]) }

  static func say(_ text: String) {
    if let workplace = Workplace.current { return workplace.hear(.say(text)) }
    Outputs.say(text + "\n")
  }

  /// Puts data out as JSON with sorted keys.
  static func put(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    put(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Puts a line of data out, at once: who reads through a pipe must not wait for a link that was printed.
  static func put(_ line: String) {
    if let workplace = Workplace.current { return workplace.hear(.put(line)) }
    Outputs.put(line + "\n")
  }

  /// A bar of progress on a terminal; nothing where the output goes elsewhere.
  static func progress(_ done: Int, of all: Int) {
    guard Workplace.current == nil, isatty(STDERR_FILENO) == 1, all > 0 else { return }
    let filled = 40 * done / all
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 40 - filled)
    Outputs.say("\r\(bar) \(done)/\(all)\(done == all ? "\n" : "")")
  }
}
