import Collector
import Operations
import Reports
import Vocabulary

/// Whom was asked in a month, as the page shows it.
struct AskedPage: Sendable {
  let monthName: String
  let empty: Bool
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

  /// `current` is the running month: none after it can be looked at yet.
  init(_ found: AskedMonth, upTo current: CivilMonth, in language: Language) {
    let texts = Texts(language)
    let all = found.all
    func line(_ label: String, _ number: Int) -> Line {
      Line(
        label: label, number: Numerals.written(number, in: language),
        share: all.ended == 0 ? "—" : texts.percent(number, of: all.ended, in: language))
    }
    monthName = found.month.name(in: language)
    empty = all.ended + all.takenBack == 0
    steps = [
      ("ended", all.ended), ("asked", all.asked), ("handed", all.handed), ("delivered", all.delivered),
      ("answered", all.answered),
    ].map { line(texts["asked", $0.0], $0.1) }
    let reasons = NotAsked.allCases.filter { all.reasons[$0] != nil }
    self.reasons = reasons.map { line($0.words[language], all.reasons[$0] ?? 0) }
    noReasons = reasons.isEmpty
    departments = found.departments.map { Row($0.name[language], $0.funnel, in: language) }
    months = [found.month.adding(months: -1), found.month.adding(months: 1)].compactMap(\.self).filter {
      $0.firstDay <= current.firstDay
    }.map { month in
      Link(
        address: "/staff/asked?month=\(month)" + (language == .arabic ? "" : "&lang=\(language.rawValue)"),
        label: month.name(in: language))
    }
  }
}

extension AskedPage.Row {
  fileprivate init(_ name: String, _ funnel: AskingFunnel, in language: Language) {
    func written(_ number: Int) -> String { Numerals.written(number, in: language) }
    self.name = name
    ended = written(funnel.ended)
    notAsked = written(funnel.ended - funnel.asked)
    asked = written(funnel.asked)
    handed = written(funnel.handed)
    delivered = written(funnel.delivered)
    answered = written(funnel.answered)
  }
}

extension Texts {
  /// A share in whole percent, as each language writes it; of nothing there is no share.
  fileprivate func percent(_ part: Int, of whole: Int, in language: Language) -> String {
    let number = Numerals.written(WholePercent.of(part, in: whole), in: language)
    return language == .arabic ? "\(number)٪" : "\(number)%"
  }
}
