public import Reports
import Storage
import Vocabulary
public import Workflow

extension Engine {
  /// Plans an improvement action (T5): its indicator and its dates are fixed now, before it begins. `staff` is nil at the
  /// machine itself.
  ///
  /// Throws `ActionRefusal`, `BlameRefusal` where a text blames somebody, `RightRefusal`.
  @discardableResult
  public func plan(
    _ plan: ImprovementAction.Plan, aim: ImprovementAction.Aim, by staff: Staff?, without blame: BlameWords
  ) async throws -> ImprovementAction {
    let (today, id): (Day, ActionID) = (world.now().day, world.key())
    try blame.require([plan.finding, plan.cause, plan.step])
    _ = try Measure(movedBy: aim)
    let action = try ImprovementAction(id, plan, aim: aim, on: today)
    let now = world.now()
    try staff?.require(.planImprovements, in: plan.department)
    try await store.write { ledger in
      try ledger.requireDepartment(plan.department)
      try ledger.append(action, since: nil)
      try ledger.record(
        AuditEntry(
          at: now, by: staff.map { .staff($0.id) }, .planImprovements, of: .action(id), detail: action.state.rawValue))
    }
    return action
  }
}

extension Measure {
  /// The indicator that an action should move: so many of so many, as its effect is a difference of shares.
  init(movedBy aim: ImprovementAction.Aim) throws(ActionRefusal) {
    guard let measure = Measure(rawValue: aim.measure.text), measure.isShare else {
      throw .unknownMeasure(aim.measure.text)
    }
    self = measure
  }
}
