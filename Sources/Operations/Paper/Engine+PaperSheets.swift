public import Collector
import Storage
public import Surveys
public import Vocabulary
public import Workflow

/// A sheet that waits to be typed again or settled, as the list shows it: without a name.
public struct PaperLine: Sendable, Hashable {
  public let invitation: InvitationID
  public let reference: RequestReference
  public let service: LocalizedText
  public let stage: PaperSheet.Stage
  /// Why this member of staff cannot go on with it; nil where he can.
  public let refusal: PaperRefusal?
}

/// A sheet as its page shows it.
public struct OpenedSheet: Sendable {
  public let sheet: PaperSheet
  public let questionnaire: Questionnaire
  public let reference: RequestReference
  public let service: LocalizedText
  /// Why this member of staff cannot go on with it; nil where he can.
  public let refusal: PaperRefusal?
}

extension Engine {
  /// The sheets that are being typed, but for those of requests that are no longer there or do not open, and of his own cases:
  /// that one is typed tells that its person has answered. Writes nothing.
  ///
  /// Throws `RightRefusal`.
  public func paperSheets(for staff: Staff) async throws -> [PaperLine] {
    try staff.require(.enterPaper)
    let now = world.now()
    return try await store.read { ledger in
      try ledger.invitationsOnPaper().compactMap { id in
        try ledger.unlessClosed { try ledger.paperLine(of: id, for: staff, at: now) } ?? nil
      }.sorted { ($0.reference.digits, $0.invitation.description) < ($1.reference.digits, $1.invitation.description) }
    }
  }

  /// The sheet that a slip's code leads to. Whoever holds the slip is told that its person has answered; whoever knows the
  /// request's number alone learns it only by sending a sheet, which is on record. Writes nothing.
  ///
  /// Throws `PaperRefusal` or `RightRefusal`.
  public func paperSheet(code: String, by staff: Staff) async throws -> InvitationID {
    try staff.require(.enterPaper)
    let keys = store.keyring.shortCodeKeys
    return try await store.read { ledger in
      let found = try ledger.invitation(onSlip: code, with: keys)
      guard let request = try ledger.request(found.invitation.request) else { throw PaperRefusal.codeUnknown }
      guard !request.wasHandled(by: staff.id) else { throw PaperRefusal.ownCase(.t3) }
      guard !found.isSecret || !found.invitation.answered else { throw PaperRefusal.answeredMeanwhile }
      return found.invitation.id
    }
  }

  /// A sheet as far as it is typed. Writes nothing.
  ///
  /// Throws `PaperRefusal.unknown`, `PaperRefusal.ownCase` or `RightRefusal`.
  public func paperSheet(_ id: InvitationID, for staff: Staff) async throws -> OpenedSheet {
    try staff.require(.enterPaper)
    let now = world.now()
    return try await store.read { ledger in
      guard let invitation = try ledger.invitation(id) else { throw PaperRefusal.unknown }
      let opened = try ledger.opened(invitation, by: staff, at: now)
      guard opened.refusal != .ownCase(.t3) else { throw PaperRefusal.ownCase(.t3) }
      return opened
    }
  }
}

extension Ledger {
  fileprivate func paperLine(of id: InvitationID, for staff: Staff, at now: Moment) throws -> PaperLine? {
    guard let invitation = try invitation(id), try request(invitation.request) != nil else { return nil }
    let opened = try opened(invitation, by: staff, at: now)
    guard opened.refusal != .ownCase(.t3) else { return nil }
    return PaperLine(
      invitation: id, reference: opened.reference, service: opened.service, stage: opened.sheet.stage,
      refusal: opened.refusal)
  }

  /// A sheet with all that its page shows.
  func opened(_ invitation: Invitation, by staff: Staff, at now: Moment) throws -> OpenedSheet {
    guard let sheet = try paperSheet(of: invitation), let questionnaire = try questionnaire(invitation.survey),
      let request = try request(invitation.request),
      let service = try service(invitation.service, of: invitation.department)
    else { throw PaperRefusal.unknown }
    return OpenedSheet(
      sheet: sheet, questionnaire: questionnaire, reference: RequestReference(of: request.id), service: service.name,
      refusal: sheet.refusal(of: staff, about: request, at: now))
  }
}
