public import Vocabulary

extension [ShelvedReport] {
  /// The months of a calendar whose reports are to be made on a day, in order: every month that is over and not on the
  /// shelf, from the first that stands there on; where none does, the last that is over.
  ///
  /// A month is taken up on the second day of the next, when all its answers are counted. Where pages are `printed`, the last
  /// month is due until its own reports have their PDF in every language; earlier ones are left as they were published.
  public func monthsDue(in calendar: CivilCalendar, on day: Day, printed: Bool) -> [CivilMonth] {
    guard let last = CivilMonth(containing: day.adding(days: -1), calendar: calendar)?.adding(months: -1) else {
      return []
    }
    let published = Dictionary(
      compactMap { report in report.month(in: calendar).map { ($0, [report]) } }, uniquingKeysWith: +)
    let months = published.filter { $0.value.contains { $0.kind == .monthly } }.keys
    var due: [CivilMonth] = []
    var month = months.min { $0.firstDay < $1.firstDay } ?? last
    while month.firstDay <= last.firstDay {
      let isThere = months.contains(month)
      if !isThere || (month == last && printed && !(published[month] ?? []).allSatisfy(\.isPrinted)) {
        due.append(month)
      }
      guard let next = month.adding(months: 1) else { break }
      month = next
    }
    return due
  }
}

extension ShelvedReport {
  /// The month that it is of; nil for longer periods, and for those of the other calendar.
  fileprivate func month(in calendar: CivilCalendar) -> CivilMonth? {
    guard let period = CivilPeriod(periodCode), period.length == .month, period.calendar == calendar else { return nil }
    return period.last
  }

  /// Whether it has a PDF in every language.
  fileprivate var isPrinted: Bool { files.count { $0.name.hasSuffix(".pdf") } >= Language.allCases.count }
}
