public import Vocabulary
public import Workflow

/// The link by which a beneficiary sees where his request stands, and takes the steps that are his (G4). Known by the digest of its token.
///
/// It lasts as long as its request, and 90 days after its end.
public struct TrackingLink: Hashable, Sendable {
  public static let daysAfterTheEnd = 90

  /// What a link opens.
  public enum Reach: String, Hashable, Sendable, CaseIterable {
    /// Where the request stands. Shown in answer to a form that anybody can send with anybody's identity number.
    case progress
    /// The data in it too, and their change: the link was sent to the beneficiary's own number, or nobody else can be meant.
    case whole
  }

  public let request: RequestID
  public let reach: Reach
  public let issued: Moment

  public init(to request: RequestID, _ reach: Reach, at now: Moment) {
    self.request = request
    self.reach = reach
    issued = now
  }

  /// Refuses where the request has long ended.
  public func open(_ request: Request, at now: Moment) throws(TrackingRefusal) {
    guard let ending = request.ending else { return }
    guard now < ending.act.at.adding(days: Self.daysAfterTheEnd) else { throw .expired }
  }

  /// Refuses a step that this link does not open. A withdrawal is always his.
  ///
  /// While a decision waits to be sent nothing is taken, whichever it is: what is refused for a rejection alone tells of it (S5).
  public func permit(_ step: Step, on request: Request) throws(TrackingRefusal) {
    if case .withdrawn = step { return }
    guard reach == .whole else { throw .onlyByMessage }
    guard !request.isDecidedUntold else { throw .decisionOnItsWay }
  }
}

/// Why a tracking link shows nothing, or not all.
public enum TrackingRefusal: Refusal {
  case unknown
  case expired
  /// Data are shown and changed by the link that was sent to his number.
  case onlyByMessage
  /// The committee has decided, and he is told soon.
  case decisionOnItsWay
}
