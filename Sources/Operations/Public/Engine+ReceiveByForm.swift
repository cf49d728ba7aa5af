public import Access
import Collector
import Storage
public import Vocabulary
public import Workflow

/// What the sender of a public form is answered: the link by which he follows his request, and its number for the phone.
public struct FormAnswer: Sendable, Hashable {
  public let link: String
  public let reference: RequestReference
  public let kind: RequestKind
}

/// Why a public form is not taken though it is filled right.
public enum PublicFormRefusal: Refusal {
  /// The same form was sent before with other words.
  case sentDifferently
}

extension Engine {
  /// Receives a request that somebody sends himself (C5, C6, C7). The same form sent again gives the same answer and counts
  /// once. What he may be told is the same whether the association knows his identity number or not.
  ///
  /// - Parameter key: the form's own random key. - Parameter content: all that was sent with it.
  ///
  /// Throws `FormLimitRefusal`, `PublicFormRefusal`, `RequestRefusal`, `StepRefusal` or `StoreRefusal`.
  public func receive(
    _ form: PublicRequest, key: String?, content: [String: [String]], from address: VisitorAddress
  ) async throws -> FormAnswer {
    let now = world.now()
    try publicDoor.admit(
      from: address, about: [form.mobile.text] + (form.nationalID.map { [$0.digits] } ?? []), at: now)
    let token = key.map { Token(ofForm: $0, key: publicDoor.formKey) } ?? world.token()
    let parts = content.sorted { $0.key < $1.key }.flatMap { [$0.key] + $0.value + [""] }
    let (id, newcomer, draw): (RequestID, BeneficiaryID, InvitationDraw) = (world.key(), world.key(), drawInvitation())
    let terms = askingTerms
    let request = try await store.write { ledger in
      let sent = key.map { ledger.formDigest(["public", $0] + parts) }
      if let sent, let link = try ledger.trackingLink(token) {
        guard try ledger.requestTaking(sent) == link.request else { throw PublicFormRefusal.sentDifferently }
        return link.request
      }
      let applicant = Applicant.introduced(
        name: form.name.text, mobile: form.mobile.text, nationalID: form.nationalID?.digits, email: form.email?.text)
      let request = try ledger.receive(
        form.reception(requiring: Checklist([])), from: applicant, by: nil, as: id, newcomer: newcomer, at: now,
        inviting: draw, asking: terms)
      try ledger.save(
        TrackingLink(to: request.id, form.isAnsweredOpenly ? .whole : .progress, at: now), token: token)
      if let sent { try ledger.keep(sent, takenFor: request.id) }
      return request.id
    }
    return FormAnswer(link: trackingAddress(of: token), reference: RequestReference(of: request), kind: form.kind)
  }
}
