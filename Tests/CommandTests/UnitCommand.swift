import Foundation
import TestSupport

/// The command that a unit of the package starts, with the settings that systemd hands to it.
struct UnitCommand {
  /// The command's words after the program's name, each `${SETTING}` in them read.
  let words: [String]
  let settings: [String: String]

  /// `settled` stands for lines that somebody added to rida.conf.
  init(_ unit: String, settled: [String: String] = [:]) throws {
    func lines(_ file: String) throws -> [Substring] {
      try String(contentsOfFile: House.root + "/packaging/" + file, encoding: .utf8).split(separator: "\n")
    }
    let own = try lines(unit + ".service")
    func values(_ name: String) -> [Substring] {
      own.filter { $0.hasPrefix(name + "=") }.map { $0.dropFirst(name.count + 1) }
    }
    func pairs(_ texts: [Substring]) -> [(String, String)] {
      texts.compactMap { text in
        text.firstIndex(of: "=").map { (String(text[..<$0]), String(text[text.index(after: $0)...])) }
      }
    }
    // What the file says holds over what the unit says.
    let file = try lines("rida.conf").filter { !$0.hasPrefix("#") }
    let given = Dictionary(
      pairs(values("Environment").flatMap { $0.split(separator: " ") }) + pairs(file) + settled.map { ($0, $1) },
      uniquingKeysWith: { $1 })
    settings = given
    words = values("ExecStart").flatMap { $0.split(separator: " ").dropFirst() }.flatMap { word in
      // With braces a word of its own, without them as many as it has.
      if word.hasPrefix("${"), word.hasSuffix("}") { return [given[String(word.dropFirst(2).dropLast())] ?? ""] }
      if word.hasPrefix("$") { return given[String(word.dropFirst())]?.split(separator: " ").map(String.init) ?? [] }
      return [String(word)]
    }
  }

  /// Whether an option has a value.
  func has(_ option: String, _ value: String) -> Bool {
    zip(words, words.dropFirst()).contains { $0 == option && $1 == value }
  }
}
