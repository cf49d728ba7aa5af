public import Vocabulary

/// A call that somebody asked for with his answer: due, taken on by one who did not serve him, and what came of it.
///
/// It is the fold of its entries, none of which is ever changed.
public struct FollowUp: Hashable, Sendable {
  public enum Event: Hashable, Sendable {
    case assigned(StaffID)
    /// Called, and not reached.
    case tried
    case reached
    case notReached
    case resolved
    /// Handed on as an improvement action of a department.
    case passed(ActionID)
    /// He did not wish to talk after all.
    case declined
  }

  public struct Entry: Hashable, Sendable {
    public let event: Event
    public let at: Moment
    public let by: StaffID
    /// What was said; sealed in the file.
    public let notes: String?

    public init(_ event: Event, at moment: Moment, by staff: StaffID, notes: String? = nil) {
      self.event = event
      at = moment
      by = staff
      self.notes = notes
    }
  }

  /// The response by which it was asked for.
  public let id: ResponseID
  public let request: RequestID
  public let asked: Day
  /// The last day on which the call is in time.
  public let due: Day
  public let entries: [Entry]

  public init(id: ResponseID, request: RequestID, asked: Day, due: Day, entries: [Entry] = []) {
    self.id = id
    self.request = request
    self.asked = asked
    self.due = due
    self.entries = entries
  }

  /// A call as it was asked for: due within the association's working days (`rules`).
  public init(
    id: ResponseID, request: RequestID, asked: Day, under rules: FollowUpRules, _ days: WorkingDays,
    entries: [Entry] = []
  ) {
    self.init(
      id: id, request: request, asked: asked,
      due: days.day(rules.workingDays, after: asked) ?? asked.adding(days: rules.workingDays * 2), entries: entries)
  }

  /// Who has taken it on last.
  public var assigned: StaffID? {
    for entry in entries.reversed() { if case .assigned(let staff) = entry.event { return staff } }
    return nil
  }

  /// How often he was called in vain.
  public var tries: Int { entries.count { $0.event == .tried } }

  /// How it ended; nil while it is open.
  public var closing: Entry? { entries.last { $0.event.isOutcome } }

  public func isOverdue(on today: Day) -> Bool { closing == nil && due < today }

  /// The longest notes, in characters.
  public static let longestNotes = 1_000
}

/// How soon somebody is called who asked for it, and how often it is tried.
public struct FollowUpRules: Hashable, Sendable {
  public let workingDays: Int
  public let triesBeforeGivingUp: Int

  public init(workingDays: Int = 3, triesBeforeGivingUp: Int = 3) {
    self.workingDays = workingDays
    self.triesBeforeGivingUp = triesBeforeGivingUp
  }

  public static let standard = FollowUpRules()
}

extension FollowUp.Event {
  /// Whether it ends the follow-up.
  public var isOutcome: Bool {
    switch self {
    case .assigned, .tried: false
    case .reached, .notReached, .resolved, .passed, .declined: true
    }
  }

  /// Whether the person told of something that can have improved since: then he is asked so the next time (L1).
  public var isToBeAskedAgain: Bool { isOutcome && self != .declined }

  /// As it is kept.
  public var name: String {
    switch self {
    case .assigned: "assigned"
    case .tried: "tried"
    case .reached: "reached"
    case .notReached: "not-reached"
    case .resolved: "resolved"
    case .passed: "passed"
    case .declined: "declined"
    }
  }

  public var words: LocalizedText {
    switch self {
    case .assigned: LocalizedText(ar: "تولى المتابعة موظف", en: "Taken on")
    case .tried: LocalizedText(ar: "اتصال بلا جواب", en: "Called, not reached")
    case .reached: LocalizedText(ar: "تحدثنا معه", en: "Talked with him")
    case .notReached: LocalizedText(ar: "لم نصل إليه بعد ثلاث محاولات", en: "Not reached after three tries")
    case .resolved: LocalizedText(ar: "عولج ما ذكره", en: "What he told of is mended")
    case .passed: LocalizedText(ar: "صار إجراء تحسين في قسم", en: "Handed to a department as an action")
    case .declined: LocalizedText(ar: "لم يرغب في الحديث", en: "Did not wish to talk")
    }
  }
}
