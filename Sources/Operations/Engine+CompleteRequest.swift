public import Collector
import Messaging
import Storage
import Surveys
public import Vocabulary
import Workflow

extension Engine {
  /// The service was delivered (S7): in one transaction the request is completed, the beneficiary is invited, and the
  /// message to him stands in the outbox. Gives the link's token.
  @discardableResult
  public func complete(_ id: RequestID) async throws -> Token {
    let (now, token): (Moment, Token) = (world.now(), world.token())
    let (invitationID, messageID): (InvitationID, MessageID) = (world.key(), world.key())
    let link = address(of: token)
    try await store.write { ledger in
      guard let request = try ledger.request(id) else { throw RequestRefusal.unknown }
      let completed = try request.complete(at: now)
      guard let questionnaire = try ledger.newestQuestionnaire(for: .served),
        let beneficiary = try ledger.beneficiary(request.beneficiary),
        let service = try ledger.service(request.service, of: request.department),
        let association = try ledger.associationName()
      else { throw InvitationRefusal.notPublished }
      let invitation = try Invitation(invitationID, for: completed, with: questionnaire, at: now)
      try ledger.save(completed)
      try ledger.issue(invitation, token: token)
      try ledger.save(
        Message(
          id: messageID, invitation: invitation.id, recipient: beneficiary.mobile.text,
          text: InvitationText(association: association, service: service.name, link: link).arabic, written: now))
    }
    return token
  }
}
