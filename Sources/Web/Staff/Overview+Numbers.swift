import Reports
import Surveys
import Vocabulary

extension Overview {
  init(_ numbers: MonthlyNumbers, of month: CivilMonth, soFar: Bool, waiting: Int, in language: Language) {
    let texts = Texts(language)
    monthName = soFar ? texts["overview", "so_far", ["month": month.name(in: language)]] : month.name(in: language)
    waitingCount = texts.counted("requests", waiting, in: language)
    departments = numbers.departments.map { Row($0, in: language, least: numbers.thresholds.leastN) }
    nothing = numbers.departments.allSatisfy(Row.isBlank)
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

  init(_ figures: DepartmentFigures, in language: Language, least: Int) {
    let texts = Texts(language)
    let satisfaction = figures.figure(.answers(.satisfaction))
    department = figures.name[language]
    answers = satisfaction?.n.number.map { texts.counted("answers", $0, in: language) } ?? "—"
    rate = figures.figure(.responseRate)?.value.map { Overview.percent($0, in: language) } ?? "—"
    withheld =
      switch satisfaction?.reason {
      case .tooFew: [texts["count", "below", ["answers": texts.counted("answers", least, in: language)]]]
      case .noAnswers: [texts["overview", "no_answers"]]
      case nil: satisfaction == nil ? [texts["overview", "no_answers"]] : []
      }
    known = satisfaction.flatMap { Overview.Known($0, in: language) }.map { [$0] } ?? []
  }
}

extension Overview.Known {
  /// Nil where there is no value to show.
  fileprivate init?(_ figure: IndicatorFigure, in language: Language) {
    guard let share = figure.value else { return nil }
    satisfaction = Overview.percent(share, in: language)
    percent = String(Int((share * 100).rounded()))
    range =
      figure.interval.map { interval in
        Texts(language)[
          "overview", "range",
          [
            "low": Overview.percent(interval.lower, in: language),
            "high": Overview.percent(interval.upper, in: language),
          ]]
      } ?? ""
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
