import Reports
import Surveys
import Vocabulary

extension Overview {
  init(_ report: MonthlyReport, of month: CivilMonth, soFar: Bool, waiting: Int, in language: Language) {
    let texts = Texts(language)
    monthName = soFar ? texts["overview", "so_far", ["month": month.name(in: language)]] : month.name(in: language)
    waitingCount = texts.counted("requests", waiting, in: language)
    departments = report.numbers.departments.compactMap { Row($0, of: report, in: language) }
    nothing = report.numbers.departments.allSatisfy(Row.isBlank)
    let months = [month, month.adding(months: -1), CivilMonth(containing: month.firstDay, calendar: .ummAlQura)]
    reports = months.compactMap { $0 }.map {
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

  /// Nil where the report's definition leaves satisfaction out. The words are the report's own.
  init?(_ figures: DepartmentFigures, of report: MonthlyReport, in language: Language) {
    guard let figure = figures.figure(.answers(.satisfaction)) else { return nil }
    let satisfaction = report.reading(of: figure, in: language)
    department = figures.name[language]
    answers = satisfaction.value == nil ? "—" : satisfaction.base
    withheld = satisfaction.value == nil ? [satisfaction.base] : []
    rate = figures.figure(.responseRate).flatMap { report.reading(of: $0, in: language).value } ?? "—"
    known =
      satisfaction.value.map { value in
        [
          Overview.Known(
            satisfaction: value,
            range: Texts(language)["overview", "range", ["range": satisfaction.range ?? ""]],
            percent: String(Int(((figure.value ?? 0) * 100).rounded())))
        ]
      } ?? []
  }
}
