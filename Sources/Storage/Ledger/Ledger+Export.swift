import Collector
public import Surveys
public import Tally
import Vocabulary

extension Ledger {
  /// Hands over every response to a questionnaire version: where it belongs, what was chosen, without words and key, and why
  /// it is set aside; no reasons where it counts.
  /// A response that does not fit its questionnaire is left out; `rida verify` names it.
  public func forEachResponse(
    to questionnaire: Questionnaire, _ body: (Stratum, AnswerSheet, AsideReasons) throws -> Void
  ) throws {
    let releases = try asideReleases()
    try forEachRow(
      """
      SELECT day, department, service, channel, mode, answers, aside, beneficiary_group FROM response
      WHERE association = ? AND survey = ?
      """, SQLValue(questionnaire.reference)
    ) { row in
      guard let sheet = try? AnswerSheet(shorthand: try row.text(5), for: questionnaire) else { return }
      let stratum = Stratum(
        day: try row.day(0), department: try row.code(1), service: try row.code(2), channel: try row.channel(3),
        mode: try row.mode(4), survey: questionnaire.reference, group: try row.group(7))
      let reasons = AsideReasons(rawValue: try row.integer(6))
      let cell = AsideCell(day: stratum.day, department: stratum.department, reasons: reasons)
      try body(stratum, sheet, releases.admit(cell) ? [] : reasons)
    }
    for response in try held(on: .always).map(\.response) where response.stratum.survey == questionnaire.reference {
      let isAnswer = response.asideCell.map(releases.admit) ?? true
      try body(response.stratum, response.sheet, isAnswer ? [] : response.aside)
    }
  }
}
