public import Surveys
public import Vocabulary
public import Workflow

/// What the rules make of one end of a request: an invitation with its messages, or the reason why nobody is asked.
public enum Asking: Hashable, Sendable {
  case ask(AskingPlan)
  case leave(NotAsked)
}

/// By what and when somebody is asked.
public struct AskingPlan: Hashable, Sendable {
  public let first: PlannedMessage
  /// In the order of time: at most two, the second by another carrier.
  public let reminders: [PlannedMessage]
  /// When the link expires; no message goes out from then on.
  public let expires: Moment
}

/// A carrier and the first moment at which a message may go out by it.
public struct PlannedMessage: Hashable, Sendable {
  public let carrier: Carrier
  public let due: Moment

  public init(carrier: Carrier, due: Moment) {
    self.carrier = carrier
    self.due = due
  }
}

/// What is known of a person when it is decided whether he is asked.
public struct Addressee: Hashable, Sendable {
  /// When he was last asked about another end; later than now where the clock was wrong.
  public let asked: Moment?
  /// When somebody who is reached by the same number was.
  public let householdAsked: Moment?
  /// The carriers that reach him.
  public let reachable: Set<Carrier>
  /// The carriers by which he wishes no such messages.
  public let optedOut: Set<Carrier>

  public init(
    asked: Moment? = nil, householdAsked: Moment? = nil, reachable: Set<Carrier>, optedOut: Set<Carrier> = []
  ) {
    self.asked = asked
    self.householdAsked = householdAsked
    self.reachable = reachable
    self.optedOut = optedOut
  }
}

extension Asking {
  /// Decides about an end: every end gives an invitation or one reason, and the facts alone decide which (G0, S7).
  public static func decide(
    after ending: Ending, with questionnaire: Questionnaire?, _ person: Addressee, at now: Moment,
    under rules: AskingRules, _ days: WorkingDays
  ) -> Asking {
    guard now < ending.act.at.adding(days: rules.oldestEndDays) else { return .leave(.fromBefore) }
    guard questionnaire != nil else { return .leave(.noQuestionnaire) }
    let reachable = rules.carriers.filter(person.reachable.contains)
    let carriers = reachable.filter { !person.optedOut.contains($0) }
    guard let carrier = carriers.first else { return .leave(reachable.isEmpty ? .noWay : .optedOut) }
    let expires = now.adding(days: Invitation.daysOpen)
    guard let due = rules.allowed(from: now.adding(seconds: Int64(rules.delayMinutes) * 60), days), due < expires
    else { return .leave(.noMoment) }
    func lately(_ asked: Moment?) -> Bool { asked.map { due < $0.adding(days: rules.daysBetween) } ?? false }
    guard !lately(person.asked) else { return .leave(.askedLately) }
    guard !lately(person.householdAsked) else { return .leave(.householdAskedLately) }
    let first = PlannedMessage(carrier: carrier, due: due)
    return .ask(
      AskingPlan(
        first: first, reminders: rules.reminders(after: first, carriers, before: expires, days), expires: expires))
  }
}

extension AskingRules {
  /// The reminders after a first message: the first by the same carrier, the second by another, or none where there is no
  /// other; never after the link has expired. What a holiday puts off puts off what follows it too, so that two never come at
  /// the same moment.
  fileprivate func reminders(
    after first: PlannedMessage, _ carriers: [Carrier], before expires: Moment, _ days: WorkingDays
  ) -> [PlannedMessage] {
    let ways = [first.carrier] + carriers.filter { $0 != first.carrier }.prefix(1)
    var reminders: [PlannedMessage] = []
    var last = (due: first.due, day: 0)
    for (day, carrier) in zip(daysToReminders, ways) {
      guard let due = allowed(from: last.due.adding(days: day - last.day), days), due < expires else { break }
      reminders.append(PlannedMessage(carrier: carrier, due: due))
      last = (due, day)
    }
    return reminders
  }
}
