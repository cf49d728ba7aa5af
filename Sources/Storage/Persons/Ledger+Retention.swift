public import Vocabulary
import Workflow

/// What has had its time: counted, and let go, by the policy's periods. What is counted of people is not touched.
extension Ledger {
  /// The kinds of rows that end by themselves; people's own data end by `erase`.
  public enum Aged: String, Hashable, Sendable, CaseIterable, Codable {
    case messages, links, calls, comments, alerts
  }

  /// How many rows of a kind lie before the first day that is kept.
  public func aged(_ kind: Aged, before day: Day) throws -> Int {
    try kind.tables.flatMap(\.counts).map { try rows($0, kind.bound(day)).first?.integer(0) ?? 0 }
      .reduce(kind == .comments ? try heldWords(before: day) : 0, +)
  }

  /// The next rows of a kind that lie before the first day that is kept, in the order of their keys; none where there are no
  /// more. To find them may take long and needs no writer; each is looked at again before it goes.
  public func agedRows(_ kind: Aged, before day: Day, after last: AgedRow?, limit: Int) throws -> [AgedRow] {
    for place in (last?.table ?? 0)..<kind.tables.count {
      let begun = last.flatMap { $0.table == place ? $0.key : nil } ?? []
      let found = try connection.rows(
        kind.tables[place].page(afterPlace: !begun.isEmpty),
        [SQLValue(association), kind.bound(day)] + begun + [SQLValue(limit)])
      if !found.isEmpty { return found.map { AgedRow(table: place, key: $0.values) } }
    }
    return []
  }

  /// Lets rows go that were found, but for those that have changed since and no longer lie before the day. Says how many.
  public func letGo(_ aged: [AgedRow], of kind: Aged, before day: Day) throws -> Int {
    var number = 0
    let tables = kind.tables
    for row in aged {
      let (table, key) = (tables[row.table], [SQLValue(association)] + row.key)
      guard try !connection.rows(table.look, key + [kind.bound(day)]).isEmpty else { continue }
      for leading in table.leadingHere {
        let gone = try connection.execute(table.deletion(from: leading.table), key)
        if leading.isCounted { number += gone }
      }
      number += try connection.execute(table.deletion(from: table.name), key)
    }
    return number
  }

  /// The people of whom a request ended before a day, at most so many from a place on, in the order of their keys.
  public func peopleWithEndedRequests(
    before day: Day, after place: BeneficiaryID?, limit: Int
  ) throws -> [BeneficiaryID] {
    try rows(
      """
      SELECT b.beneficiary FROM beneficiary b WHERE b.association = ? AND b.erased IS NULL AND b.beneficiary > ?
        AND EXISTS (SELECT 1 FROM request r WHERE r.association = b.association AND r.beneficiary = b.beneficiary
          AND r.ended < ?)
        AND NOT EXISTS (SELECT 1 FROM request r WHERE r.association = b.association AND r.beneficiary = b.beneficiary
          AND (r.ended IS NULL OR r.ended >= ?))
      ORDER BY b.beneficiary LIMIT ?
      """, place.map { SQLValue($0) } ?? .bytes([]), SQLValue(day.start), SQLValue(day.start), SQLValue(limit)
    ).map { try $0.key(0) }
  }
}
