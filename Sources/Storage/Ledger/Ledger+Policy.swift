import Foundation
public import Vocabulary
public import Workflow

/// The versions of the policy, added to and never changed, and the holidays, which are corrected.
extension Ledger {
  /// All versions; the founding one alone where none was kept yet.
  public func policyVersions() throws -> PolicyVersions {
    let kept = try rows(
      """
      SELECT version, in_force, author, board_decision, parameters FROM policy_version
      WHERE association = ? ORDER BY version
      """
    ).map { row in
      try Policy(
        version: try row.integer(0), inForce: try row.day(1), author: try row.text(2),
        boardDecision: try row.text(3),
        parameters: try JSONDecoder().decode(Policy.Parameters.self, from: Data(try row.text(4).utf8)))
    }
    return try PolicyVersions(kept.isEmpty ? [.founding] : kept)
  }

  /// Keeps the founding version before the first request runs under it, so that it is what it was whatever becomes of the
  /// program.
  public func ensurePolicy() throws {
    if try rows("SELECT version FROM policy_version WHERE association = ? LIMIT 1").isEmpty { try append(.founding) }
  }

  /// Keeps one more version.
  public func append(_ policy: Policy) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try execute(
      """
      INSERT INTO policy_version (association, version, in_force, author, board_decision, parameters)
      VALUES (?, ?, ?, ?, ?, ?)
      """, SQLValue(policy.version), SQLValue(policy.inForce), SQLValue(policy.author),
      SQLValue(policy.boardDecision), SQLValue(String(decoding: try encoder.encode(policy.parameters), as: UTF8.self)))
  }

  /// The association's working days, with the holidays as they are entered now.
  public func workingDays() throws -> WorkingDays {
    WorkingDays(
      holidays: try rows("SELECT first, last, name_ar, name_en FROM holiday WHERE association = ? ORDER BY first")
        .map { row in
          let name = LocalizedText(ar: try row.text(2), en: try row.text(3))
          guard let holiday = WorkingDays.Holiday(first: try row.day(0), last: try row.day(1), name: name) else {
            throw DamagedRow(column: 1)
          }
          return holiday
        })
  }

  /// Enters a holiday, or corrects the one that begins on the same day.
  public func save(_ holiday: WorkingDays.Holiday) throws {
    try execute(
      """
      INSERT INTO holiday (association, first, last, name_ar, name_en) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (association, first) DO UPDATE SET
        last = excluded.last, name_ar = excluded.name_ar, name_en = excluded.name_en
      """, SQLValue(holiday.first), SQLValue(holiday.last), SQLValue(holiday.name.ar), SQLValue(holiday.name.en))
  }

  /// Takes the holiday that begins on a day out; says whether there was one.
  public func removeHoliday(beginning day: Day) throws -> Bool {
    try execute("DELETE FROM holiday WHERE association = ? AND first = ?", SQLValue(day)) == 1
  }
}
