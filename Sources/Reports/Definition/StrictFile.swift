import Vocabulary
import Yams

/// A YAML file read strictly: every key it holds must be asked for, and every fault is kept with its line.
struct StrictFile {
  /// The keys and values of a mapping, with the line each stands on.
  struct Fields {
    let line: Int
    let values: [(key: String, line: Int, node: Node)]

    func node(_ key: String) -> (line: Int, node: Node)? {
      values.first { $0.key == key }.map { ($0.line, $0.node) }
    }
  }

  let name: String
  private(set) var faults: [ReportFault] = []

  init(_ name: String) { self.name = name }

  mutating func fault(_ line: Int?, _ reason: ReportFault.Reason) {
    faults.append(ReportFault(file: name, line: line, reason: reason))
  }

  /// The file's outermost mapping; nil, with a fault, where it is not YAML or not a mapping.
  mutating func root(of text: String) -> Fields? {
    if let line = YAMLAliases.lineBeyondMost(in: text) {
      fault(line, .notYAML(YAMLAliases.problem))
      return nil
    }
    do {
      guard let node = try Yams.compose(yaml: text) else {
        fault(1, .wrongKind(name, expected: .mapping))
        return nil
      }
      if let line = node.lineOfLongSexagesimal {
        fault(line, .notYAML(YAMLSexagesimals.problem))
        return nil
      }
      return fields(of: node, named: name, line: 1)
    } catch {
      fault(error)
      return nil
    }
  }

  /// The mapping of a node; nil, with a fault, where it is none.
  mutating func fields(of node: Node, named key: String, line: Int) -> Fields? {
    guard let mapping = node.mapping else {
      fault(line, .wrongKind(key, expected: .mapping))
      return nil
    }
    let values = mapping.map { (key: $0.key.string ?? "", line: $0.key.mark?.line ?? line, node: $0.value) }
    return Fields(line: line, values: values)
  }

  /// Notes every key that is not among the known ones, and every known one that is missing.
  mutating func expect(_ known: [String], in fields: Fields) {
    for value in fields.values where !known.contains(value.key) { fault(value.line, .unknownKey(value.key)) }
    for key in known where fields.node(key) == nil { fault(fields.line, .missingKey(key)) }
  }

  /// A text; nil, with a fault, where there is none.
  mutating func text(_ node: Node, named key: String, line: Int) -> String? {
    guard let scalar = node.scalar, scalar.tag.description != "null" else {
      fault(line, .wrongKind(key, expected: .text))
      return nil
    }
    guard scalar.string.contains(where: { !$0.isWhitespace }) else {
      fault(line, .emptyText(key))
      return nil
    }
    return scalar.string
  }

  private mutating func fault(_ error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      fault(mark.line, .notYAML(problem))
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      for key in duplicates.sorted() { fault(context.mark.line, .twice(key)) }
    default:
      fault(nil, .notYAML("\(error)"))
    }
  }
}

extension Node {
  /// The line of the first number in sixties in it, however deep, that is too long; nil where there is none.
  fileprivate var lineOfLongSexagesimal: Int? {
    switch self {
    case .scalar(let scalar):
      scalar.style == .plain && YAMLSexagesimals.isTooLong(scalar.string) ? scalar.mark?.line ?? 1 : nil
    case .sequence(let items): items.compactMap(\.lineOfLongSexagesimal).first
    case .mapping(let entries):
      entries.compactMap { $0.key.lineOfLongSexagesimal ?? $0.value.lineOfLongSexagesimal }.first
    case .alias: nil
    }
  }
}
