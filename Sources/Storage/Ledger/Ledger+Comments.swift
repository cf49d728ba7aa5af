import Access
import Collector
import Surveys
public import Tally
public import Vocabulary
import Workflow

/// What somebody wrote, with the answers of the same sheet; without person, day or order.
public struct KeptComment: Hashable, Sendable {
  public let words: String
  /// The questionnaire and its version.
  public let survey: String
  /// The sheet in short, `Q1=5 Q2=3`.
  public let answers: String
}

extension Ledger {
  /// The comments on a department of these days, in no order that tells of time.
  public func comments(of department: DepartmentCode, on days: Range<Day>) throws -> [KeptComment] {
    let releases = try asideReleases()
    let kept = try rows(
      """
      SELECT c.words, r.survey, r.answers, r.day, r.aside FROM comment c
      JOIN response r ON r.association = c.association AND r.response = c.response
      WHERE c.association = ? AND r.department = ? AND r.day >= ? AND r.day < ?
      ORDER BY c.words, r.response
      """, SQLValue(department), SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ).filter { row in
      let reasons = AsideReasons(rawValue: try row.integer(4))
      return try reasons.isEmpty
        || releases.admit(AsideCell(day: row.day(3), department: department, reasons: reasons))
    }.map { KeptComment(words: try $0.text(0), survey: try $0.text(1), answers: try $0.text(2)) }
    let held = try held(on: days).filter { $0.response.aside.isEmpty && $0.response.stratum.department == department }
      .flatMap { one in
        one.comments.map {
          KeptComment(words: $0.words, survey: one.response.stratum.survey, answers: one.response.sheet.shorthand)
        }
      }
    return (kept + held).sorted { ($0.words, $0.answers) < ($1.words, $1.answers) }
  }

  /// How long the requests took that were completed on these days: whole days between the two dates.
  public func completionCounts(on days: Range<Day>) throws -> CompletionCounts {
    var counts: [CompletionCell: Int] = [:]
    try forEachRow(
      """
      SELECT (completed + 10800) / 86400, department, (completed + 10800) / 86400 - (received + 10800) / 86400,
        count(*) FROM request
      WHERE association = ? AND completed >= ? AND completed < ? GROUP BY 1, 2, 3
      """, SQLValue(days.lowerBound.start), SQLValue(days.upperBound.start)
    ) { row in
      let cell = CompletionCell(
        completed: try row.day(0), department: try row.code(1), days: try row.integer(2))
      counts[cell] = try row.integer(3)
    }
    return CompletionCounts(counts)
  }

  /// The names of people at work that the records hold, to be taken out of quotes.
  public func namesAtWork() throws -> [String] {
    let authors = try rows("SELECT DISTINCT author FROM policy_version WHERE association = ? ORDER BY author")
      .map { try $0.text(0) }
    return authors + (try accounts().map(\.name.text))
  }
}
