import Vocabulary

/// How a row's group of beneficiaries is told (policy G1): by a table of the file's words, each with the code and the names
/// under which the association keeps the group. An empty cell states none.
struct GroupRule: Sendable {
  let column: String
  let values: [String: ListEntry<Kind.Group>]
  /// The words that say that it is not stated; an empty cell says so too.
  let unstated: Set<String>

  /// The group that a cell names; nil where it states none.
  func entry(_ cell: String) throws(RowFault) -> ListEntry<Kind.Group>? {
    let name = CellText.trimmed(cell)
    if let known = values[name] { return known }
    guard name.isEmpty || unstated.contains(name) else { throw .nameUnknown(column: column, name) }
    return nil
  }
}

extension GroupRule: StrictForm {
  enum CodingKeys: String, CodingKey, CaseIterable { case column, values, unstated }

  init(from decoder: any Decoder) throws {
    let form = try Self.container(decoder)
    column = try form.text(.column)
    values = try form.decode([String: ListEntry<Kind.Group>].self, forKey: .values).trimmed
    unstated = Set(try form.decodeIfPresent([String].self, forKey: .unstated) ?? []).trimmed
    guard !values.isEmpty else { throw MapFault(form.codingPath, .noWayToReadNames) }
  }
}
