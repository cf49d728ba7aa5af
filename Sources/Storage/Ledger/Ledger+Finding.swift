import Vocabulary
public import Workflow

/// Requests as lists show them, from their rows alone: a page at a time, by its place and not by a number of rows to skip,
/// so that nothing is shown twice or left out while requests come in.
extension Ledger {
  /// At most so many requests that fit the filter, the newest first, from a place on.
  public func requests(matching filter: RequestFilter, at place: ListPlace, limit: Int) throws -> [ListedRequest] {
    let (sql, values) = listStatement(matching: filter, at: place, limit: limit)
    let found = try connection.rows(sql, values).map(listed(in:))
    return place.isBefore ? found.reversed() : found
  }

  /// The statement by which a page is read, the nearest to its place first.
  func listStatement(
    matching filter: RequestFilter, at place: ListPlace, limit: Int
  ) -> (sql: String, values: [SQLValue]) {
    var condition = SQLCondition(filter)
    switch place {
    case .beginning: break
    case .after(let cursor): condition.add("(r.received, r.request) < (?, ?)", cursor)
    case .before(let cursor): condition.add("(r.received, r.request) > (?, ?)", cursor)
    }
    let order = place.isBefore ? "ASC" : "DESC"
    return (
      """
      SELECT \(listColumns) FROM request r WHERE r.association = ?\(condition.sql)
      ORDER BY r.received \(order), r.request \(order) LIMIT ?
      """, [SQLValue(association)] + condition.values + [SQLValue(limit)]
    )
  }

  /// How many requests fit the filter, counted no further than `most`.
  public func requestCount(matching filter: RequestFilter, upTo most: Int) throws -> Int {
    let condition = SQLCondition(filter)
    return try connection.rows(
      """
      SELECT count(*) FROM (SELECT 1 FROM request r WHERE r.association = ?\(condition.sql) LIMIT ?) AS found
      """, [SQLValue(association)] + condition.values + [SQLValue(most)]
    ).first?.integer(0) ?? 0
  }

  /// The requests of everybody who is meant, as far as the filter shows them, the newest first; at most so many.
  public func requests(of terms: SearchTerms, matching filter: RequestFilter, limit: Int) throws -> [ListedRequest] {
    let condition = SQLCondition(filter)
    let people = people(terms)
    return try connection.rows(
      """
      SELECT \(listColumns) FROM request r WHERE r.association = ? AND r.beneficiary IN (\(people.sql))\(condition.sql)
      ORDER BY r.received DESC, r.request DESC LIMIT ?
      """, [SQLValue(association)] + people.values + condition.values + [SQLValue(limit)]
    ).map(listed(in:))
  }

  /// The question for the keys of everybody who is meant.
  private func people(_ terms: SearchTerms) -> (sql: String, values: [SQLValue]) {
    func one(_ condition: String, _ digest: [UInt8]) -> (sql: String, values: [SQLValue]) {
      (
        "SELECT beneficiary FROM beneficiary WHERE association = ? AND \(condition)",
        [SQLValue(association), .bytes(digest)]
      )
    }
    switch terms {
    case .nationalID(let number): return one("national_id_index = ?", index(of: number))
    case .mobile(let number): return one("mobile_index = ?", index(of: number))
    case .reference(let reference):
      return (
        "SELECT beneficiary FROM request WHERE association = ? AND request >= ? AND request <= ?",
        [SQLValue(association), .bytes(reference.keys.first), .bytes(reference.keys.last)]
      )
    case .name(let words):
      return (
        words.map { _ in "SELECT beneficiary FROM beneficiary_name_word WHERE association = ? AND digest = ?" }
          .joined(separator: " INTERSECT "), words.flatMap { [SQLValue(association), .bytes(nameDigest($0))] }
      )
    }
  }

  private var listColumns: String {
    "r.request, r.beneficiary, r.kind, r.department, r.service, r.channel, r.received, r.stage, r.ended, r.owner"
  }

  private func listed(in row: Row) throws -> ListedRequest {
    guard let kind = RequestKind(rawValue: try row.text(2)) else { throw DamagedRow(column: 2) }
    guard let stage = Request.StageKind(rawValue: try row.text(7)) else { throw DamagedRow(column: 7) }
    return ListedRequest(
      id: try row.key(0), beneficiary: try row.key(1), kind: kind, department: try row.code(3),
      service: try row.code(4), channel: try row.channel(5), received: try row.moment(6), stage: stage,
      ended: row.isNull(8) ? nil : try row.moment(8), owner: row.isNull(9) ? nil : try row.key(9))
  }
}

/// What follows a statement's first condition: more of them, each with its values.
struct SQLCondition {
  private(set) var sql = ""
  private(set) var values: [SQLValue] = []

  init(_ filter: RequestFilter) {
    if let kind = filter.kind { add("r.kind = ?", SQLValue(kind.rawValue)) }
    if let stage = filter.stage { add("r.stage = ?", SQLValue(stage.rawValue)) }
    if let department = filter.department {
      add("r.department = ?", SQLValue(department))
      if let service = filter.service { add("r.service = ?", SQLValue(service)) }
    }
    if let channel = filter.channel { add("r.channel = ?", SQLValue(channel)) }
    if let from = filter.from { add("r.received >= ?", SQLValue(from.start)) }
    if let to = filter.to { add("r.received < ?", SQLValue(to.adding(days: 1).start)) }
    if let owner = filter.owner { add("r.owner = ?", SQLValue(owner)) }
    if let isOpen = filter.isOpen { add(isOpen ? "r.ended IS NULL" : "r.ended IS NOT NULL") }
  }

  mutating func add(_ condition: String, _ values: SQLValue...) {
    sql += " AND \(condition)"
    self.values += values
  }

  mutating func add(_ condition: String, _ cursor: RequestCursor) {
    add(condition, SQLValue(cursor.received), SQLValue(cursor.id))
  }
}
