public import Collector
public import Workflow

/// One request of the demo association with all that followed from it.
public struct DemoCase: Sendable {
  /// The person, where this is his first request; an earlier case has brought him in where this is nil.
  public let beneficiary: Beneficiary?
  /// Completed, or still open.
  public let request: Request
  /// Present where the request is completed; it knows whether it was answered.
  public let invitation: Invitation?
  /// Present where the invitation was answered.
  public let response: Response?
  /// Present where the person asked for it.
  public let callBack: CallBack?
}
