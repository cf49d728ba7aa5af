import Vocabulary
import Yams

/// A file of the folder, read into nodes that know their lines.
struct YAMLDocument {
  /// Far more than any questionnaire needs.
  static let mostBytes = 262_144

  /// What some editors put before the first character.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  let root: Node

  init(_ bytes: [UInt8]) throws(UnreadableDocument) {
    guard bytes.count <= Self.mostBytes else {
      throw UnreadableDocument(line: 1, fault: .tooLarge(limit: Self.mostBytes))
    }
    let unmarked = bytes.starts(with: Self.byteOrderMark) ? bytes.dropFirst(Self.byteOrderMark.count) : bytes[...]
    guard let text = String(validating: unmarked, as: UTF8.self) else {
      throw UnreadableDocument(line: Self.firstLineNotUTF8(bytes), fault: .notUTF8)
    }
    if let line = YAMLAliases.lineBeyondMost(in: text) {
      throw UnreadableDocument(line: line, fault: .brokenYAML(YAMLAliases.problem))
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text, Self.resolver.get(), .default, .utf8)
    } catch let error as YamlError {
      throw UnreadableDocument(error, in: text)
    } catch {
      throw UnreadableDocument(line: 1, fault: .brokenYAML("\(error)"))
    }
    guard let root else { throw UnreadableDocument(line: 1, fault: .empty) }
    self.root = root
  }

  /// The plain values of YAML 1.2, as editors read them by the schema: `en: No` is a text, not a falsehood. The first rule
  /// knows most texts by their first character, so that the others need not be tried.
  private static let resolver = Result {
    try Resolver.basic
      .appending(.str, "^[^-+.0-9~tTfFnN]")
      .appending(.bool, "^(?:true|True|TRUE|false|False|FALSE)$")
      .appending(.int, "^[-+]?[0-9]+$")
      .appending(.float, "^[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$")
      .appending(.null, "^(?:~|null|Null|NULL|)$")
  }

  private static func firstLineNotUTF8(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}

/// Why a file could not be read into nodes, and where.
struct UnreadableDocument: Refusal {
  let line: Int
  let fault: FileFault

  init(line: Int, fault: FileFault) {
    self.line = max(1, line)
    self.fault = fault
  }

  init(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, fault: .brokenYAML(problem))
    case .reader(let problem, _, let value, _):
      self.init(line: Self.line(of: value, in: text), fault: .brokenYAML(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(line: context.mark.line, fault: .keyTwice(keys.joined(separator: ", ")))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      self.init(line: 1, fault: .brokenYAML("\(error)"))
    }
  }

  /// The line of the first character that YAML does not admit, by its number.
  private static func line(of value: Int32, in text: String) -> Int {
    var line = 1
    for scalar in text.unicodeScalars {
      if scalar.value == UInt32(bitPattern: value) { return line }
      if scalar == "\n" { line += 1 }
    }
    return 1
  }
}
