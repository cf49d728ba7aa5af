public import Access
public import Collector
import Messaging
import Storage
import Vocabulary
public import Workflow

/// S4: the declaration signed from where the beneficiary is, by a code that is sent to his number.
extension Engine {
  /// Sends a code for the data as they stand: the code in the outbox, its keyed digest kept.
  ///
  /// Throws `TrackingRefusal`, `FormLimitRefusal`, `SigningCodeRefusal`, or `StepRefusal` where there is nothing to sign now.
  public func sendSigningCode(with token: Token, from address: VisitorAddress) async throws {
    let (now, draw, chance, key) = (world.now(), drawNews(), world.chance, publicDoor.codeKey)
    try publicDoor.admit(from: address, at: now)
    try await store.write { ledger in
      var chance = chance
      let (request, link) = try ledger.tracked(token, at: now)
      let policy = try ledger.policyVersions().policy(for: request, at: now)
      // What could not be signed is refused before a message goes out.
      let trial = Self.trial(of: request, at: now)
      try link.permit(trial, on: request)
      _ = try request.taking(trial, at: now, by: .beneficiary(request.beneficiary), under: policy)
      let earlier = try ledger.signingCode(for: request.id)
      let code = try SigningCode.draw(for: request, after: earlier, at: now, key: key, using: &chance)
      try ledger.save(code.kept, for: request.id)
      let minutes = policy.parameters.minutesACodeIsValid
      try ledger.tell(.code(code.text, minutes: minutes), of: request, with: draw, at: now)
    }
  }

  /// Signs with the code. A wrong one is counted, also where it is refused.
  ///
  /// Throws `TrackingRefusal`, `FormLimitRefusal`, `SigningCodeRefusal` or `StepRefusal`.
  @discardableResult
  public func sign(withCode written: String, token: Token, from address: VisitorAddress) async throws -> Request {
    let (now, draw, key) = (world.now(), drawInvitation(), publicDoor.codeKey)
    try publicDoor.admit(from: address, at: now)
    let terms = askingTerms
    let outcome = try await store.write { ledger -> Result<Request, SigningCodeRefusal> in
      let (request, link) = try ledger.tracked(token, at: now)
      // What the link does not open is refused whatever the code is.
      try link.permit(Self.trial(of: request, at: now), on: request)
      guard let code = try ledger.signingCode(for: request.id)?.tried else { throw SigningCodeRefusal.noneSent }
      try ledger.save(code, for: request.id)
      let signature: Signature
      do throws(SigningCodeRefusal) {
        signature = try code.signature(written, for: request, key: key)
      } catch {
        return .failure(error)
      }
      return .success(
        try ledger.take(
          .declarationSigned(signature), on: request, by: .beneficiary(request.beneficiary), at: now, inviting: draw,
          asking: terms))
    }
    return try outcome.get()
  }

  /// The data as they stand, signed by a code that was sent now.
  private static func trial(of request: Request, at now: Moment) -> Step {
    .declarationSigned(Signature(.code(sent: now), digest: request.dataDigest))
  }
}
