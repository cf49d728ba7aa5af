import Storage
public import Vocabulary
public import Workflow

/// The views of the dashboard that staff keep under a name.
extension Engine {
  /// Those of somebody, and those that others share.
  public func savedViews(for staff: Staff) async throws -> [SavedView] {
    try await store.read { try $0.savedViews(for: staff.id) }
  }

  /// Keeps a view. Throws `SavedViewRefusal`.
  @discardableResult
  public func saveView(
    named name: String, _ question: String, isShared: Bool, by staff: Staff
  ) async throws -> SavedView {
    let (now, id): (Moment, SavedViewID) = (world.now(), world.key())
    return try await store.write { ledger in
      let view = try SavedView(
        id, named: name, question, isShared: isShared, by: staff.id, beside: try ledger.ownViews(of: staff), at: now)
      try ledger.save(view)
      return view
    }
  }

  /// Gives a view another name. Throws `SavedViewRefusal`.
  public func renameView(_ id: SavedViewID, to name: String, by staff: Staff) async throws {
    try await store.write { ledger in
      guard let view = try ledger.savedView(id) else { throw SavedViewRefusal.unknown }
      try ledger.save(try view.renamed(name, by: staff.id, beside: try ledger.ownViews(of: staff)))
    }
  }

  /// Keeps a view no longer. Throws `SavedViewRefusal.unknown` where there is none of his.
  public func deleteView(_ id: SavedViewID, by staff: Staff) async throws {
    try await store.write { ledger in
      guard let view = try ledger.savedView(id), view.owner == staff.id else { throw SavedViewRefusal.unknown }
      try ledger.removeSavedView(id)
    }
  }
}

extension Ledger {
  fileprivate func ownViews(of staff: Staff) throws -> [SavedView] {
    try savedViews(for: staff.id).filter { $0.owner == staff.id }
  }
}
