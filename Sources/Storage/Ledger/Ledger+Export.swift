public import Surveys
public import Tally
import Vocabulary

extension Ledger {
  /// Hands over every response to a questionnaire version: where it belongs and what was chosen, without words and key.
  /// A response that does not fit its questionnaire is left out; `rida verify` names it.
  public func forEachResponse(
    to questionnaire: Questionnaire, _ body: (Stratum, AnswerSheet) throws -> Void
  ) throws {
    try forEachRow(
      """
      SELECT day, department, service, channel, mode, answers FROM response WHERE association = ? AND survey = ?
      """, SQLValue(questionnaire.reference)
    ) { row in
      guard let sheet = try? AnswerSheet(shorthand: try row.text(5), for: questionnaire) else { return }
      try body(
        Stratum(
          day: try row.day(0), department: try row.code(1), service: try row.code(2), channel: try row.channel(3),
          mode: try row.mode(4), survey: questionnaire.reference), sheet)
    }
  }
}
