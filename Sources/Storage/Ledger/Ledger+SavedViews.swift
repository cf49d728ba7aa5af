public import Vocabulary
public import Workflow

/// The views of the dashboard that staff keep.
extension Ledger {
  public func save(_ view: SavedView) throws {
    try execute(
      """
      INSERT INTO saved_view (association, view, owner, name, question, shared, saved) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, view) DO UPDATE SET name = excluded.name
      """, SQLValue(view.id), SQLValue(view.owner), SQLValue(view.name), SQLValue(view.question),
      SQLValue(view.isShared ? 1 : 0), SQLValue(view.saved))
  }

  public func removeSavedView(_ id: SavedViewID) throws {
    try execute("DELETE FROM saved_view WHERE association = ? AND view = ?", SQLValue(id))
  }

  public func savedView(_ id: SavedViewID) throws -> SavedView? {
    try rows("\(savedViewColumns) AND view = ?", SQLValue(id)).first.map(savedView(in:))
  }

  /// The views that somebody keeps, and those that others share; in the order of their names.
  public func savedViews(for owner: StaffID) throws -> [SavedView] {
    try rows("\(savedViewColumns) AND (owner = ? OR shared = 1) ORDER BY name, view", SQLValue(owner))
      .map(savedView(in:))
  }

  private var savedViewColumns: String {
    "SELECT view, owner, name, question, shared, saved FROM saved_view WHERE association = ?"
  }

  private func savedView(in row: Row) throws -> SavedView {
    SavedView(
      id: try row.key(0), owner: try row.key(1), name: try row.text(2), question: try row.text(3),
      isShared: try row.integer(4) == 1, saved: try row.moment(5))
  }
}
