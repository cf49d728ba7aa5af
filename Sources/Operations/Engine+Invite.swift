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
  /// Chance for the questions that take turns.
  let turn: UInt64
}

extension Engine {
  func drawInvitation() -> InvitationDraw {
    let token = world.token()
    return InvitationDraw(
      invitation: world.key(), message: world.key(), token: token, link: address(of: token), news: drawNews(),
      turn: world.draw())
  }
}

/// What whom to ask and when is decided by, beside the facts.
struct AskingTerms: Sendable {
  let rules: AskingRules
  let carriers: Set<Carrier>
  /// The questionnaires among which to choose.
  let shelf: QuestionnaireShelf
}

extension Engine {
  var askingTerms: AskingTerms { AskingTerms(rules: asking, carriers: carriers, shelf: shelf) }
}

extension Ledger {
  /// Asks the beneficiary of an ended request how it was, or writes down why not: the invitation, its message in the outbox
  /// and its reminders, or the reason, in one transaction with the end. The rules alone decide (G0, S7). Says whether he is asked.
  @discardableResult
  func invite(
    after request: Request, with draw: InvitationDraw, at now: Moment, under terms: AskingTerms
  ) throws -> Bool {
    guard let ending = request.ending, let beneficiary = try beneficiary(request.beneficiary) else {
      throw RequestRefusal.unknown
    }
    let questionnaire = try request.survey(among: terms.shelf.all(in: self))
    let last = try lastAsked(beneficiary)
    let person = Addressee(
      asked: last.own, householdAsked: last.household,
      reachable: terms.carriers.filter { beneficiary.address(for: $0) != nil },
      optedOut: try optOuts(of: beneficiary))
    let asking = Asking.decide(
      after: ending, with: questionnaire, person, at: now, under: terms.rules, try workingDays())
    func record(_ result: Asked.Result) throws {
      try save(
        Asked(
          request: request.id, ending: request.reopenings.count + 1, decided: now, department: request.department,
          result: result))
    }
    guard case .ask(let plan) = asking, let questionnaire else {
      if case .leave(let reason) = asking { try record(.leave(reason)) }
      return false
    }
    let toldBefore = try followUpsToAskAgain(of: beneficiary.id).map(\.id)
    let invitation = try Invitation(
      draw.invitation, for: request, of: beneficiary.group, with: questionnaire,
      draw: questionnaire.draw(by: draw.turn),
      isFollowUp: !toldBefore.isEmpty, at: now)
    try issue(invitation, token: draw.token)
    // Who told of a problem before is asked whether it has improved (L1).
    try keep(askedAgain: toldBefore, with: invitation.id)
    try record(.asked(invitation.id, due: plan.first.due))
    try write(to: beneficiary, about: invitation, after: questionnaire, with: draw, at: now, plan)
    return true
  }

  private func write(
    to beneficiary: Beneficiary, about invitation: Invitation, after questionnaire: Questionnaire,
    with draw: InvitationDraw, at now: Moment, _ plan: AskingPlan
  ) throws {
    guard let service = try service(invitation.service, of: invitation.department),
      let association = try associationName()
    else { throw RequestRefusal.unknown }
    let text = InvitationText(
      association: association, service: service.name, link: draw.link, occasion: .init(after: questionnaire.outcome))
    try save(
      Message(
        id: draw.message, about: .invitation(invitation.id),
        recipient: beneficiary.address(for: plan.first.carrier) ?? beneficiary.mobile.text, text: text.arabic,
        written: now))
    try save(Sending(of: draw.message, by: plan.first.carrier, due: plan.first.due, until: plan.expires))
    try self.plan(plan.reminders, of: invitation.id)
  }
}

extension Beneficiary {
  /// By what a carrier reaches him: his number, or his address of e-mail; nil where he has none.
  func address(for carrier: Carrier) -> String? {
    switch carrier {
    case .sms, .whatsApp, .letter, .interview: mobile.text
    case .email: email?.text
    }
  }
}

extension InvitationText.Occasion {
  init(after outcome: Questionnaire.Outcome) {
    self =
      switch outcome {
      case .served, .internalService: .served
      case .refused: .refused
      case .volunteered: .volunteered
      }
  }
}
