public import Vocabulary

/// How an examination of the audit came out, for the page that does not walk the chain anew at each look.
public struct AuditCheck: Hashable, Sendable {
  public let at: Moment
  /// Nil for the program's command at the machine.
  public let by: StaffID?
  public let records: Int
  /// The digest of the last record; kept elsewhere it proves later that nothing was cut off.
  public let head: String
  public let faults: Int
  /// The first fault in words; nil where the chain holds.
  public let first: LocalizedText?

  public init(_ review: AuditReview, at moment: Moment, by staff: StaffID?) {
    self.init(
      at: moment, by: staff, records: review.records, head: review.head, faults: review.faults.count,
      first: review.faults.first?.words)
  }

  init(at moment: Moment, by staff: StaffID?, records: Int, head: String, faults: Int, first: LocalizedText?) {
    at = moment
    by = staff
    self.records = records
    self.head = head
    self.faults = faults
    self.first = first
  }
}

extension Ledger {
  /// Keeps how an examination came out; of two in the same second, the later.
  public func save(_ check: AuditCheck) throws {
    try execute(
      """
      INSERT INTO audit_check (association, at, checked_by, records, head, faults, words_ar, words_en)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, at) DO UPDATE SET checked_by = excluded.checked_by, records = excluded.records,
        head = excluded.head, faults = excluded.faults, words_ar = excluded.words_ar, words_en = excluded.words_en
      """, SQLValue(check.at), SQLValue(check.by?.description ?? ""), SQLValue(check.records), SQLValue(check.head),
      SQLValue(check.faults), SQLValue(check.first?.ar ?? ""), SQLValue(check.first?.en ?? ""))
  }

  /// How the last examination came out; nil before the first.
  public func lastAuditCheck() throws -> AuditCheck? {
    try rows(
      """
      SELECT at, checked_by, records, head, faults, words_ar, words_en FROM audit_check
      WHERE association = ? ORDER BY at DESC LIMIT 1
      """
    ).first.map { row in
      let faults = try row.integer(4)
      return AuditCheck(
        at: try row.moment(0), by: StaffID(try row.text(1)), records: try row.integer(2), head: try row.text(3),
        faults: faults, first: faults == 0 ? nil : LocalizedText(ar: try row.text(5), en: try row.text(6)))
    }
  }
}
