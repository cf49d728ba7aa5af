import Foundation
public import Vocabulary

/// Questionnaires that are being written.
extension Ledger {
  public func drafts() throws -> [DraftRecord] {
    try rows("\(draftColumns) ORDER BY changed DESC, draft").map(draft(in:))
  }

  public func draft(_ id: DraftID) throws -> DraftRecord? {
    try rows("\(draftColumns) AND draft = ?", SQLValue(id)).first.map(draft(in:))
  }

  /// Keeps a draft, new or changed.
  public func save(_ draft: DraftRecord) throws {
    let remarks = String(decoding: try JSONEncoder().encode(draft.remarks), as: UTF8.self)
    try execute(
      """
      INSERT INTO questionnaire_draft (association, draft, source, remarks, origin, revision, changed, changed_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, draft) DO UPDATE SET source = excluded.source, remarks = excluded.remarks,
        revision = excluded.revision, changed = excluded.changed, changed_by = excluded.changed_by
      """, SQLValue(draft.id), SQLValue(draft.source), SQLValue(remarks), SQLValue(draft.origin),
      SQLValue(draft.revision), SQLValue(draft.changed), SQLValue(draft.changedBy.description))
  }

  public func remove(draft id: DraftID) throws {
    try execute("DELETE FROM questionnaire_draft WHERE association = ? AND draft = ?", SQLValue(id))
  }

  private var draftColumns: String {
    """
    SELECT draft, source, remarks, origin, revision, changed, changed_by FROM questionnaire_draft WHERE association = ?
    """
  }

  private func draft(in row: Row) throws -> DraftRecord {
    guard let staff = StaffID(try row.text(6)) else { throw DamagedRow(column: 6) }
    return DraftRecord(
      id: try row.key(0), source: try row.text(1),
      remarks: try JSONDecoder().decode([LocalizedText].self, from: Data(try row.text(2).utf8)),
      origin: try row.text(3),
      revision: try row.integer(4), changed: try row.moment(5), by: staff)
  }
}
