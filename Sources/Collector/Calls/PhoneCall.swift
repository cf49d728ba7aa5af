public import Vocabulary
public import Workflow

/// A call by which somebody is to be asked: when it is due, the tries that reached nobody, and who has it in hand.
public struct PhoneCall: Hashable, Sendable {
  /// Tries that may reach nobody; after the last he is not called again.
  public static let mostUnanswered = 3
  /// How often somebody may ask to be called later.
  public static let mostPostponed = 2
  /// Minutes for which a call is one caller's alone.
  public static let minutesInHand = 30
  /// Seconds from a try that reached nobody to the next: the same day at another hour, then another day at another hour.
  static let pauses: [Int64] = [4 * 3_600, 27 * 3_600]

  /// What becomes of a call that was made.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case answered
    case noAnswer = "no_answer"
    case wrongNumber = "wrong_number"
    /// He does not wish to answer: his right (T3). His link stays good.
    case refused
    case later
  }

  /// Who has a call in hand, and until when.
  public struct Claim: Hashable, Sendable {
    public let caller: StaffID
    public let until: Moment

    public init(by caller: StaffID, until: Moment) {
      self.caller = caller
      self.until = until
    }
  }

  /// The message in the outbox that it carries out.
  public let message: MessageID
  /// Not before.
  public let due: Moment
  /// No call from then on: the link has expired.
  public let until: Moment
  public let unanswered: Int
  public let postponed: Int
  public let claim: Claim?

  public init(
    _ message: MessageID, due: Moment, until: Moment, unanswered: Int = 0, postponed: Int = 0, claim: Claim? = nil
  ) {
    self.message = message
    self.due = due
    self.until = until
    self.unanswered = unanswered
    self.postponed = postponed
    self.claim = claim
  }

  /// Whether somebody has it in hand now.
  public func isInHand(at now: Moment) -> Bool { claim.map { now < $0.until } ?? false }

  /// Whether it waits to be made now.
  public func waits(at now: Moment) -> Bool { due <= now && now < until && !isInHand(at: now) }
}

extension PhoneCall {
  /// The call in the hand of a caller; refused outside the hours, to who has worked on the case, and while another has it.
  public func claimed(
    by staff: Staff, about request: Request, at now: Moment, under rules: AskingRules, _ days: WorkingDays
  ) throws(CallRefusal) -> PhoneCall {
    guard rules.allows(now, days) else { throw .closed(opens: rules.allowed(from: now, days)) }
    guard !request.wasHandled(by: staff.id) else { throw .ownCase(.t3) }
    guard !isInHand(at: now) || claim?.caller == staff.id else { throw .inOtherHands }
    guard due <= now, now < until else { throw .notDue }
    return with(claim: Claim(by: staff.id, until: now.adding(seconds: Int64(Self.minutesInHand) * 60)))
  }

  /// Refuses unless he has the call in hand. With `late` it is still his where his time ran out and nobody took it since:
  /// what somebody said in a long talk is not lost.
  public func require(_ staff: Staff, about request: Request, at now: Moment, late: Bool = false) throws(CallRefusal) {
    guard !request.wasHandled(by: staff.id) else { throw .ownCase(.t3) }
    guard let claim, claim.caller == staff.id else { throw claim == nil ? .notInHand : .inOtherHands }
    guard late || now < claim.until else { throw .notInHand }
  }

  /// The moment as which it counts what is written down of the call now: never after the link's last moment while somebody
  /// has it in hand, so that a talk that was begun in time and runs over the expiry is not lost.
  public func heard(at now: Moment) -> Moment { isInHand(at: now) ? min(now, until.adding(seconds: -1)) : now }

  /// The call put back, as it was before it was taken.
  public var putBack: PhoneCall { with(claim: nil) }

  /// The call as it is to be made again; nil where it is over.
  ///
  /// - Parameter wished: when he asked to be called, for `later`.
  public func after(
    _ outcome: Outcome, at now: Moment, wished: Moment? = nil, under rules: AskingRules, _ days: WorkingDays
  ) throws(CallRefusal) -> PhoneCall? {
    switch outcome {
    case .answered, .refused, .wrongNumber: return nil
    case .noAnswer:
      guard unanswered + 1 < Self.mostUnanswered,
        let next = rules.allowed(from: now.adding(seconds: Self.pauses[unanswered]), days), next < until
      else { return nil }
      return PhoneCall(message, due: next, until: until, unanswered: unanswered + 1, postponed: postponed)
    case .later:
      guard postponed < Self.mostPostponed else { throw .postponedEnough }
      guard let wished, now < wished else { throw .laterMissing }
      guard wished < until else { throw .laterThanTheLink(until) }
      guard rules.allows(wished, days) else { throw .laterOutsideHours }
      return PhoneCall(message, due: wished, until: until, unanswered: unanswered, postponed: postponed + 1)
    }
  }

  private func with(claim: Claim?) -> PhoneCall {
    PhoneCall(message, due: due, until: until, unanswered: unanswered, postponed: postponed, claim: claim)
  }
}

extension Request {
  /// Whether a member of staff took any step of it, or has it in his care: he does not write down what is said of it (T3).
  public func wasHandled(by staff: StaffID) -> Bool {
    ownership?.owner == staff || reception?.by == .staff(staff) || steps.contains { $0.act.by == .staff(staff) }
  }
}
