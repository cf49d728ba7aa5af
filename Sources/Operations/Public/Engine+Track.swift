public import Access
public import Collector
import Storage
public import Vocabulary
public import Workflow

/// A request as its beneficiary follows it by his link.
public struct Tracking: Sendable {
  public let request: Request
  /// Nil for a request kept from before the policy flow.
  public let policy: Policy?
  public let service: LocalizedText
  public let reach: TrackingLink.Reach
  /// Whether a code was sent that can still be entered.
  public let awaitsCode: Bool
}

extension Engine {
  /// Looks up where a request stands, and writes nothing: preview robots open links before people do.
  ///
  /// Throws `TrackingRefusal`.
  public func track(_ token: Token) async throws -> Tracking {
    let now = world.now()
    return try await store.read { ledger in
      let (request, link) = try ledger.tracked(token, at: now)
      let policy = try request.policyVersion.flatMap { try ledger.policyVersions()[$0] }
      let code = try ledger.signingCode(for: request.id)
      let last = code.map { $0.sent.adding(seconds: Int64(policy?.parameters.minutesACodeIsValid ?? 0) * 60) }
      return Tracking(
        request: request, policy: policy,
        service: try ledger.service(request.service, of: request.department)?.name ?? LocalizedText(ar: "", en: ""),
        reach: link.reach, awaitsCode: last.map { now <= $0 } ?? false)
    }
  }

  /// Takes a step that is the beneficiary's own, by his link.
  ///
  /// Throws `TrackingRefusal`, `FormLimitRefusal`, or `StepRefusal` with its clause.
  ///
  /// - Parameter shown: what the step rests on, as his page showed it.
  @discardableResult
  public func take(
    _ step: Step, with token: Token, from address: VisitorAddress, seeing shown: Shown? = nil
  ) async throws -> Request {
    let (now, draw) = (world.now(), drawInvitation())
    try publicDoor.admit(from: address, at: now)
    let terms = askingTerms
    return try await store.write { ledger in
      let (earlier, link) = try ledger.tracked(token, at: now)
      try link.permit(step, on: earlier)
      return try ledger.take(
        step, on: earlier, by: .beneficiary(earlier.beneficiary), at: now, inviting: draw, asking: terms,
        seeing: shown)
    }
  }
}

extension Ledger {
  /// The request of a link that is open, and the link.
  func tracked(_ token: Token, at now: Moment) throws -> (Request, TrackingLink) {
    guard let link = try trackingLink(token), let request = try request(link.request) else {
      throw TrackingRefusal.unknown
    }
    try link.open(request, at: now)
    return (request, link)
  }
}
