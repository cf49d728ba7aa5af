public import Vocabulary

/// A message on its way: by which carrier, from when and until when, and how far it came.
public struct Sending: Hashable, Sendable {
  public enum State: String, Hashable, Sendable, CaseIterable {
    case waiting
    /// Given to a gateway that has not answered; tried again unless it does.
    case trying
    /// The gateway took it.
    case handed
    case delivered
    /// The carrier says that it did not arrive.
    case undelivered
    /// No longer wanted when its time came: answered, withdrawn, or the person wishes no messages.
    case dropped
    /// Its last moment passed.
    case expired
    /// Refused for good, or tried as often as it is.
    case dead
  }

  public let message: MessageID
  public let carrier: Carrier
  /// Not before; while it is tried, when it is tried again.
  public var due: Moment
  /// No attempt from then on.
  public let until: Moment
  public var attempts: Int
  public var state: State
  /// By what the gateway knows it.
  public var providerID: String?
  /// What the gateway said last, where it did not take it.
  public var trouble: String?

  public init(
    of message: MessageID, by carrier: Carrier, due: Moment, until: Moment, attempts: Int = 0, state: State = .waiting,
    providerID: String? = nil, trouble: String? = nil
  ) {
    self.message = message
    self.carrier = carrier
    self.due = due
    self.until = until
    self.attempts = attempts
    self.state = state
    self.providerID = providerID
    self.trouble = trouble
  }

  /// Days for which a message that belongs to no link is tried.
  public static let daysTried = 3
}

/// What a gateway did with a message.
public enum CarryOutcome: Hashable, Sendable {
  case handed(providerID: String?)
  /// Never to be tried again: the number does not exist, the text is not allowed.
  case refused(String)
  /// To be tried again: no answer, too busy, out of credit.
  case failed(String)
}

extension Sending {
  /// Seconds from one attempt to the next; after the last the message is dead.
  static let pauses: [Int64] = [60, 300, 1_800, 7_200, 21_600, 43_200, 86_400]
  /// Seconds after which a gateway that never answered is asked again, with the same key.
  static let patience: Int64 = 300

  /// The message as it is given to a gateway; nil where it is not its turn.
  public func claimed(at now: Moment) -> Sending? {
    guard state == .waiting || state == .trying, due <= now, now < until, attempts <= Self.pauses.count else {
      return nil
    }
    var next = self
    next.state = .trying
    next.attempts += 1
    next.due = now.adding(seconds: Self.patience)
    return next
  }

  /// Whether messages that were claimed at a moment may still be given to a gateway. Well before another program may claim
  /// them, so that a gateway that takes its time for each does not lead to two calls for one.
  public static func isHeld(claimedAt moment: Moment, at now: Moment) -> Bool {
    now < moment.adding(seconds: patience / 2)
  }

  /// A claimed message that was not given to a gateway after all; nil where it is no longer held by that claim.
  public func putBack(claimedAt moment: Moment) -> Sending? {
    guard state == .trying, due == moment.adding(seconds: Self.patience) else { return nil }
    var next = self
    (next.state, next.due, next.attempts) = (.waiting, moment, attempts - 1)
    return next
  }

  /// Whether it was tried as often as it is, and the last attempt was never answered.
  public func isSpent(at now: Moment) -> Bool { state == .trying && attempts > Self.pauses.count && due <= now }

  /// The message after a gateway answered, or gave no answer. An answer that comes late changes nothing that is settled.
  public func after(_ outcome: CarryOutcome, at now: Moment) -> Sending {
    guard state == .trying else { return self }
    var next = self
    switch outcome {
    case .handed(let id):
      (next.state, next.providerID, next.trouble) = (.handed, id, nil)
    case .refused(let trouble):
      (next.state, next.trouble) = (.dead, trouble)
    case .failed(let trouble):
      next.trouble = trouble
      guard attempts <= Self.pauses.count else {
        next.state = .dead
        return next
      }
      next.state = .waiting
      next.due = now.adding(seconds: Self.pauses[attempts - 1])
    }
    return next
  }

  /// The message after the carrier told what became of it; the same news twice, or older news, changes nothing.
  public func after(_ receipt: DeliveryReceipt.News) -> Sending {
    var next = self
    switch (receipt, state) {
    case (.delivered, .handed), (.delivered, .undelivered): next.state = .delivered
    case (.undelivered, .handed): next.state = .undelivered
    default: break
    }
    return next
  }

  /// A dead or expired message as somebody wishes it tried again; nobody is called more often than the rules say.
  public func revived(at now: Moment, until: Moment) -> Sending? {
    guard carrier != .interview, state == .dead || state == .expired || state == .undelivered, now < until else {
      return nil
    }
    return Sending(of: message, by: carrier, due: now, until: until)
  }
}

/// What a carrier tells of a message that it took.
public struct DeliveryReceipt: Hashable, Sendable {
  public enum News: Hashable, Sendable { case delivered, undelivered }

  public let providerID: String
  public let news: News

  public init(providerID: String, news: News) {
    self.providerID = providerID
    self.news = news
  }
}
