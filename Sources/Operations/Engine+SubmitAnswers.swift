public import Collector
import Storage
public import Surveys
public import Vocabulary

extension Engine {
  /// Accepts a form's fields as the answers to a link. When it returns, they are on the disk.
  ///
  /// `key` is what the form carries hidden: the same form sent again gives the same answer and counts once. `away` is the
  /// sheet where it was answered on a tablet away from the line. `seen` is how it came; nil where that is not known, and then
  /// no rule sets the answer aside. Throws `InvitationRefusal`, `AnswerSheetRefusal`, `AwayRefusal` or `StoreRefusal`.
  @discardableResult
  public func submit(
    _ fields: [String: [String]], key: String?, with token: Token, mode: Mode, away: AwaySheet? = nil,
    seen: Sighting? = nil
  ) async throws -> Submitted {
    let (now, response, shelf): (Moment, ResponseID, QuestionnaireShelf) = (world.now(), world.key(), shelf)
    let (rules, opened) = (aside, key.flatMap { FormTicket($0, for: token, sealedBy: formSecret) }?.opened)
    let receipt = key.map { Receipt(key: $0, fields: fields, token: token) }
    return try await store.write { ledger in
      guard let invitation = try ledger.invitation(token),
        let questionnaire = try shelf.questionnaire(invitation.survey, in: ledger)
      else { throw InvitationRefusal.unknown }
      if try invitation.hasAccepted(receipt) {
        let sheet = try? AnswerSheet(reading: fields, for: invitation.asked(of: questionnaire))
        return Submitted(
          questionnaire: questionnaire, isConfidential: sheet?.asksForCallBack ?? false, isRepeated: true)
      }
      let at = try away.map { try invitation.answeredAway(on: $0, at: now) } ?? now
      try invitation.open(at: at)
      // A tablet away from the line does not know what fell to whom, and asks all that is asked of everybody in turns.
      let asked =
        away == nil ? invitation.asked(of: questionnaire) : questionnaire.asked(with: nil, followUp: false)
      let sheet = try AnswerSheet(reading: fields, for: asked)
      let aside =
        seen.map { rules.reasons(for: sheet, to: invitation, mode: mode, opened: opened, seen: $0, at: now) } ?? []
      try ledger.save(try invitation.accept(sheet, as: response, by: receipt, at: at, mode: mode, aside: aside))
      return Submitted(questionnaire: questionnaire, isConfidential: sheet.asksForCallBack, isRepeated: false)
    }
  }
}

/// What became of a form that was sent: the questionnaire that it answers, and whether its person wished to be known.
public struct Submitted: Sendable {
  public let questionnaire: Questionnaire
  /// Whether he asked for a call, and so gave up anonymity for this answer.
  public let isConfidential: Bool
  /// Whether it had been taken before: the same form was sent again.
  public let isRepeated: Bool
}
