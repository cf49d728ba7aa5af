import Storage
public import Vocabulary
public import Workflow

/// Whom a request comes from.
public enum Applicant: Sendable, Hashable {
  /// Somebody whom the association knows.
  case known(BeneficiaryID)
  /// Somebody as he gives his name and numbers, and at a reception the code of his group (G1; nil changes nothing). Who is known by his identity number is not written down twice.
  case introduced(name: String, mobile: String, nationalID: String?, email: String? = nil, group: String? = nil)
}

extension Engine {
  /// Receives a request under the policy in force (S1): in one transaction the person, the request with its first step,
  /// and the record in the audit. `staff` is nil where the beneficiary himself sends a public form. A reception without a
  /// checklist gets the one that its service has now (S2).
  ///
  /// `form` is the form by which it is registered; sent again with the same words, it gives the request that it made.
  ///
  /// Throws `StepRefusal`, `RequestRefusal`, `NationalIDRefusal`, `EmailRefusal` or `GroupRefusal`.
  @discardableResult
  public func receive(
    _ reception: Reception, from applicant: Applicant, by staff: Staff?, form: SentFormKey? = nil
  ) async throws -> Request {
    let (now, id, newcomer): (Moment, RequestID, BeneficiaryID) = (world.now(), world.key(), world.key())
    let (draw, terms) = (drawInvitation(), askingTerms)
    return try await store.write { ledger in
      let sent = try form.map { form in
        ledger.formDigest([form.description, staff?.id.description ?? "", "\(applicant)", try reception.words])
      }
      if let sent, let made = try ledger.requestTaking(sent), let request = try ledger.request(made) { return request }
      let request = try ledger.receive(
        reception, from: applicant, by: staff, as: id, newcomer: newcomer, at: now, inviting: draw, asking: terms)
      if let sent { try ledger.keep(sent, takenFor: request.id) }
      return request
    }
  }
}

extension Ledger {
  /// Keeps a reception: the person, the request with its first step, and what follows from it.
  func receive(
    _ reception: Reception, from applicant: Applicant, by staff: Staff?, as id: RequestID, newcomer: BeneficiaryID,
    at now: Moment, inviting draw: InvitationDraw, asking terms: AskingTerms
  ) throws -> Request {
    guard try service(reception.service, of: reception.department) != nil else { throw RequestRefusal.serviceUnknown }
    let beneficiary = try beneficiary(applicant, as: newcomer, by: staff)
    let participant = staff.map(Participant.staff) ?? .beneficiary(beneficiary.id)
    let reception = try reception.requiring(try checklist(of: reception.service, in: reception.department))
    let request = try Request.receiving(
      reception, as: id, of: beneficiary.id, at: now, by: participant,
      under: try policyVersions().receiving(at: now))
    try save(beneficiary)
    try keep(request, since: nil, at: now, inviting: draw, asking: terms)
    return request
  }

  fileprivate func beneficiary(
    _ applicant: Applicant, as newcomer: BeneficiaryID, by staff: Staff?
  ) throws -> Beneficiary {
    switch applicant {
    case .known(let id):
      guard let known = try beneficiary(id) else { throw RequestRefusal.unknown }
      return known
    case .introduced(let name, let mobile, let written, let address, let group):
      let nationalID = try written.map { try NationalID($0) }
      let introduced = try Beneficiary(
        newcomer, name: name, mobile: mobile, nationalID: nationalID, email: try address.map { try EmailAddress($0) },
        group: try group.flatMap { try beneficiaryGroups().stated($0) })
      guard let known = try nationalID.flatMap({ try beneficiary($0) }) else { return introduced }
      return known.met(again: introduced, by: staff)
    }
  }
}
