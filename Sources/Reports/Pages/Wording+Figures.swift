import Vocabulary

extension Wording {
  /// What stands in the place of a figure: its value, or why there is none.
  func shown(_ figure: IndicatorFigure) -> String {
    figure.value.map { value($0, of: figure.indicator) } ?? withheld(figure.reason, of: figure.indicator, figure.n)
  }

  /// The same of a month of a trend.
  func shown(_ point: TrendSeries.Point, of measure: Measure) -> String {
    point.value.map { value($0, of: measure) } ?? withheld(point.reason, of: measure, point.n)
  }

  /// How many a figure rests on: «٢٣٤ إجابة», «أقل من ٥ إجابات», «لا دعوات».
  func base(_ n: Headcount, of measure: Measure) -> String {
    switch n {
    case .exactly(let number): counted(measure == .responseRate ? .invitations : .answers, number)
    case .fewer(let bound): counted(measure == .responseRate ? .fewerInvitations : .fewer, bound)
    case .hidden: text(.protectedCount)
    }
  }

  /// The bare number of a table cell.
  func headcount(_ n: Headcount) -> String { n.number.map(number) ?? "–" }

  /// The reading of a month beside the others.
  func reading(_ variation: TrendSeries.Variation?) -> String {
    switch variation {
    case .ordinary: text(.ordinary)
    case .improving: text(.improving)
    case .concerning: text(.concerning)
    case nil: text(.unknown)
    }
  }

  /// The same, or that the number is not final.
  func reading(_ variation: TrendSeries.Variation?, _ pending: Pending?) -> String {
    pending.map(reading) ?? reading(variation)
  }

  /// That a number may still change.
  func reading(_ pending: Pending) -> String {
    switch pending {
    case .openLinks: text(.openLinks)
    }
  }

  /// A month's name in the calendar of the report; the text itself where it is none.
  func month(_ text: String, calendar: String) -> String {
    CivilCalendar(rawValue: calendar).flatMap { CivilMonth(text, calendar: $0) }?.name(in: language) ?? text
  }

  /// The same after a preposition, in a sentence: «ذي القعدة ١٤٤٨هـ».
  func genitive(ofMonth text: String, calendar: String) -> String {
    CivilCalendar(rawValue: calendar).flatMap { CivilMonth(text, calendar: $0) }?.genitive(in: language) ?? text
  }

  /// A day in one calendar: «٣ أكتوبر ٢٠٢٦م».
  func day(_ day: Day, in calendar: CivilCalendar) -> String {
    let date = calendar == .gregorian ? day.gregorian : day.ummAlQura
    let month = CivilMonth(calendar, year: date.year, month: date.month)?.genitive(in: language)
    return "\(number(date.day)) \(month ?? "")"
  }

  private func withheld(_ reason: Withholding?, of measure: Measure, _ n: Headcount) -> String {
    switch reason {
    case .tooFew, .protected, nil: base(n, of: measure)
    case .noAnswers: counted(measure == .responseRate ? .invitations : .answers, 0)
    }
  }
}
