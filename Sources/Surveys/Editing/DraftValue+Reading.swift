import Yams

extension DraftValue {
  /// Reads a file in the format of the folder of questionnaires. Throws what makes it unreadable.
  public init(reading text: String) throws {
    self.init(try YAMLDocument(Array(text.utf8)).root)
  }

  init(_ node: Node) {
    switch node {
    case .mapping: self = .keys(node.entries.map { Entry($0.key.shown, DraftValue($0.value)) })
    case .sequence: self = .list(node.items.map { DraftValue($0) })
    case .scalar, .alias:
      if node.isBlank {
        self = .plain("")
      } else if let truth = node.truth {
        self = .plain(truth ? "true" : "false")
      } else if let whole = node.whole {
        self = .plain(String(whole))
      } else {
        self = .text(node.shown.trimmingSpace)
      }
    }
  }
}
