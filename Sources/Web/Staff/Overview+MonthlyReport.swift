import Reports
import Surveys
import Vocabulary

extension Overview {
  init(_ report: MonthlyReport, of month: CivilMonth, waiting: Int, in language: Language) {
    let texts = Texts(language)
    let english = language == .english ? "lang=en" : ""
    monthName = month.name(in: language)
    monthAddress = "/reports/\(month.year)/\(month.month)" + (english.isEmpty ? "" : "?\(english)")
    let hijri = CivilMonth(containing: month.firstDay, calendar: .ummAlQura) ?? month
    hijriName = hijri.name(in: language)
    hijriAddress =
      "/reports/\(hijri.year)/\(hijri.month)?calendar=\(hijri.calendar.rawValue)"
      + (english.isEmpty ? "" : "&\(english)")
    waitingCount = texts.counted("requests", waiting, in: language)
    departments = report.numbers.departments.compactMap { Row($0, of: report, in: language) }
    nothing = departments.isEmpty
  }
}

extension Overview.Row {
  /// Nil where the report's definition leaves satisfaction out.
  init?(_ figures: DepartmentFigures, of report: MonthlyReport, in language: Language) {
    guard let figure = figures.figure(.answers(.satisfaction)) else { return nil }
    let texts = Texts(language)
    let satisfaction = report.reading(of: figure, in: language)
    department = figures.name[language]
    few = satisfaction.value == nil
    fewWords = satisfaction.base
    answers = few ? "—" : satisfaction.base
    rate = figures.figure(.responseRate).flatMap { report.reading(of: $0, in: language).value } ?? "—"
    known =
      satisfaction.value.map { value in
        [
          Overview.Known(
            satisfaction: value, range: texts["overview", "range", ["range": satisfaction.range ?? ""]],
            percent: String(Int(((figure.value ?? 0) * 100).rounded())))
        ]
      } ?? []
  }
}
