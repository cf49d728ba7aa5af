public import Vocabulary
public import Workflow

/// Improvement actions: planned once, and followed by entries that are added and never changed.
extension Ledger {
  /// Keeps what an action gained since `earlier`; the whole of a new one.
  public func append(_ action: ImprovementAction, since earlier: ImprovementAction?) throws {
    let plan = action.plan
    if earlier == nil {
      try execute(
        """
        INSERT INTO action (association, action, department, finding, cause, step, owner, planned)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, SQLValue(action.id), SQLValue(plan.department), SQLValue(plan.finding), SQLValue(plan.cause),
        SQLValue(plan.step), SQLValue(plan.owner.rawValue), SQLValue(action.planned))
    }
    let kept = earlier?.entries.count ?? 0
    for (place, entry) in action.entries.enumerated().dropFirst(kept) {
      try append(entry, of: action.id, at: place + 1)
    }
  }

  private func append(_ entry: ImprovementAction.Entry, of action: ActionID, at position: Int) throws {
    let columns: (event: String, values: [SQLValue]) =
      switch entry.event {
      case .aimed(let aim): ("aimed", [SQLValue(aim.measure), SQLValue(aim.start), SQLValue(aim.review), .null])
      case .started: ("started", [.null, .null, .null, .null])
      case .ended: ("ended", [.null, .null, .null, .null])
      case .withdrawn(let reason): ("withdrawn", [.null, .null, .null, SQLValue(reason)])
      }
    try execute(
      """
      INSERT INTO action_entry (association, action, position, day, event, measure, start, review, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, SQLValue(action), SQLValue(position), SQLValue(entry.day), SQLValue(columns.event), columns.values[0],
      columns.values[1], columns.values[2], columns.values[3])
  }

  public func action(_ id: ActionID) throws -> ImprovementAction? {
    try rows("\(actionColumns) AND action = ?", SQLValue(id)).first.map(action(in:))
  }

  /// The actions of a department, or of all, in the order in which they were planned.
  public func actions(of department: DepartmentCode? = nil) throws -> [ImprovementAction] {
    let found =
      if let department {
        try rows("\(actionColumns) AND department = ? ORDER BY planned, action", SQLValue(department))
      } else {
        try rows("\(actionColumns) ORDER BY planned, action")
      }
    return try found.map(action(in:))
  }

  private var actionColumns: String {
    "SELECT action, department, finding, cause, step, owner, planned FROM action WHERE association = ?"
  }

  private func action(in row: Row) throws -> ImprovementAction {
    let id: ActionID = try row.key(0)
    guard let owner = Role(rawValue: try row.text(5)) else { throw DamagedRow(column: 5) }
    let plan = ImprovementAction.Plan(
      department: try row.code(1), finding: try row.text(2), cause: try row.text(3), step: try row.text(4),
      owner: owner)
    let entries = try rows(
      """
      SELECT day, event, measure, start, review, reason FROM action_entry
      WHERE association = ? AND action = ? ORDER BY position
      """, SQLValue(id)
    ).map { try entry(in: $0) }
    guard let action = ImprovementAction(id: id, plan: plan, planned: try row.day(6), entries: entries) else {
      throw DamagedRow(column: 1)
    }
    return action
  }

  private func entry(in row: Row) throws -> ImprovementAction.Entry {
    let event: ImprovementAction.Event =
      switch try row.text(1) {
      case "aimed":
        .aimed(ImprovementAction.Aim(measure: try row.code(2), start: try row.day(3), review: try row.day(4)))
      case "started": .started
      case "ended": .ended
      case "withdrawn": .withdrawn(reason: try row.text(5))
      default: throw DamagedRow(column: 1)
      }
    return ImprovementAction.Entry(on: try row.day(0), event)
  }
}
