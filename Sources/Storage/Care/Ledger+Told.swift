public import Vocabulary
public import Workflow

/// What is told to all of actions, in the words that were decided: added to, the last of an action holds.
extension Ledger {
  /// Keeps what is told of an action from now on; nil words tell nothing more of it.
  public func tell(_ told: ToldAction.Words?, of action: ActionID, by staff: StaffID, at now: Moment) throws {
    let last =
      try rows(
        "SELECT coalesce(max(position), 0) FROM told_action WHERE association = ? AND action = ?", SQLValue(action)
      ).first?.integer(0) ?? 0
    try execute(
      """
      INSERT INTO told_action (association, action, position, at, actor, theme, words_ar, words_en)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, SQLValue(action), SQLValue(last + 1), SQLValue(now), SQLValue(staff.description),
      told?.theme.map { SQLValue($0) } ?? .null, told.map { SQLValue($0.words.ar) } ?? .null,
      told.map { SQLValue($0.words.en) } ?? .null)
  }

  /// What is told now, the newest first.
  public func toldActions() throws -> [ToldAction] {
    try rows(
      """
      SELECT t.action, t.at, t.theme, t.words_ar, t.words_en FROM told_action t
      WHERE t.association = ? AND t.words_ar IS NOT NULL AND t.position =
        (SELECT max(l.position) FROM told_action l WHERE l.association = t.association AND l.action = t.action)
      ORDER BY t.at DESC, t.action
      """
    ).map { row in
      ToldAction(
        action: try row.key(0), since: try row.moment(1),
        words: ToldAction.Words(
          kept: LocalizedText(ar: try row.text(3), en: try row.text(4)), theme: row.isNull(2) ? nil : try row.integer(2)
        ))
    }
  }

  /// How often something was told or taken back: another number, another page.
  public func toldEdition() throws -> Int {
    try rows("SELECT count(*) FROM told_action WHERE association = ?").first?.integer(0) ?? 0
  }
}
