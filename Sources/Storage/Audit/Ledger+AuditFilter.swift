import Vocabulary
public import Workflow

extension Ledger {
  /// The newest records that the filter lets through, before a place where one is given, at most so many.
  public func auditRecords(
    _ filter: AuditFilter, before position: Int? = nil, limit: Int
  ) throws -> [AuditRecord] {
    var conditions: [(String, SQLValue)] = []
    if let position { conditions.append(("position < ?", SQLValue(position))) }
    if let act = filter.act { conditions.append(("act = ?", SQLValue(act.rawValue))) }
    if let actor = filter.actor { conditions.append(("actor = ?", SQLValue(actor.description))) }
    if let subject = filter.subject { conditions.append(("subject = ?", SQLValue(subject))) }
    if let kind = filter.kind {
      // A space, and the character after it: every subject of the kind lies between, and an index finds them. Of a frequent
      // kind the newest are found sooner by going back through all records than by sorting those of the kind.
      let (first, end) = (SQLValue("\(kind.rawValue) "), SQLValue("\(kind.rawValue)!"))
      let subject = try isFrequent(from: first, to: end) ? "subject || ''" : "subject"
      conditions += [("\(subject) >= ?", first), ("\(subject) < ?", end)]
    }
    if filter.subject != nil || filter.kind != nil {
      conditions += AuditFilter.untold.map { ("act <> ?", SQLValue($0.rawValue)) }
    }
    let clauses = conditions.map { " AND \($0.0)" }.joined()
    return try connection.rows(
      """
      SELECT \(AuditRecord.columns) FROM audit WHERE association = ?\(clauses) ORDER BY position DESC LIMIT ?
      """, [SQLValue(association)] + conditions.map(\.1) + [SQLValue(limit)]
    ).map(AuditRecord.init)
  }

  /// Whether more than some thousand records are about subjects that lie between two texts.
  private func isFrequent(from first: SQLValue, to end: SQLValue) throws -> Bool {
    let found = try rows(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM audit WHERE association = ? AND subject >= ? AND subject < ? LIMIT 5000) AS found
      """, first, end
    ).first?.integer(0)
    return found == 5_000
  }
}
