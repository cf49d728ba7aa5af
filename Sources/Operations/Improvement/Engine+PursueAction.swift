import Reports
import Storage
public import Vocabulary
public import Workflow

/// What becomes of an improvement action after it was planned.
extension Engine {
  /// It begins today; from now on its indicator is fixed.
  @discardableResult
  public func startAction(_ id: ActionID, by staff: Staff?) async throws -> ImprovementAction {
    try await pursue(id, by: staff) { action, today throws(ActionRefusal) in try action.starting(on: today) }
  }

  /// Names another indicator or other dates, while it has not begun.
  @discardableResult
  public func aimAction(
    _ id: ActionID, at aim: ImprovementAction.Aim, by staff: Staff?
  ) async throws -> ImprovementAction {
    _ = try Measure(movedBy: aim)
    return try await pursue(id, by: staff) { action, today throws(ActionRefusal) in
      try action.aiming(at: aim, on: today)
    }
  }

  /// It was carried out.
  @discardableResult
  public func endAction(_ id: ActionID, by staff: Staff?) async throws -> ImprovementAction {
    try await pursue(id, by: staff) { action, today throws(ActionRefusal) in try action.ending(on: today) }
  }

  /// It is given up, with the reason.
  @discardableResult
  public func withdrawAction(_ id: ActionID, because reason: String, by staff: Staff?) async throws -> ImprovementAction
  {
    try await pursue(id, by: staff) { action, today throws(ActionRefusal) in
      try action.withdrawing(because: reason, on: today)
    }
  }

  private func pursue(
    _ id: ActionID, by staff: Staff?,
    _ decide: @escaping @Sendable (ImprovementAction, Day) throws(ActionRefusal) -> ImprovementAction
  ) async throws -> ImprovementAction {
    let now = world.now()
    return try await store.write { ledger in
      guard let earlier = try ledger.action(id) else { throw ActionRefusal.unknown }
      try staff?.require(.planImprovements, in: earlier.plan.department)
      let action = try decide(earlier, now.day)
      try ledger.append(action, since: earlier)
      try ledger.record(
        AuditEntry(
          at: now, by: staff.map { .staff($0.id) }, .planImprovements, of: .action(id), detail: action.state.rawValue))
      return action
    }
  }
}
