import Collector
import Surveys
import Tally
public import Vocabulary

/// How many answered at least: what must be known before a department or a month is named beside an answer.
extension Ledger {
  /// How many answered on these days of each department, those that are set aside with them: never more than there were, and
  /// counted no further than `enough`.
  ///
  /// It is read from the counts, which are few, and not from the responses, which are all that ever came. Each row of counts is
  /// of one response or more; where there are fewer rows than `enough` they are opened, and tell how many answered the question
  /// that most of them answered.
  public func leastResponses(on days: Range<Day>, enough: Int) throws -> [DepartmentCode: Int] {
    try writePending()
    let (first, end) = (SQLValue(days.lowerBound), SQLValue(days.upperBound))
    var counts: [DepartmentCode: Int] = [:]
    for row in try rows(
      "SELECT department, count(*) FROM answer_sheet WHERE association = ? AND day >= ? AND day < ? GROUP BY department",
      first, end)
    {
      counts[try row.code(0)] = try row.integer(1)
    }
    let few = Set(counts.filter { $0.value < enough }.keys)
    if !few.isEmpty {
      for department in few { counts[department] = 0 }
      var several: [String: Set<QuestionCode>] = [:]
      try forEachRow(
        "SELECT department, survey, counts FROM answer_sheet WHERE association = ? AND day >= ? AND day < ?", first, end
      ) { row in
        let (department, survey): (DepartmentCode, String) = (try row.code(0), try row.text(1))
        guard few.contains(department) else { return }
        let chips = try several[survey] ?? questionnaire(survey)?.questionsWithSeveralAnswers
        several[survey] = chips
        counts[department, default: 0] += try row.sheet(2).leastResponses(severalAnswersAt: chips)
      }
    }
    for row in try rows(
      "SELECT department, number FROM aside_count WHERE association = ? AND day >= ? AND day < ?", first, end)
    {
      counts[try row.code(0), default: 0] += try row.integer(1)
    }
    for one in try held(on: days) { counts[one.response.stratum.department, default: 0] += 1 }
    return counts
  }
}

extension Questionnaire {
  /// The questions at which one person may choose several.
  fileprivate var questionsWithSeveralAnswers: Set<QuestionCode> {
    Set(
      questions.filter {
        if case .chips = $0.form { true } else { false }
      }.map(\.code))
  }
}

extension CountSheet {
  /// How many responses the counts are of at least: as many as answered one question. Where one person may choose several
  /// answers, or it is not known, as many as chose one answer.
  fileprivate func leastResponses(severalAnswersAt several: Set<QuestionCode>?) -> Int {
    var (sums, most) = ([QuestionCode: Int](), 0)
    for (question, _, number) in answers ?? [] {
      if several?.contains(question) == false { sums[question, default: 0] += number }
      most = max(most, number)
    }
    return max(most, sums.values.max() ?? 0)
  }
}
