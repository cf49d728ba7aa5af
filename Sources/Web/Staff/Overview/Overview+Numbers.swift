import Reports
import Surveys
import Vocabulary

extension Overview {
  /// - Parameters:
  ///   - waiting: how many requests that he may see have not ended; nil where he may see none.
  ///   - showing: which departments are to be seen.
  ///   - reports: whether the reports of the whole association are.
  init(
    _ report: MonthlyReport, of month: CivilMonth, soFar: Bool, waiting: Int?, in language: Language,
    showing isShown: (DepartmentCode) -> Bool, reports showsReports: Bool
  ) {
    let texts = Texts(language)
    monthName = soFar ? texts["overview", "so_far", ["month": month.name(in: language)]] : month.name(in: language)
    self.waiting = waiting.map { [texts.counted("requests", $0, in: language)] } ?? []
    let shown = report.numbers.departments.filter { DepartmentCode($0.code).map(isShown) ?? false }
    departments = shown.map { Row($0, of: report, in: language) }
    nothing = shown.allSatisfy(Row.isBlank)
    let months = [month, month.adding(months: -1), CivilMonth(containing: month.firstDay, calendar: .ummAlQura)]
    reports =
      !showsReports
      ? []
      : months.compactMap { $0 }.map {
        Link(address: Self.address(of: $0, in: language), label: $0.name(in: language))
      }
  }

  /// The address of a month's report, in the language of the page.
  private static func address(of month: CivilMonth, in language: Language) -> String {
    let questions = [
      month.calendar == .gregorian ? nil : "calendar=\(month.calendar.rawValue)",
      language == .arabic ? nil : "lang=\(language.rawValue)",
    ].compactMap { $0 }
    let path = "/reports/\(month.year)/\(month.month)"
    return questions.isEmpty ? path : "\(path)?\(questions.joined(separator: "&"))"
  }
}

extension Overview.Row {
  /// Whether nobody of the department's beneficiaries said how satisfied he is.
  static func isBlank(_ figures: DepartmentFigures) -> Bool {
    figures.figure(.answers(.satisfaction)).map { $0.reason == .noAnswers } ?? true
  }

  init(_ figures: DepartmentFigures, of report: MonthlyReport, in language: Language) {
    let satisfaction = figures.figure(.answers(.satisfaction))
    let reading = satisfaction.map { report.reading(of: $0, in: language) }
    let rate = figures.figure(.responseRate).map { (figure: $0, reading: report.reading(of: $0, in: language)) }
    department = figures.name[language]
    answers = satisfaction?.value == nil ? "—" : reading?.base ?? "—"
    self.rate =
      rate?.figure.value == nil
      ? "—" : [rate?.reading.shown, rate?.reading.pending].compactMap(\.self).joined(separator: " · ")
    withheld = satisfaction?.value == nil ? [reading?.shown ?? "—"] : []
    known =
      satisfaction?.value.map { share in
        [
          Overview.Known(
            satisfaction: reading?.shown ?? "", range: reading?.range ?? "",
            percent: String(Int((share * 100).rounded())))
        ]
      } ?? []
  }
}
