import Vocabulary

/// How one of a few known values is told from a row: by a table of the file's words, or always the same.
struct ValueRule<Value: RawRepresentable & CaseIterable & Hashable & Sendable>: Sendable
where Value.RawValue == String {
  let column: String?
  let constant: Value?
  let values: [String: Value]
  /// The words that say that there is no value yet; an empty cell says so too.
  let open: Set<String>

  /// The value that a cell names; nil where it is empty, or says that there is none yet.
  func value(_ cell: String) throws(RowFault) -> Value? {
    if let constant { return constant }
    let name = CellText.trimmed(cell)
    if let value = values[name] ?? Value(rawValue: name) { return value }
    guard name.isEmpty || open.contains(name) else { throw .nameUnknown(column: column ?? "", name) }
    return nil
  }

  /// The value that a cell must name.
  func required(_ cell: String) throws(RowFault) -> Value {
    guard let value = try value(cell) else { throw .nameRefused(column: column ?? "", CellText.trimmed(cell)) }
    return value
  }
}

extension ValueRule: StrictForm {
  enum CodingKeys: String, CodingKey, CaseIterable { case column, constant, values, open }

  init(from decoder: any Decoder) throws {
    let form = try Self.container(decoder)
    column = try form.contains(.column) ? form.text(.column) : nil
    constant = try form.oneOf(Value.self, .constant)
    var values: [String: Value] = [:]
    for (name, text) in try form.decodeIfPresent([String: String].self, forKey: .values) ?? [:] {
      guard let value = Value(rawValue: text) else {
        let path: [any CodingKey] = form.codingPath + [CodingKeys.values, AnyKey(stringValue: name)]
        throw MapFault(path, .notOneOf(text, Value.allCases.map(\.rawValue)))
      }
      values[CellText.trimmed(name)] = value
    }
    self.values = values
    open = Set(try form.decodeIfPresent([String].self, forKey: .open) ?? []).trimmed
    guard column != nil || constant != nil else { throw MapFault(form.codingPath, .neitherColumnNorConstant) }
    guard column == nil || constant == nil else { throw MapFault(form.codingPath, .columnAndConstant) }
  }
}

/// Which column says what an inquiry was about (T1), and under which code each of its words is kept.
struct TopicRule: Sendable {
  let column: String
  let values: [String: TopicCode]

  /// The topic that a cell names; a word that the table does not know gets a code made from it. Nil where it is empty.
  func topic(_ cell: String) -> TopicCode? {
    let name = CellText.trimmed(cell)
    return name.isEmpty ? nil : values[name] ?? TopicCode(naming: name)
  }
}

extension TopicRule: StrictForm {
  enum CodingKeys: String, CodingKey, CaseIterable { case column, values }

  init(from decoder: any Decoder) throws {
    let form = try Self.container(decoder)
    column = try form.text(.column)
    var values: [String: TopicCode] = [:]
    for (name, text) in try form.decodeIfPresent([String: String].self, forKey: .values) ?? [:] {
      guard let code = TopicCode(text) else {
        let path: [any CodingKey] = form.codingPath + [CodingKeys.values, AnyKey(stringValue: name)]
        throw MapFault(path, .notACode(text))
      }
      values[CellText.trimmed(name)] = code
    }
    self.values = values
  }
}
