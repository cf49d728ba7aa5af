import Collector
import Messaging
import Storage
import Surveys
import Vocabulary
import Workflow

/// The keys and the secret of an invitation that may be needed, drawn before the transaction begins.
struct InvitationDraw: Sendable {
  let invitation: InvitationID
  let message: MessageID
  let token: Token
  let link: String
  /// Of the message that tells where the request stands.
  let news: NewsDraw
}

extension Engine {
  func drawInvitation() -> InvitationDraw {
    let token = world.token()
    return InvitationDraw(
      invitation: world.key(), message: world.key(), token: token, link: address(of: token), news: drawNews())
  }
}

extension Ledger {
  /// Asks the beneficiary of an ended request how it was: the invitation, and the message to him in the outbox. Does
  /// nothing where nobody is asked about such an end.
  func invite(after request: Request, with draw: InvitationDraw, at now: Moment) throws {
    guard let questionnaire = try request.survey(among: newestQuestionnaire) else { return }
    guard let beneficiary = try beneficiary(request.beneficiary),
      let service = try service(request.service, of: request.department), let association = try associationName()
    else { throw RequestRefusal.unknown }
    let invitation = try Invitation(draw.invitation, for: request, with: questionnaire, at: now)
    try issue(invitation, token: draw.token)
    let text = InvitationText(
      association: association, service: service.name, link: draw.link, occasion: .init(after: questionnaire.outcome))
    try save(
      Message(
        id: draw.message, about: .invitation(invitation.id), recipient: beneficiary.mobile.text, text: text.arabic,
        written: now))
  }
}

extension InvitationText.Occasion {
  fileprivate init(after outcome: Questionnaire.Outcome) {
    self =
      switch outcome {
      case .served, .internalService: .served
      case .refused: .refused
      case .volunteered: .volunteered
      }
  }
}
