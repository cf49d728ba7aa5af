public import Vocabulary

/// How a request ends without its way being gone, and how an ended one is taken up again.
extension Request {
  /// Withdrawal is always possible, even while a referral is open: the question ends with the request.
  func withdrawing(_ reason: String, _ act: Act) -> Request {
    var next = self
    next.ending = Ending(outcome: .withdrawn, act: act, reason: Typed.text(reason))
    return next
  }

  /// Takes an ended request up again, from what is still true: a service is delivered anew, an answer is given anew; what
  /// was rejected, or withdrawn before it was accepted, is explained, completed and submitted anew.
  func reopening(_ reason: String, _ act: Act) throws(StepRefusal) -> Request {
    guard let ending else { throw .notEnded }
    guard let reason = Typed.text(reason) else { throw .reasonMissing(.g0) }
    var next = self
    next.reopenings.append(Reopening(ended: ending, reason: reason, act: act, decision: decision, reply: reply))
    next.ending = nil
    next.reply = nil
    if submission != nil, decision?.verdict != .accepted {
      (next.decision, next.submission, next.explanation, next.completeness) = (nil, nil, nil, nil)
    }
    return next
  }

  /// Whether an invitation that was issued when the request ended, and is unanswered, is to be withdrawn.
  public var withdrawsItsInvitation: Bool { ending == nil && !reopenings.isEmpty }

  /// Whether it was open just before a moment: received by then, and not ended, or taken up again. What came at the moment or
  /// after it changes nothing, so that what is said of a past day stays as it was.
  public func isOpen(before moment: Moment) -> Bool {
    guard received < moment else { return false }
    if let ending, ending.act.at < moment { return false }
    return reopenings.last { $0.ended.act.at < moment }.map { $0.act.at < moment } ?? true
  }
}

/// The fact that a request ended, and how.
public struct Ending: Hashable, Sendable {
  public let outcome: Outcome
  public let act: Act
  public let reason: String?

  init(outcome: Outcome, act: Act, reason: String? = nil) {
    self.outcome = outcome
    self.act = act
    self.reason = reason
  }
}

/// The fact that an ended request was taken up again, with what had ended it.
public struct Reopening: Hashable, Sendable {
  public let ended: Ending
  public let reason: String
  public let act: Act
  /// The decision and the answer that stood then.
  public let decision: Decision?
  public let reply: Replied?
}
