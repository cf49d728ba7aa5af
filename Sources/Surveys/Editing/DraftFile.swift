/// A draft as the file it will be, with the place in the draft that each line writes.
public struct DraftFile: Hashable, Sendable {
  /// A step on the way to a part: a key, or an item of a list.
  public enum Step: Hashable, Sendable {
    case key(String)
    case item(Int)
  }

  public private(set) var lines: [String] = []
  private var places: [[Step]] = []

  public init(_ value: DraftValue) { write(value, indent: 0, at: [], first: "") }

  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// The part that a line writes; nothing for a line that is not there.
  public func place(ofLine line: Int) -> [Step] { places.indices.contains(line - 1) ? places[line - 1] : [] }

  private mutating func add(_ line: String, _ place: [Step]) {
    lines.append(line)
    places.append(place)
  }

  /// - Parameter first: what stands before the first line in place of its indent: the dash of a list's item.
  private mutating func write(_ value: DraftValue, indent: Int, at place: [Step], first: String) {
    let space = String(repeating: " ", count: indent)
    switch value {
    case .text, .plain: add((first.isEmpty ? space : first) + Self.scalar(value), place)
    case .keys([]): add((first.isEmpty ? space : first) + "{}", place)
    case .list([]): add((first.isEmpty ? space : first) + "[]", place)
    case .keys(let entries):
      for (index, entry) in entries.enumerated() {
        let lead = (index == 0 && !first.isEmpty ? first : space) + Self.key(entry.key) + ":"
        let here = place + [.key(entry.key)]
        if let short = Self.short(entry.value) {
          add(short.isEmpty ? lead : "\(lead) \(short)", here)
        } else {
          add(lead, here)
          write(entry.value, indent: indent + 2, at: here, first: "")
        }
      }
    case .list(let items):
      for (index, item) in items.enumerated() {
        let lead = index == 0 && !first.isEmpty ? first : space
        write(item, indent: indent + 2, at: place + [.item(index)], first: lead + "- ")
      }
    }
  }

  /// What fits behind a key on its line; nil for what goes below.
  private static func short(_ value: DraftValue) -> String? {
    switch value {
    case .text, .plain: return scalar(value)
    case .keys(let entries): return entries.isEmpty ? "{}" : nil
    case .list(let items):
      let words = items.map(short)
      let areWords = items.allSatisfy { item in
        switch item {
        case .text, .plain: !item.string.isEmpty
        case .list, .keys: false
        }
      }
      return areWords ? "[" + words.compactMap { $0 }.joined(separator: ", ") + "]" : nil
    }
  }

  private static func key(_ key: String) -> String { isPlain(key) ? key : quoted(key) }

  private static func scalar(_ value: DraftValue) -> String {
    switch value {
    case .plain(let word): word
    case .text(let text): isPlain(text) ? text : quoted(text)
    case .list, .keys: ""
    }
  }

  /// Whether a text is a word that YAML takes for nothing but a text.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, (65...90).contains(first) || (97...122).contains(first) else { return false }
    return !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 95
      }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
        || scalar.value == 0xFEFF || scalar.value & 0xFFFE == 0xFFFE:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
