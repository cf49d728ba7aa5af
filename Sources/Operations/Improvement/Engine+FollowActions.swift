public import Reports
import Storage
public import Vocabulary
public import Workflow

/// An action with what became of it.
public struct FollowedAction: Sendable {
  public let action: ImprovementAction
  /// Its line as the last whole month's reports tell it; without an effect before it began.
  public let line: ActionLine
  /// What it asks for today.
  public let reminder: ImprovementAction.Reminder?
}

/// The actions as staff follow them up.
extension Engine {
  /// The actions that somebody may see, those that are open first, the soonest due first.
  public func followedActions(
    seenBy staff: Staff, under definition: DepartmentDefinition
  ) async throws -> [FollowedAction] {
    let actions = try await actions().filter { $0.isSeen(by: staff) }
    return try await followed(actions, under: definition).sorted { one, other in
      if (one.action.closed == nil) != (other.action.closed == nil) { return one.action.closed == nil }
      if let first = one.action.closed, let second = other.action.closed, first != second { return first > second }
      return (one.action.nextDay, one.action.id.description) < (other.action.nextDay, other.action.id.description)
    }
  }

  /// One action. Throws `ActionRefusal.unknown` where there is none, `RightRefusal` where it is not his to see.
  public func followedAction(
    _ id: ActionID, seenBy staff: Staff, under definition: DepartmentDefinition
  ) async throws -> FollowedAction {
    guard let action = try await store.read({ try $0.action(id) }),
      let followed = try await followed([action], under: definition).first
    else { throw ActionRefusal.unknown }
    guard action.isSeen(by: staff) else { throw RightRefusal.otherDepartment(.seeDepartmentIndicators) }
    return followed
  }

  /// What the actions that somebody follows up ask of him today, the longest due first.
  public func actionReminders(
    for staff: Staff
  ) async throws -> [(action: ImprovementAction, reminder: ImprovementAction.Reminder)] {
    let today = world.now().day
    return try await actions().filter { $0.isFollowedUp(by: staff) }
      .compactMap { action in action.reminder(on: today).map { (action: action, reminder: $0) } }
      .sorted { ($0.reminder.due, $0.action.id.description) < ($1.reminder.due, $1.action.id.description) }
  }

  private func followed(
    _ actions: [ImprovementAction], under definition: DepartmentDefinition
  ) async throws -> [FollowedAction] {
    let today = world.now().day
    return try await store.read { ledger in
      zip(actions, try ledger.lastLines(of: actions, on: today, under: definition))
        .map { FollowedAction(action: $0, line: $1, reminder: $0.reminder(on: today)) }
    }
  }
}

extension Ledger {
  /// The line of each action as the last whole month's reports tell it, also of those closed long before; in the
  /// given order.
  func lastLines(
    of actions: [ImprovementAction], on today: Day, under definition: DepartmentDefinition
  ) throws -> [ActionLine] {
    guard !actions.isEmpty, let month = CivilMonth(containing: today, calendar: .gregorian)?.adding(months: -1)
    else { return [] }
    let reported = try actions.map { try ReportedAction($0) }
    let days = definition.days(upTo: month).following(reported, in: month.calendar)
    return ActionLine.lines(of: reported, from: try figures(of: month, on: days, counted: today), under: definition)
  }
}

extension ImprovementAction {
  /// The day of its next step.
  fileprivate var nextDay: Day { state == .planned ? aim.start : aim.review }
}
