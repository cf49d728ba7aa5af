public import Vocabulary

/// What an action asks of whoever follows it up: the rule behind the reminders.
extension ImprovementAction {
  /// What is to be done now, and since when. One step of an action has one reminder: it follows from the action and the day
  /// alone, so that it is there once however often it is asked for, and goes when the step is taken.
  public struct Reminder: Hashable, Sendable {
    public let step: ReminderStep
    /// The day on which the step was due.
    public let due: Day
    /// Whether the days of grace have passed.
    public let isOverdue: Bool
  }

  /// The steps that are reminded of.
  public enum ReminderStep: String, Hashable, Sendable, CaseIterable {
    /// The day it should begin has come.
    case start
    /// The day on which its effect is looked at has come: it is ended, or another is planned.
    case review
  }

  /// For so many days a step is due before it is called overdue: a working week.
  public static let daysOfGrace = 7

  /// The reminder of a day; nil where the action waits for its day, or is closed.
  public func reminder(on today: Day) -> Reminder? {
    let (step, due): (ReminderStep, Day)
    switch state {
    case .planned: (step, due) = (.start, aim.start)
    case .running: (step, due) = (.review, aim.review)
    case .ended, .withdrawn: return nil
    }
    guard today >= due else { return nil }
    return Reminder(step: step, due: due, isOverdue: today >= due.adding(days: Self.daysOfGrace))
  }

  /// Whether somebody follows it up: he has its owner's role, and may pursue it where it is.
  public func isFollowedUp(by staff: Staff) -> Bool {
    staff.roles.contains(plan.owner) && staff.may(.planImprovements, in: plan.department)
  }

  /// Whether somebody may see it: the indicators of its department are his to see.
  public func isSeen(by staff: Staff) -> Bool {
    staff.may(.seeAllIndicators, in: plan.department) || staff.may(.seeDepartmentIndicators, in: plan.department)
      || staff.may(.planImprovements, in: plan.department)
  }
}

extension Role {
  /// The roles that can own an action: whoever follows one up must be able to pursue it.
  public static var owningActions: [Role] { allCases.filter { Right.planImprovements.reach(of: $0) > .nothing } }
}
