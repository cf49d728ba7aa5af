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
    departments = report.lines.map { line in
      let known = line.satisfaction.map { value in
        Known(
          satisfaction: Self.percent(value, in: language),
          range: texts[
            "overview", "range",
            ["low": Self.percent(line.low ?? value, in: language), "high": Self.percent(line.high ?? value, in: language)]],
          percent: String(Int((value * 100).rounded())))
      }
      return Row(
        department: line.department[language],
        answers: known == nil ? "—" : texts.counted("answers", line.answers, in: language), few: known == nil,
        fewWords: texts["count", "below", ["answers": texts.counted("answers", Self.least, in: language)]], known: known.map { [$0] } ?? [],
        rate: line.responseRate.map { Self.percent($0, in: language) } ?? "—")
    }
    nothing = report.lines.isEmpty
  }

  /// Below so many answers no number is shown.
  private static let least = 5

  /// A share with one decimal place, in the language's digits: «٨٣٫٤٪», "83.4%".
  static func percent(_ share: Double, in language: Language) -> String {
    let tenths = Int((share * 1_000).rounded())
    let text = "\(tenths / 10).\(tenths % 10)"
    return language == .arabic ? Numerals.arabicIndic(text) + "٪" : text + "%"
  }
}
