public import Collector
import Foundation
import Surveys
public import Vocabulary

/// Sheets on paper as they are typed, sealed until they are settled; then nothing is left of the entries.
extension Ledger {
  /// What is typed of the sheet of an invitation so far; nil where its questionnaire is unknown.
  public func paperSheet(of invitation: Invitation) throws -> PaperSheet? {
    guard let questionnaire = try questionnaire(invitation.survey) else { return nil }
    let entries = try rows(
      "SELECT entered_by, answers FROM paper_entry WHERE association = ? AND invitation = ? ORDER BY place",
      SQLValue(invitation.id)
    ).map { row in
      let fields = try JSONDecoder().decode(
        [String: [String]].self, from: Data(try keyring.open(try row.bytes(1)).utf8))
      return PaperSheet.Entry(try AnswerSheet(kept: fields, for: questionnaire), by: try row.key(0))
    }
    return PaperSheet(of: invitation, entries: entries)
  }

  /// Keeps the entries of a sheet that are not kept yet.
  public func save(_ sheet: PaperSheet) throws {
    for (place, entry) in sheet.entries.enumerated() {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      let text = String(decoding: try encoder.encode(entry.sheet.fields), as: UTF8.self)
      try execute(
        """
        INSERT INTO paper_entry (association, invitation, place, entered_by, answers) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (association, invitation, place) DO NOTHING
        """, SQLValue(sheet.invitation.id), SQLValue(place + 1), SQLValue(entry.enteredBy),
        .bytes(try keyring.seal(text)))
    }
  }

  /// Deletes what was typed of a sheet.
  public func removePaperEntries(of invitation: InvitationID) throws {
    try execute("DELETE FROM paper_entry WHERE association = ? AND invitation = ?", SQLValue(invitation))
  }

  /// The invitations of which a sheet is being typed, in no order of time.
  public func invitationsOnPaper() throws -> [InvitationID] {
    try rows("SELECT DISTINCT invitation FROM paper_entry WHERE association = ? ORDER BY invitation").map {
      try $0.key(0)
    }
  }
}
