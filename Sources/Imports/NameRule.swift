import Vocabulary

/// How a department or a service is told from a row: by a table of names, by the name as it stands, or always the same.
struct NameRule<Kind>: Sendable {
  let column: String?
  let constant: ListEntry<Kind>?
  /// What an empty cell stands for; without it, an empty cell is refused.
  let empty: ListEntry<Kind>?
  /// The names that are no name.
  let reject: Set<String>
  let values: [String: ListEntry<Kind>]
  /// Whether a name that the table does not know is taken as it stands, under a code made from it.
  let create: Bool

  /// The entry that a cell names. `prefix` goes before a code made from the name, so that two departments may have
  /// services of the same name.
  func entry(_ cell: String, prefix: String? = nil) throws(RowFault) -> ListEntry<Kind> {
    if let constant { return constant }
    let name = CellText.trimmed(cell)
    if reject.contains(name) { throw .nameRefused(column: column ?? "", name) }
    if let known = values[name] { return known }
    if name.isEmpty {
      guard let empty else { throw .nameRefused(column: column ?? "", name) }
      guard create, let prefix else { return empty }
      return ListEntry(code: Code(naming: empty.code.text, prefix: prefix), name: empty.name)
    }
    guard create else { throw .nameUnknown(column: column ?? "", name) }
    return ListEntry(code: Code(naming: name, prefix: prefix), name: LocalizedText(ar: name, en: name))
  }
}

/// A code of one of the association's lists, with its name.
struct ListEntry<Kind>: Hashable, Sendable {
  let code: Code<Kind>
  let name: LocalizedText
}

extension NameRule: StrictForm {
  enum CodingKeys: String, CodingKey, CaseIterable { case column, constant, empty, reject, values, create }

  init(from decoder: any Decoder) throws {
    let form = try Self.container(decoder)
    column = try form.contains(.column) ? form.text(.column) : nil
    constant = try form.decodeIfPresent(ListEntry<Kind>.self, forKey: .constant)
    empty = try form.decodeIfPresent(ListEntry<Kind>.self, forKey: .empty)
    reject = Set(try form.decodeIfPresent([String].self, forKey: .reject) ?? []).trimmed
    values = try form.decodeIfPresent([String: ListEntry<Kind>].self, forKey: .values)?.trimmed ?? [:]
    create = try form.decodeIfPresent(Bool.self, forKey: .create) ?? false
    guard column != nil || constant != nil else { throw MapFault(form.codingPath, .neitherColumnNorConstant) }
    guard column == nil || constant == nil else { throw MapFault(form.codingPath, .columnAndConstant) }
    guard constant != nil || create || !values.isEmpty else { throw MapFault(form.codingPath, .noWayToReadNames) }
  }
}

extension ListEntry: StrictForm {
  enum CodingKeys: String, CodingKey, CaseIterable { case code, ar, en }

  init(from decoder: any Decoder) throws {
    let form = try Self.container(decoder)
    code = try form.code(.code)
    name = LocalizedText(ar: try form.text(.ar), en: try form.text(.en))
  }
}

extension Dictionary where Key == String {
  /// The same table by the names as cells are compared.
  var trimmed: [String: Value] {
    [String: Value](map { (CellText.trimmed($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Set where Element == String {
  var trimmed: Set<String> { Set(map(CellText.trimmed)) }
}
