public import Collector
import Storage
public import Surveys
public import Vocabulary

extension Engine {
  /// Accepts a form's fields as the answers to a link. When it returns, they are on the disk.
  ///
  /// `key` is the form's own random key: the same form sent again gives the same answer and counts once.
  /// `away` is the sheet where it was answered on a tablet away from the line. Throws `InvitationRefusal`, `AnswerSheetRefusal`,
  /// `AwayRefusal` or `StoreRefusal`.
  @discardableResult
  public func submit(
    _ fields: [String: [String]], key: String?, with token: Token, mode: Mode, away: AwaySheet? = nil
  ) async throws -> Questionnaire {
    let (now, response, shelf): (Moment, ResponseID, QuestionnaireShelf) = (world.now(), world.key(), shelf)
    let receipt = key.map { Receipt(key: $0, fields: fields, token: token) }
    return try await store.write { ledger in
      guard let invitation = try ledger.invitation(token),
        let questionnaire = try shelf.questionnaire(invitation.survey, in: ledger)
      else { throw InvitationRefusal.unknown }
      if try invitation.hasAccepted(receipt) { return questionnaire }
      let at = try away.map { try invitation.answeredAway(on: $0, at: now) } ?? now
      try invitation.open(at: at)
      let sheet = try AnswerSheet(reading: fields, for: invitation.asked(of: questionnaire))
      try ledger.save(try invitation.accept(sheet, as: response, by: receipt, at: at, mode: mode))
      return questionnaire
    }
  }
}
