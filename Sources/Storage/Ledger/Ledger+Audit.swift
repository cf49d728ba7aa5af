public import Vocabulary
public import Workflow

/// The record of all acts: added to, never changed, each record chained to the one before.
extension Ledger {
  /// Writes an act down. Throws `DamagedRow` where no place can follow the last record's: somebody changed it.
  public func record(_ entry: AuditEntry) throws {
    let last = try rows("SELECT position, digest FROM audit WHERE association = ? ORDER BY position DESC LIMIT 1").first
    let place = (try last?.integer(0) ?? 0).addingReportingOverflow(1)
    guard !place.overflow else { throw DamagedRow(column: 0) }
    let record = try AuditRecord(
      entry, at: place.partialValue, after: try last?.bytes(1) ?? AuditRecord.beginning, auditChain)
    try execute(
      """
      INSERT INTO audit (association, position, at, actor, act, subject, detail, previous, digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, SQLValue(record.position), SQLValue(record.at), SQLValue(record.actor), SQLValue(record.act),
      SQLValue(record.subject), .bytes(record.detail), .bytes(record.previous), .bytes(record.digest))
  }

  /// Writes down the steps that a request gained, each with what proves it.
  public func record(_ traces: [StepTrace], of request: Request) throws {
    for trace in traces {
      let taken = request.steps[trace.position - 1]
      try record(
        AuditEntry(
          at: taken.act.at, by: taken.act.by, taken.step.right, of: .request(request.id), detail: try trace.text))
    }
  }

  /// Writes down that a request was taken over from an earlier list, by whom and when, with what proves each of its steps.
  public func record(import traces: [StepTrace], of request: Request, by actor: Party?, at now: Moment) throws {
    for detail in traces.isEmpty ? [""] : try traces.map({ try $0.text }) {
      try record(AuditEntry(at: now, by: actor, .importRecords, of: .request(request.id), detail: detail))
    }
  }

  /// The newest records, at most so many.
  public func auditRecords(limit: Int) throws -> [AuditRecord] {
    try rows(
      "SELECT \(AuditRecord.columns) FROM audit WHERE association = ? ORDER BY position DESC LIMIT ?", SQLValue(limit)
    )
    .map(AuditRecord.init)
  }

  /// The records about one subject, in order.
  public func auditRecords(about subject: AuditEntry.Subject) throws -> [AuditRecord] {
    try rows(
      "SELECT \(AuditRecord.columns) FROM audit WHERE association = ? AND subject = ? ORDER BY position",
      SQLValue(subject.text)
    ).map(AuditRecord.init)
  }

  /// What a record says beyond who, when and what.
  public func detail(of record: AuditRecord) throws -> String { try keyring.open(record.detail) }

  var auditChain: AuditChain { AuditChain(association: association, keyring: keyring) }
}
