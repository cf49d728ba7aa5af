import Foundation
import Storage
public import Vocabulary
public import Workflow

extension Engine {
  /// Takes a step of a request. In one transaction: the step and its record in the audit are kept, and what follows from
  /// it is done. Gives the request as it stands then.
  ///
  /// Throws `StepRefusal` with the clause of the policy where the step cannot be taken, `RequestRefusal.unknown` where
  /// there is no such request.
  ///
  /// - Parameter form: the form by which it is taken; sent again with the same words, it changes nothing.
  @discardableResult
  public func take(
    _ step: Step, on id: RequestID, by participant: Participant, form: SentFormKey? = nil
  ) async throws -> Request {
    let (now, draw) = (world.now(), drawInvitation())
    return try await store.write { ledger in
      guard let earlier = try ledger.request(id) else { throw RequestRefusal.unknown }
      let sent = try form.map { form in
        ledger.formDigest([form.description, id.description, try participant.party.words, try step.words])
      }
      if let sent, try ledger.requestTaking(sent) == id { return earlier }
      let policy = try ledger.policyVersions().policy(for: earlier, at: now)
      let request = try earlier.taking(step, at: now, by: participant, under: policy)
      try ledger.keep(request, since: earlier, at: now, inviting: draw)
      if let sent { try ledger.keep(sent, takenFor: id) }
      return request
    }
  }
}

extension Ledger {
  /// Keeps what a request gained, writes it down in the audit, and does what follows from it.
  func keep(_ request: Request, since earlier: Request?, at now: Moment, inviting draw: InvitationDraw) throws {
    try ensurePolicy()
    try record(try append(request, since: earlier), of: request)
    for consequence in request.consequences(since: earlier) {
      switch consequence {
      case .invite: try invite(after: request, with: draw, at: now)
      case .withdrawInvitation: try withdrawInvitations(of: request.id, at: now)
      // He sees it on his tracking page; a message of its own has no place in the outbox yet.
      case .tell: break
      }
    }
  }
}

extension Encodable {
  /// A value as it is written for a digest: the same value, the same words.
  var words: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
