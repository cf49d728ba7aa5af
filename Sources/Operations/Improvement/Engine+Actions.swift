public import Reports
import Storage
public import Vocabulary
public import Workflow

extension Engine {
  /// The improvement actions of a department, or of all, in the order in which they were planned.
  ///
  /// Throws `ActionRefusal.unknownDepartment` where there is no such department.
  public func actions(of department: DepartmentCode? = nil) async throws -> [ImprovementAction] {
    try await store.read { ledger in
      if let department { try ledger.requireDepartment(department) }
      return try ledger.actions(of: department)
    }
  }

  /// What became of an action up to a month: its line as the department's report of that month shows it.
  ///
  /// Throws `ActionRefusal.unknown` where there is no such action. Nil where the report of the month does not tell of it.
  public func effect(
    of id: ActionID, upTo month: CivilMonth, under definition: DepartmentDefinition
  ) async throws -> ActionLine? {
    let today = world.now().day
    return try await store.read { ledger in
      guard let action = try ledger.action(id) else { throw ActionRefusal.unknown }
      let sources = try ledger.sources(of: action.plan.department, month: month, on: today, under: definition)
      return DepartmentReport(of: sources, under: definition).numbers.actions.first {
        $0.action.id == id.description
      }
    }
  }
}

extension ReportedAction {
  /// The action as a report tells of it.
  init(_ action: ImprovementAction) throws(ActionRefusal) {
    let state: State =
      switch action.state {
      case .planned: .planned
      case .running: .running
      case .ended: .ended
      case .withdrawn: .withdrawn
      }
    self.init(
      id: action.id.description, department: action.plan.department.text, finding: action.plan.finding,
      cause: action.plan.cause, step: action.plan.step, owner: action.plan.owner.name,
      measure: try Measure(movedBy: action.aim), state: state, planned: action.planned,
      start: action.started ?? action.aim.start,
      review: action.aim.review, closed: action.closed)
  }
}
