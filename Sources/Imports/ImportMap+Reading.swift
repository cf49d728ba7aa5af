import Vocabulary
import Yams

extension ImportMap {
  /// Reads a map from its YAML, decoded as UTF-8; every fault is refused with its line.
  public init(reading yaml: String) throws(ImportMapRefusal) {
    let (form, lines) = try MapFile.read(yaml, as: Form.self)
    name = form.name
    questionnaire = form.questionnaire
    encoding = form.encoding
    delimiter = form.delimiter
    date = form.date
    department = form.department
    service = form.service
    channel = form.channel
    mode = form.mode ?? .imported
    group = form.group
    questions = form.questions
    self.lines = lines
  }
}

/// The YAML of a map of any kind.
enum MapFile {
  /// Reads a map's form, and where each of its parts stands; every fault is refused with its line.
  static func read<Form: StrictForm>(
    _ yaml: String, as kind: Form.Type
  ) throws(ImportMapRefusal) -> (form: Form, lines: MapLines) {
    let root = try compose(yaml)
    if let line = root.lineOfLongSexagesimal {
      throw ImportMapRefusal(line: line, reason: .notYAML(YAMLSexagesimals.problem))
    }
    let lines = MapLines(of: root)
    do {
      return (try YAMLDecoder().decode(Form.self, from: root), lines)
    } catch let fault as MapFault {
      throw ImportMapRefusal(line: lines[fault.path], reason: fault.reason)
    } catch let error as DecodingError {
      throw refusal(error, lines)
    } catch {
      throw ImportMapRefusal(line: nil, reason: .notYAML(String(describing: error)))
    }
  }

  private static func compose(_ yaml: String) throws(ImportMapRefusal) -> Node {
    if let damage = yaml.utf8.firstRange(of: "\u{FFFD}".utf8) {
      throw ImportMapRefusal(line: yaml.utf8[..<damage.lowerBound].count { $0 == 10 } + 1, reason: .notUTF8)
    }
    if let line = YAMLAliases.lineBeyondMost(in: yaml) {
      throw ImportMapRefusal(line: line, reason: .notYAML(YAMLAliases.problem))
    }
    do {
      if let root = try Yams.compose(yaml: yaml) { return root }
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw ImportMapRefusal(line: mark.line, reason: .notYAML(problem))
      case .duplicatedKeysInMapping(let duplicates, let context):
        throw ImportMapRefusal(line: context.mark.line, reason: .keyTwice(duplicates.first ?? ""))
      case .reader(let problem, _, _, _): throw ImportMapRefusal(line: nil, reason: .notYAML(problem))
      default: throw ImportMapRefusal(line: nil, reason: .notYAML(String(describing: error)))
      }
    } catch {
      throw ImportMapRefusal(line: nil, reason: .notYAML(String(describing: error)))
    }
    throw ImportMapRefusal(line: nil, reason: .emptyMap)
  }

  private static func refusal(_ error: DecodingError, _ lines: MapLines) -> ImportMapRefusal {
    switch error {
    case .keyNotFound(let key, let context):
      ImportMapRefusal(line: lines[context.codingPath], reason: .keyMissing(key.stringValue))
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      ImportMapRefusal(line: lines[context.codingPath], reason: .wrongKind(context.codingPath.last?.stringValue ?? ""))
    @unknown default:
      ImportMapRefusal(line: nil, reason: .notYAML(String(describing: error)))
    }
  }
}

/// The line on which each part of a map begins, by its path.
struct MapLines: Hashable, Sendable {
  private var lines: [[String]: Int] = [:]

  init(of root: Node) { add(root, at: [], line: root.mark?.line ?? 1, depth: 0) }

  /// The line of a part; of the nearest part around it where it is not there itself.
  subscript(path: [any CodingKey]) -> Int? { self[path.map { $0.intValue.map(String.init) ?? $0.stringValue }] }

  subscript(path: [String]) -> Int? {
    var path = path
    while true {
      if let line = lines[path] { return line }
      guard !path.isEmpty else { return nil }
      path.removeLast()
    }
  }

  /// No part of a map lies deeper than six levels: an entry of a question's or a department's table.
  private mutating func add(_ node: Node, at path: [String], line: Int, depth: Int) {
    lines[path] = line
    guard depth < 6 else { return }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        guard let name = key.string else { continue }
        add(value, at: path + [name], line: key.mark?.line ?? line, depth: depth + 1)
      }
    case .sequence(let sequence):
      for (index, value) in sequence.enumerated() {
        add(value, at: path + [String(index)], line: value.mark?.line ?? line, depth: depth + 1)
      }
    case .scalar, .alias: break
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
