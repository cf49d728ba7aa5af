import Foundation
import Vocabulary
import Yams

/// Reading `schema.json`. JSON is YAML, so that the schema's own faults have lines too.
extension SchemaFile {
  /// The schema, and what the check cannot carry out of it.
  static func read(_ document: YAMLDocument) -> (schema: SchemaFile, violations: [Violation]) {
    var reader = SchemaReader()
    let definitions = document.root.value("$defs")?.entries ?? []
    reader.names = Set(definitions.map(\.key.shown))
    let root = reader.schema(document.root)
    var named: [String: Schema] = [:]
    for (key, value) in definitions { named[key.shown] = reader.schema(value) }
    return (SchemaFile(root: root, definitions: named), reader.violations)
  }
}

private struct SchemaReader {
  /// Words for editors and people, which check nothing.
  private static let notes: Set = ["$schema", "$id", "$comment", "title", "description", "default", "x-expected"]

  var names: Set<String> = []
  var violations: [Violation] = []

  mutating func schema(_ node: Node) -> Schema {
    guard node.mapping != nil else { return refuse(node, node.shown) }
    var schema = Schema()
    for (key, value) in node.entries where !Self.notes.contains(key.shown) {
      guard let rules = rules(key.shown, value, beside: node) else {
        refuse(key, "\(key.shown): \(value.shown)")
        continue
      }
      schema.rules += rules
    }
    return schema
  }

  /// The rules that a keyword stands for; nil where the check knows no such keyword or cannot read its value.
  private mutating func rules(_ keyword: String, _ value: Node, beside node: Node) -> [Schema.Rule]? {
    switch keyword {
    case "$defs": value.mapping == nil ? nil : []
    case "type": value.words.flatMap(ValueType.init(rawValue:)).map { [.type($0)] }
    case "properties":
      value.mapping == nil ? nil : [.properties(schemas(value), others: others(node.value("additionalProperties")))]
    case "additionalProperties": node.value("properties") != nil ? [] : [.properties([:], others: others(value))]
    case "required": value.sequence == nil ? nil : [.required(value.items.compactMap(\.words))]
    case "enum": value.sequence == nil ? nil : [.among(value.items.map(\.shown))]
    case "const": value.scalar.map { [.among([$0.string])] }
    case "pattern": pattern(value, expected: node.value("x-expected")?.bothLanguages).map { [$0] }
    case "minimum": value.whole.map { [.minimum($0)] }
    case "maximum": value.whole.map { [.maximum($0)] }
    case "items": [.items(schema(value))]
    case "minItems": value.whole.map { [.minItems($0)] }
    case "$ref": reference(value).map { [$0] }
    case "allOf": value.sequence == nil ? nil : [.allOf(list(value))]
    case "if": node.value("then").map { [.when(schema(value), then: schema($0))] }
    case "then": node.value("if") == nil ? nil : []
    default: nil
    }
  }

  private mutating func others(_ value: Node?) -> Schema.Others {
    guard let value else { return .admitted }
    guard let truth = value.truth else { return .like(schema(value)) }
    return truth ? .admitted : .refused
  }

  private mutating func schemas(_ node: Node) -> [String: Schema] {
    var named: [String: Schema] = [:]
    for (key, value) in node.entries { named[key.shown] = schema(value) }
    return named
  }

  private mutating func list(_ node: Node) -> [Schema] {
    var list: [Schema] = []
    for item in node.items { list.append(schema(item)) }
    return list
  }

  /// A pattern says in both languages what it expects: nobody can mend a value by reading a regular expression.
  private func pattern(_ value: Node, expected: LocalizedText?) -> Schema.Rule? {
    guard let text = value.words, let expected, let pattern = try? NSRegularExpression(pattern: text) else {
      return nil
    }
    return .pattern(pattern, expected: expected)
  }

  private func reference(_ value: Node) -> Schema.Rule? {
    let start = "#/$defs/"
    guard let path = value.words, path.hasPrefix(start) else { return nil }
    let name = String(path.dropFirst(start.count))
    return names.contains(name) ? .reference(name) : nil
  }

  @discardableResult
  private mutating func refuse(_ node: Node, _ words: String) -> Schema {
    violations.append(Violation(line: node.line, fault: .schemaKeyword(words)))
    return Schema()
  }
}
