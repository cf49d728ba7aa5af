import Vocabulary

/// A row that has had its time, by its key; what it holds was not read.
public struct AgedRow: Sendable {
  /// Among the tables of its kind.
  let table: Int
  /// Without the association.
  let key: [SQLValue]
}

/// Where rows stand that end by themselves, and how they are found: from the table itself, never from all that there is of what
/// decides about them.
struct AgedTable {
  let name: String
  /// Its primary key without the association.
  let key: [String]
  /// Which of its rows have had their time, by one value.
  let isAged: String
  /// The tables whose rows lead to one of this by the same key, and go before it; whether they count beside it.
  var leadingHere: [(table: String, isCounted: Bool)] = []

  private var keys: String { key.joined(separator: ", ") }
  private var hasKey: String { key.map { " AND \($0) = ?" }.joined() }

  /// Counts what has had its time; the values are the association and the bound.
  var counts: [String] {
    let own = "SELECT count(*) FROM \(name) WHERE \(name).association = ? AND \(isAged)"
    let others = leadingHere.filter(\.isCounted).map { leading in
      """
      SELECT count(*) FROM \(leading.table) WHERE \(leading.table).association = ? AND EXISTS (
        SELECT 1 FROM \(name) WHERE \(name).association = \(leading.table).association
          AND \(key.map { "\(name).\($0) = \(leading.table).\($0)" }.joined(separator: " AND ")) AND \(isAged))
      """
    }
    return others + [own]
  }

  /// The next keys; the values are the association, the bound, a place where one is given, and the most.
  func page(afterPlace: Bool) -> String {
    let beyond = afterPlace ? " AND (\(keys)) > (\(key.map { _ in "?" }.joined(separator: ", ")))" : ""
    return "SELECT \(keys) FROM \(name) WHERE association = ? AND \(isAged)\(beyond) ORDER BY \(keys) LIMIT ?"
  }

  /// Whether one row has had its time; the values are the association, the key and the bound.
  var look: String { "SELECT 1 FROM \(name) WHERE association = ?\(hasKey) AND \(isAged)" }

  /// The values are the association and the key.
  func deletion(from table: String) -> String { "DELETE FROM \(table) WHERE association = ?\(hasKey)" }
}

extension Ledger.Aged {
  /// What rows of the kind are measured by: a day, or the moment at which it begins.
  func bound(_ day: Day) -> SQLValue {
    switch self {
    case .messages, .links, .calls: SQLValue(day.start)
    case .comments, .alerts: SQLValue(day)
    }
  }

  var tables: [AgedTable] {
    switch self {
    case .messages:
      // A call that was begun and never ended leads to its sending.
      [
        AgedTable(
          name: "message", key: ["message"], isAged: "message.written < ?",
          leadingHere: [("phone_call", false), ("sending", false)])
      ]
    case .links:
      [("tracking_link", "token_digest"), ("signing_code", "request"), ("taken_form", "digest")].map { table, key in
        AgedTable(
          name: table, key: [key],
          isAged: """
            EXISTS (SELECT 1 FROM request r WHERE r.association = \(table).association AND r.request = \(table).request
              AND r.ended < ?)
            """)
      }
    case .calls:
      [
        AgedTable(
          name: "follow_up", key: ["response"], isAged: "follow_up.closed < ?",
          leadingHere: [("follow_up_entry", false), ("call_back", true)])
      ]
    case .comments:
      [
        AgedTable(
          name: "comment", key: ["response", "question"],
          isAged: """
            EXISTS (SELECT 1 FROM response r WHERE r.association = comment.association AND r.response = comment.response
              AND r.day < ?)
            """)
      ]
    case .alerts: [AgedTable(name: "alert", key: ["response", "kind"], isAged: "alert.looked_at < ?")]
    }
  }
}
