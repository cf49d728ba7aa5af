public import Vocabulary

extension [ShelvedReport] {
  /// The months of a calendar whose reports are to be made on a day, in order: every month that is over and not on the
  /// shelf, from the first of which a report stands there on; where none that is over does, the last that is over.
  ///
  /// A month is on the shelf with its own report: that is put there after all others of the month, so that a run that ended
  /// before leaves the month due.
  ///
  /// A month is taken up on the second day of the next, when all its answers are counted; what was published of it before
  /// was for a look, and it is due as if that did not stand there. Where pages are `printed`, the last month is due until its
  /// own reports have their PDF in every language; earlier ones are left as they were published.
  public func monthsDue(in calendar: CivilCalendar, on day: Day, printed: Bool) -> [CivilMonth] {
    guard let last = CivilMonth(containing: day.adding(days: -1), calendar: calendar)?.adding(months: -1) else {
      return []
    }
    let published = Dictionary(
      compactMap { report in report.month(in: calendar).map { ($0, [report]) } }, uniquingKeysWith: +)
    let monthly = published.mapValues { $0.filter { $0.kind == .monthly } }
    var due: [CivilMonth] = []
    // A month to come may stand there before any that is over.
    var month = (published.keys + [last]).min { $0.firstDay < $1.firstDay } ?? last
    while month.firstDay <= last.firstDay {
      let isThere = monthly[month].map { !$0.isEmpty && $0.allSatisfy(\.isWhole) } ?? false
      let isFinished = (published[month] ?? []).allSatisfy { $0.isWhole && ($0.isPrinted || !printed) }
      if !isThere || (month == last && !isFinished) { due.append(month) }
      guard let next = month.adding(months: 1) else { break }
      month = next
    }
    return due
  }
}

extension ShelvedReport {
  /// Whether it was published when all answers of its period were counted: on the second day after it, or later.
  public var isWhole: Bool { published.day > last.adding(days: 1) }

  /// The month that it is of; nil for longer periods, and for those of the other calendar.
  fileprivate func month(in calendar: CivilCalendar) -> CivilMonth? {
    guard let period = CivilPeriod(periodCode), period.length == .month, period.calendar == calendar else { return nil }
    return period.last
  }

  /// Whether it has a PDF in every language.
  fileprivate var isPrinted: Bool { files.count { $0.name.hasSuffix(".pdf") } >= Language.allCases.count }
}
