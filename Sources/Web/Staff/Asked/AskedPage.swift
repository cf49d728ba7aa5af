import Reports
import Vocabulary

/// Whom was asked in a month, as the page shows it.
struct AskedPage: Sendable {
  let monthName: String
  let empty: Bool
  /// Why nothing of the association as a whole is shown, where nothing is.
  let withheld: [String]
  let steps: [Line]
  let reasons: [Line]
  let noReasons: Bool
  let departments: [Row]
  let months: [Link]

  /// A step of the funnel, or a reason, with its number.
  struct Line: Sendable {
    let label: String
    let number: String
    /// What share of the ends it is.
    let share: String
  }

  struct Row: Sendable {
    let name: String
    let shown: [Cells]
    /// Why nothing is shown, where nothing is.
    let withheld: [String]
  }

  /// The numbers of a department, in the order of the columns.
  struct Cells: Sendable {
    let ended: String
    let notAsked: String
    let asked: String
    let handed: String
    let delivered: String
    let answered: String
  }

  struct Link: Sendable {
    let address: String
    let label: String
  }

  /// The figures of whom was asked as the month's report has them: what it withholds, the page does too.
  /// `current` is the running month: none after it can be looked at yet.
  init(
    _ asked: [AskedFigures], of month: CivilMonth, upTo current: CivilMonth, in language: Language,
    departments names: [String: LocalizedText]
  ) {
    let texts = Texts(language)
    let all = asked.first { $0.department == nil }
    let ended = all?.count(.ended) ?? 0
    func line(_ label: String, _ number: Int?) -> Line {
      Line(
        label: label, number: number.map { Numerals.written($0, in: language) } ?? "—",
        share: number.map { ended == 0 ? "—" : texts.percent($0, of: ended, in: language) } ?? "—")
    }
    monthName = month.name(in: language)
    empty = asked.allSatisfy { $0.withheld == .noAnswers }
    withheld = all?.withheld == .tooFew ? [texts["asked", "too_few"]] : []
    let stages: [(AskedFigures.Stage, String)] = [
      (.ended, "ended"), (.issued, "asked"), (.handed, "handed"), (.delivered, "delivered"), (.answered, "answered"),
    ]
    steps = withheld.isEmpty ? stages.map { line(texts["asked", $1], all?.count($0)) } : []
    reasons = (all?.reasons ?? []).map { line($0.name[language], $0.count) }
    noReasons = reasons.isEmpty && withheld.isEmpty
    departments = asked.compactMap { figures in
      guard let code = figures.department, figures.withheld != .noAnswers else { return nil }
      return Row(figures, called: names[code]?[language] ?? code, in: language)
    }
    months = [month.adding(months: -1), month.adding(months: 1)].compactMap(\.self).filter {
      $0.firstDay <= current.firstDay
    }.map { month in
      Link(
        address: "/staff/asked?month=\(month)" + (language == .arabic ? "" : "&lang=\(language.rawValue)"),
        label: month.name(in: language))
    }
  }
}

extension AskedPage.Row {
  fileprivate init(_ figures: AskedFigures, called name: String, in language: Language) {
    func written(_ number: Int?) -> String { number.map { Numerals.written($0, in: language) } ?? "—" }
    self.name = name
    withheld = figures.withheld == nil ? [] : [Texts(language)["asked", "too_few"]]
    shown =
      figures.withheld != nil
      ? []
      : [
        AskedPage.Cells(
          ended: written(figures.count(.ended)), notAsked: written(figures.reasons.reduce(0) { $0 + $1.count }),
          asked: written(figures.count(.issued)), handed: written(figures.count(.handed)),
          delivered: written(figures.count(.delivered)), answered: written(figures.count(.answered)))
      ]
  }
}

extension Texts {
  /// A share in whole percent, as each language writes it; of nothing there is no share.
  fileprivate func percent(_ part: Int, of whole: Int, in language: Language) -> String {
    let number = Numerals.written(WholePercent.of(part, in: whole), in: language)
    return language == .arabic ? "\(number)٪" : "\(number)%"
  }
}
