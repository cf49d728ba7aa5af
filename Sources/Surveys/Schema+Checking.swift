import Foundation
import Vocabulary
import Yams

/// Holding a file against the schema: every departure is found, each with its line.
extension SchemaFile {
  func violations(of node: Node) -> [Violation] { violations(of: node, against: root) }

  private func violations(of node: Node, against schema: Schema) -> [Violation] {
    schema.rules.flatMap { violations(of: node, against: $0) }
  }

  private func violations(of node: Node, against rule: Schema.Rule) -> [Violation] {
    switch rule {
    case .type(let type):
      node.valueType == type ? [] : [Violation(line: node.line, fault: .wrongType(expected: type))]
    case .properties(let schemas, let others):
      node.entries.flatMap { violations(ofEntry: $0, named: schemas, others: others) }
    case .required(let keys):
      node.mapping == nil
        ? [] : keys.filter { node.value($0) == nil }.map { Violation(line: node.line, fault: .missingKey($0)) }
    case .among(let allowed):
      node.scalar.map { allowed.contains($0.string) } ?? false
        ? [] : [Violation(line: node.line, fault: .notOneOf(node.shown, allowed: allowed))]
    case .pattern(let pattern, let expected):
      node.valueType == .text && !pattern.isFound(in: node.shown)
        ? [Violation(line: node.line, fault: .unexpectedForm(node.shown, expected: expected))] : []
    case .minimum(let least):
      node.whole.map { $0 < least } ?? false
        ? [Violation(line: node.line, fault: .belowLeast(node.shown, least: least))] : []
    case .maximum(let most):
      node.whole.map { $0 > most } ?? false
        ? [Violation(line: node.line, fault: .aboveMost(node.shown, most: most))] : []
    case .items(let schema): node.items.flatMap { violations(of: $0, against: schema) }
    case .minItems(let least):
      node.sequence != nil && node.items.count < least
        ? [Violation(line: node.line, fault: .tooFewItems(least: least))] : []
    case .reference(let name): definitions[name].map { violations(of: node, against: $0) } ?? []
    case .allOf(let schemas): schemas.flatMap { violations(of: node, against: $0) }
    case .when(let condition, let consequence):
      violations(of: node, against: condition).isEmpty ? violations(of: node, against: consequence) : []
    }
  }

  private func violations(
    ofEntry entry: (key: Node, value: Node), named schemas: [String: Schema], others: Schema.Others
  ) -> [Violation] {
    let key = entry.key.shown
    let schema: Schema
    switch (schemas[key], others) {
    case (let named?, _): schema = named
    case (nil, .admitted): return []
    case (nil, .refused):
      return [Violation(line: entry.key.line, fault: .unknownKey(key, known: schemas.keys.sorted()))]
    case (nil, .like(let other)): schema = other
    }
    // A key without a value is for its author a value that is missing.
    if entry.value.isBlank { return [Violation(line: entry.value.line, fault: .missingKey(key))] }
    return violations(of: entry.value, against: schema)
  }
}

extension NSRegularExpression {
  /// Whether the pattern stands anywhere in the text, as JSON Schema means it.
  fileprivate func isFound(in text: String) -> Bool {
    firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}
