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
  /// The sheets that are being typed, but for those of requests that are no longer there. Writes nothing.
  ///
  /// Throws `RightRefusal`.
  public func paperSheets(for staff: Staff) async throws -> [PaperLine] {
    try staff.require(.enterPaper)
    let now = world.now()
    return try await store.read { ledger in
      try ledger.invitationsOnPaper().compactMap { id in
        guard let invitation = try ledger.invitation(id), try ledger.request(invitation.request) != nil else {
          return nil
        }
        let opened = try ledger.opened(invitation, by: staff, at: now)
        return PaperLine(
          invitation: id, reference: opened.reference, service: opened.service, stage: opened.sheet.stage,
          refusal: opened.refusal)
      }.sorted { ($0.reference.digits, $0.invitation.description) < ($1.reference.digits, $1.invitation.description) }
    }
  }

  /// The sheet that a slip's code leads to. Writes nothing.
  ///
  /// Throws `PaperRefusal` or `RightRefusal`.
  public func paperSheet(code: String, by staff: Staff) async throws -> InvitationID {
    try staff.require(.enterPaper)
    let keys = store.keyring.shortCodeKeys
    return try await store.read { try $0.invitation(onSlip: code, with: keys).id }
  }

  /// A sheet as far as it is typed. Writes nothing.
  ///
  /// Throws `PaperRefusal.unknown` or `RightRefusal`.
  public func paperSheet(_ id: InvitationID, for staff: Staff) async throws -> OpenedSheet {
    try staff.require(.enterPaper)
    let now = world.now()
    return try await store.read { ledger in
      guard let invitation = try ledger.invitation(id) else { throw PaperRefusal.unknown }
      return try ledger.opened(invitation, by: staff, at: now)
    }
  }
}

extension Ledger {
  /// A sheet with all that its page shows.
  func opened(_ invitation: Invitation, by staff: Staff, at now: Moment) throws -> OpenedSheet {
    guard let sheet = try paperSheet(of: invitation), let questionnaire = try questionnaire(invitation.survey),
      let request = try request(invitation.request),
      let service = try service(invitation.service, of: invitation.department)
    else { throw PaperRefusal.unknown }
    var refusal: PaperRefusal?
    do throws(PaperRefusal) { try sheet.permit(staff, about: request, at: now) } catch { refusal = error }
    return OpenedSheet(
      sheet: sheet, questionnaire: questionnaire, reference: RequestReference(of: request.id), service: service.name,
      refusal: refusal)
  }
}
