public import Vocabulary

/// Something a department tries in order to do better (policy T5): what was found, why, what is done, who follows it up,
/// and the one indicator it should move, fixed before it begins.
///
/// What it is stands in its plan and in the steps taken since, none of which is ever changed.
public struct ImprovementAction: Hashable, Sendable {
  /// What is written when it is planned.
  public struct Plan: Hashable, Sendable {
    public let department: DepartmentCode
    public let finding: String
    public let cause: String
    public let step: String
    /// The role that follows it up; never a person.
    public let owner: Role

    public init(department: DepartmentCode, finding: String, cause: String, step: String, owner: Role) {
      self.department = department
      self.finding = finding
      self.cause = cause
      self.step = step
      self.owner = owner
    }
  }

  /// The indicator it should move, and the days between which.
  public struct Aim: Hashable, Sendable {
    public let measure: MeasureCode
    public let start: Day
    /// The day on which its effect is looked at.
    public let review: Day

    public init(measure: MeasureCode, start: Day, review: Day) {
      self.measure = measure
      self.start = start
      self.review = review
    }
  }

  /// Something that happened to it, on a day.
  public enum Event: Hashable, Sendable {
    case aimed(Aim)
    case started
    case ended
    case withdrawn(reason: String)
  }

  /// An event with its day.
  public struct Entry: Hashable, Sendable {
    public let day: Day
    public let event: Event

    public init(on day: Day, _ event: Event) {
      self.day = day
      self.event = event
    }
  }

  /// How far it has come.
  public enum State: String, Hashable, Sendable, CaseIterable { case planned, running, ended, withdrawn }

  public let id: ActionID
  public let plan: Plan
  public let planned: Day
  /// What happened since, in order; the first is its aim.
  public private(set) var entries: [Entry]

  /// An action as it was kept; nil where its first entry is no aim.
  public init?(id: ActionID, plan: Plan, planned: Day, entries: [Entry]) {
    guard case .aimed? = entries.first?.event else { return nil }
    self.id = id
    self.plan = plan
    self.planned = planned
    self.entries = entries
  }

  /// A new action. T5: owned, dated, its indicator named; refused where a part is missing or the dates do not follow.
  public init(_ id: ActionID, _ plan: Plan, aim: Aim, on today: Day) throws(ActionRefusal) {
    for text in [plan.finding, plan.cause, plan.step] {
      guard text.contains(where: { !$0.isWhitespace }) else { throw .partMissing }
      guard text.unicodeScalars.count <= Self.longestText else { throw .tooLong(most: Self.longestText) }
    }
    try Self.check(aim, on: today)
    self.id = id
    self.plan = plan
    planned = today
    entries = [Entry(on: today, .aimed(aim))]
  }

  /// A finding, a cause and a step are a sentence or two each.
  public static let longestText = 500

  public var state: State {
    switch entries.last?.event {
    case .ended: .ended
    case .withdrawn: .withdrawn
    case .started: .running
    case .aimed, nil: .planned
    }
  }

  /// What it is to move; the last that was fixed before it began.
  public var aim: Aim {
    for entry in entries.reversed() { if case .aimed(let aim) = entry.event { return aim } }
    preconditionFailure("an action has an aim: its initialisers admit no other")
  }

  /// The day it began.
  public var started: Day? { entries.first { $0.event == .started }?.day }

  /// The day it ended or was withdrawn.
  public var closed: Day? { state == .ended || state == .withdrawn ? entries.last?.day : nil }

  private static func check(_ aim: Aim, on today: Day) throws(ActionRefusal) {
    guard aim.start >= today else { throw .startInThePast }
    guard aim.review > aim.start else { throw .reviewBeforeStart }
  }
}

/// What becomes of an action. Each gives the action with one more entry, or refuses.
extension ImprovementAction {
  /// Names another indicator or other dates; only before it began, so that nobody chooses the indicator that happened to move.
  public func aiming(at aim: Aim, on today: Day) throws(ActionRefusal) -> ImprovementAction {
    try requireOpen()
    guard state == .planned else { throw .aimIsFixed(since: started ?? today) }
    try Self.check(aim, on: today)
    return with(.aimed(aim), on: today)
  }

  /// It begins today; refused on the day of its review or later, when there would be nothing to look at: it is given another
  /// day first.
  public func starting(on today: Day) throws(ActionRefusal) -> ImprovementAction {
    try requireOpen()
    guard state == .planned else { throw .alreadyStarted }
    guard today < aim.review else { throw .reviewPassed(on: aim.review) }
    return with(.started, on: today)
  }

  /// It was carried out; its effect goes on being measured in the month's report.
  public func ending(on today: Day) throws(ActionRefusal) -> ImprovementAction {
    try requireOpen()
    guard state == .running else { throw .notStarted }
    return with(.ended, on: today)
  }

  /// It is given up, for a reason that others may learn from.
  public func withdrawing(because reason: String, on today: Day) throws(ActionRefusal) -> ImprovementAction {
    try requireOpen()
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .partMissing }
    guard reason.unicodeScalars.count <= Self.longestText else { throw .tooLong(most: Self.longestText) }
    return with(.withdrawn(reason: reason), on: today)
  }

  private func requireOpen() throws(ActionRefusal) {
    if let closed { throw .alreadyClosed(on: closed) }
  }

  private func with(_ event: Event, on day: Day) -> ImprovementAction {
    var action = self
    action.entries.append(Entry(on: day, event))
    return action
  }
}
