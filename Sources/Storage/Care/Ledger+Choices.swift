import Collector
import Surveys
public import Tally
public import Vocabulary

extension Ledger {
  /// Hands over what was chosen at one question on these days, response by response: day, department and questionnaire, and
  /// the chosen codes, of a question with options. Who skipped the question or was not asked is not among them, nor is whoever
  /// is set aside; held responses are.
  ///
  /// Of a question of which several options can be chosen, count tables do not tell how many people answered it.
  public func forEachChoice(
    at question: QuestionCode, on days: Range<Day>, _ body: (_ place: PairStratum, _ chosen: [Int]) throws -> Void
  ) throws {
    let releases = try asideReleases()
    try forEachRow(
      """
      SELECT day, department, survey, answers, aside FROM response
      WHERE association = ? AND day >= ? AND day < ? AND ' ' || answers LIKE ?
      """, SQLValue(days.lowerBound), SQLValue(days.upperBound), SQLValue("% \(question)=%")
    ) { row in
      let place = PairStratum(day: try row.day(0), department: try row.code(1), survey: try row.text(2))
      let reasons = AsideReasons(rawValue: try row.integer(4))
      let chosen = AnswerSheet.codes(at: question, inShorthand: try row.text(3))
      guard !chosen.isEmpty, releases.admit(AsideCell(day: place.day, department: place.department, reasons: reasons))
      else { return }
      try body(place, chosen)
    }
    for response in try heldAnswers(on: days) {
      guard let chosen = response.sheet.answers[question]?.codes, !chosen.isEmpty else { continue }
      try body(response.stratum.pairs, chosen)
    }
  }
}
