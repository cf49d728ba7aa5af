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

  /// How many sheets are typed that can never become responses any more: answered or withdrawn meanwhile, or too late.
  public func overtakenSheets(at now: Moment) throws -> Int {
    try connection.rows(
      "SELECT count(DISTINCT invitation) FROM paper_entry WHERE \(overtaken)", overtakenValues(at: now)
    ).first?.integer(0) ?? 0
  }

  /// Deletes what was typed of them, so that it does not stay beside the person. Says how many sheets there were.
  @discardableResult
  public func removeOvertakenSheets(at now: Moment) throws -> Int {
    let number = try overtakenSheets(at: now)
    if number > 0 {
      try connection.execute("DELETE FROM paper_entry WHERE \(overtaken)", overtakenValues(at: now))
    }
    return number
  }

  /// The condition for what `PaperSheet.permit` refuses for good.
  private var overtaken: String {
    """
    association = ? AND EXISTS (SELECT 1 FROM invitation i
      WHERE i.association = paper_entry.association AND i.invitation = paper_entry.invitation
        AND (i.answered = 1 OR i.withdrawn IS NOT NULL OR i.expires <= ?))
    """
  }

  private func overtakenValues(at now: Moment) -> [SQLValue] {
    [SQLValue(association), SQLValue(now.adding(days: -PaperSheet.daysOfGrace))]
  }

  /// The invitations of which a sheet is being typed, in no order of time.
  public func invitationsOnPaper() throws -> [InvitationID] {
    try rows("SELECT DISTINCT invitation FROM paper_entry WHERE association = ? ORDER BY invitation").map {
      try $0.key(0)
    }
  }
}
