public import Collector
import Storage
public import Surveys
public import Vocabulary

extension Engine {
  /// Accepts a form's fields as the answers to a link. When it returns, they are on the disk.
  ///
  /// `key` is the form's own random key: the same form sent again gives the same answer and counts once.
  /// Throws `InvitationRefusal`, `AnswerSheetRefusal` or `StoreRefusal`.
  @discardableResult
  public func submit(
    _ fields: [String: [String]], key: String?, with token: Token, mode: Mode
  ) async throws -> Questionnaire {
    let (now, response, shelf): (Moment, ResponseID, QuestionnaireShelf) = (world.now(), world.key(), shelf)
    let receipt = key.map { Receipt(key: $0, fields: fields, token: token) }
    return try await store.write { ledger in
      guard let invitation = try ledger.invitation(token),
        let questionnaire = try shelf.questionnaire(invitation.survey, in: ledger)
      else { throw InvitationRefusal.unknown }
      if try invitation.hasAccepted(receipt) { return questionnaire }
      try invitation.open(at: now)
      let sheet = try AnswerSheet(reading: fields, for: invitation.asked(of: questionnaire))
      try ledger.save(try invitation.accept(sheet, as: response, by: receipt, at: now, mode: mode))
      return questionnaire
    }
  }
}
