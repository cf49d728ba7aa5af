import Vocabulary
import Yams

extension DraftValue {
  /// Reads a file in the format of the folder of questionnaires. Throws what makes it unreadable.
  public init(reading text: String) throws {
    let root = try YAMLDocument(Array(text.utf8)).root
    try Self.admit(root)
    self.init(root)
  }

  /// A key of more letters, with all of them escaped, would be too long for a key that stands on one line with its value.
  private static let mostInKey = 100

  /// Refuses keys that are no texts, that are longer than the file of a draft could hold, and those that differ only in how they
  /// are quoted: a draft cannot hold both.
  private static func admit(_ node: Node) throws(UnreadableDocument) {
    var seen: Set<String> = []
    for (key, value) in node.entries {
      guard key.scalar != nil else {
        throw UnreadableDocument(line: key.line, fault: .brokenYAML("a key that is no text"))
      }
      guard key.shown.unicodeScalars.count <= mostInKey else {
        throw UnreadableDocument(line: key.line, fault: .brokenYAML("a key of more than \(mostInKey) characters"))
      }
      guard seen.insert(key.shown).inserted else {
        throw UnreadableDocument(line: key.line, fault: .keyTwice(key.shown))
      }
      try admit(value)
    }
    for item in node.items { try admit(item) }
  }

  init(_ node: Node) {
    switch node {
    case .mapping: self = .keys(node.entries.map { Entry($0.key.shown, DraftValue($0.value)) })
    case .sequence: self = .list(node.items.map { DraftValue($0) })
    case .scalar, .alias:
      let words = node.shown.trimmed
      // Nothing is nothing, whatever kind its author says it is: `type: ! ""`.
      if node.isBlank || words.isEmpty {
        self = .plain("")
      } else if let truth = node.truth {
        self = .plain(truth ? "true" : "false")
      } else if let whole = node.whole {
        self = .plain(String(whole))
      } else {
        self = .text(words)
      }
    }
  }
}
