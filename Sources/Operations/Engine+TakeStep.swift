import Storage
public import Vocabulary
public import Workflow

extension Engine {
  /// Takes a step of a request. In one transaction: the step and its record in the audit are kept, and what follows from
  /// it is done. Gives the request as it stands then.
  ///
  /// Throws `StepRefusal` with the clause of the policy where the step cannot be taken, `RequestRefusal.unknown` where
  /// there is no such request.
  @discardableResult
  public func take(_ step: Step, on id: RequestID, by participant: Participant) async throws -> Request {
    let (now, draw, terms) = (world.now(), drawInvitation(), askingTerms)
    return try await store.write { ledger in
      guard let earlier = try ledger.request(id) else { throw RequestRefusal.unknown }
      let policy = try ledger.policyVersions().policy(for: earlier, at: now)
      let request = try earlier.taking(step, at: now, by: participant, under: policy)
      try ledger.keep(request, since: earlier, at: now, inviting: draw, asking: terms)
      return request
    }
  }
}

extension Ledger {
  /// Keeps what a request gained, writes it down in the audit, and does what follows from it.
  func keep(
    _ request: Request, since earlier: Request?, at now: Moment, inviting draw: InvitationDraw,
    asking terms: AskingTerms
  ) throws {
    try ensurePolicy()
    try record(try append(request, since: earlier), of: request)
    for consequence in request.consequences(since: earlier) {
      switch consequence {
      case .invite: try invite(after: request, with: draw, at: now, under: terms)
      case .withdrawInvitation: try withdrawInvitations(of: request.id, at: now)
      // He sees it on his tracking page; a message of its own has no place in the outbox yet.
      case .tell: break
      }
    }
  }
}
