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
  /// The comments on each department of these days, in no order that tells of time.
  public func comments(on days: Range<Day>) throws -> [DepartmentCode: [KeptComment]] {
    let releases = try asideReleases()
    var comments: [DepartmentCode: [KeptComment]] = [:]
    try forEachRow(
      """
      SELECT c.words, r.survey, r.answers, r.department, r.day, r.aside FROM comment c
      JOIN response r ON r.association = c.association AND r.response = c.response
      WHERE c.association = ? AND r.day >= ? AND r.day < ?
      """, SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      let (department, reasons) = (try row.code(3) as DepartmentCode, AsideReasons(rawValue: try row.integer(5)))
      guard
        try reasons.isEmpty
          || releases.admit(AsideCell(day: row.day(4), department: department, reasons: reasons))
      else { return }
      comments[department, default: []].append(
        KeptComment(words: try row.text(0), survey: try row.text(1), answers: try row.text(2)))
    }
    for one in try held(on: days) where one.response.asideCell.map(releases.admit) ?? true {
      let (stratum, answers) = (one.response.stratum, one.response.sheet.shorthand)
      comments[stratum.department, default: []] += one.comments.map {
        KeptComment(words: $0.words, survey: stratum.survey, answers: answers)
      }
    }
    return comments.mapValues { $0.sorted { ($0.words, $0.answers, $0.survey) < ($1.words, $1.answers, $1.survey) } }
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
