import Vocabulary
import Yams

/// What a node of a questionnaire file holds, by the types of JSON Schema.
extension Node {
  /// The line on which the node begins.
  var line: Int { max(1, mark?.line ?? 1) }

  /// What kind of plain value the node is.
  private var tagName: Tag.Name { Tag.Name(rawValue: tag.rawValue) }

  /// The type of the value; nil for nothing at all, and for numbers that are not whole.
  var valueType: ValueType? {
    switch self {
    case .mapping: .mapping
    case .sequence: .list
    case .scalar, .alias:
      switch tagName {
      case .str: .text
      case .int: whole == nil ? nil : .whole
      case .bool: .truth
      default: nil
      }
    }
  }

  /// The text without white space at either end; nil where there is none left.
  var words: String? {
    guard let scalar, tagName == .str else { return nil }
    let words = scalar.string.trimmed
    return words.isEmpty ? nil : words
  }

  var whole: Int? {
    guard let scalar, tagName == .int else { return nil }
    return Int(scalar.string)
  }

  var truth: Bool? {
    guard let scalar, tagName == .bool else { return nil }
    return scalar.string.lowercased() == "true"
  }

  /// Whether the author wrote the key and left its value out.
  var isBlank: Bool { scalar != nil && (tagName == .null || (tagName == .str && words == nil)) }

  /// The node as its author sees it, for the words of a fault.
  var shown: String {
    switch self {
    case .scalar(let scalar): scalar.string
    case .mapping: "{…}"
    case .sequence: "[…]"
    case .alias: "*"
    }
  }

  /// The entries of a mapping in the file's order; none for anything else.
  var entries: [(key: Node, value: Node)] { mapping.map { $0.map { (key: $0.key, value: $0.value) } } ?? [] }

  /// The items of a list; none for anything else.
  var items: [Node] { sequence.map(Array.init) ?? [] }

  /// The value under a key of a mapping.
  func value(_ key: String) -> Node? { entries.first { $0.key.scalar?.string == key }?.value }

  /// The text of both languages, from the keys `ar` and `en`.
  var bothLanguages: LocalizedText? {
    guard let ar = value("ar")?.words, let en = value("en")?.words else { return nil }
    return LocalizedText(ar: ar, en: en)
  }
}
