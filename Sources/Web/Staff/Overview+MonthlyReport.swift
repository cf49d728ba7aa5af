import Reports
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
    departments = report.lines.map { Row($0, in: language) }
    nothing = report.lines.isEmpty
  }
}

extension Overview.Row {
  /// Below so many answers no number is shown.
  private static let least = 5

  init(_ line: MonthlyReport.Line, in language: Language) {
    let texts = Texts(language)
    department = line.department[language]
    few = line.satisfaction == nil
    fewWords = texts["count", "below", ["answers": texts.counted("answers", Self.least, in: language)]]
    answers = few ? "—" : texts.counted("answers", line.answers, in: language)
    rate = line.responseRate.map { Overview.percent($0, in: language) } ?? "—"
    known = line.satisfaction.map { share in
      let low = Overview.percent(line.low ?? share, in: language)
      let high = Overview.percent(line.high ?? share, in: language)
      return [
        Overview.Known(
          satisfaction: Overview.percent(share, in: language),
          range: texts["overview", "range", ["low": low, "high": high]],
          percent: String(Int((share * 100).rounded())))
      ]
    } ?? []
  }
}

extension Overview {
  /// A share with one decimal place, in the language's digits: «٨٣٫٤٪», "83.4%".
  static func percent(_ share: Double, in language: Language) -> String {
    let tenths = Int((share * 1_000).rounded())
    let text = "\(tenths / 10).\(tenths % 10)"
    return language == .arabic ? Numerals.arabicIndic(text) + "٪" : text + "%"
  }
}
