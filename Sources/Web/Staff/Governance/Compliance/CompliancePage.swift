import Operations
import Vocabulary
import Workflow

/// How far the policy was kept, as the board reads it: a bar a rule with the number behind it, and tables beneath.
struct CompliancePage: Sendable {
  let span: String
  let rules: [Rule]
  let spans: [Choice]
  let calendars: [Choice]
  let csv: String
  let json: String

  struct Choice: Sendable {
    let address: String
    let label: String
    let chosen: Bool
  }

  struct Rule: Sendable {
    let clause: String
    let rule: String
    let anchor: String
    let whole: Count
    let months: [Part]
    let departments: [Part]
    /// Whether there was anything to keep.
    let counted: Bool
  }

  struct Part: Sendable {
    let part: String
    let count: Count
  }

  /// A share as it is shown: none where there was nothing to keep.
  struct Count: Sendable {
    let shown: [Shown]
    let none: Bool

    struct Shown: Sendable {
      let share: String
      let base: String
      let range: String
      let bar: Bar
    }
  }

  /// A bar in a drawing 100 wide, from the side where the language begins to read.
  struct Bar: Sendable {
    let from: String
    let width: String
    let low: String
    let high: String

    init(_ share: Double, _ low: Double, _ high: Double, in language: Language) {
      let rtl = language == .arabic
      func text(_ number: Double) -> String { String((number * 1_000).rounded() / 10) }
      from = rtl ? text(1 - share) : "0"
      width = text(share)
      self.low = text(rtl ? 1 - high : low)
      self.high = text(rtl ? 1 - low : high)
    }
  }

  init(_ table: ComplianceTable, months: Int, calendar: CivilCalendar, in language: Language) {
    let texts = Texts(language)
    rules = table.lines.map { line in
      Rule(
        clause: line.clause.rawValue, rule: line.name[language], anchor: line.rule.rawValue,
        whole: Count(line.whole, texts, language),
        months: line.months.reversed().map {
          Part(part: $0.name[language], count: Count($0.count, texts, language))
        },
        departments: line.departments.map { Part(part: $0.name[language], count: Count($0.count, texts, language)) },
        counted: line.whole.n > 0)
    }
    span = [table.first, table.last].compactMap { CivilMonth($0, calendar: calendar)?.name(in: language) }
      .joined(separator: " – ")
    func address(_ months: Int, _ calendar: CivilCalendar, _ ending: String = "") -> String {
      let lang = language == .english ? "&lang=en" : ""
      return "/staff/compliance\(ending)?months=\(months)&calendar=\(calendar.rawValue)\(lang)"
    }
    spans = [12, 24].map {
      Choice(address: address($0, calendar), label: texts["compliance", "months_\($0)"], chosen: $0 == months)
    }
    calendars = CivilCalendar.allCases.map {
      Choice(address: address(months, $0), label: texts["compliance", $0.rawValue], chosen: $0 == calendar)
    }
    csv = address(months, calendar, ".csv")
    json = address(months, calendar, ".json")
  }
}

extension CompliancePage.Count {
  init(_ count: ComplianceTable.Count, _ texts: Texts, _ language: Language) {
    guard let share = count.share, let low = count.low, let high = count.high else {
      shown = []
      none = true
      return
    }
    let percent = WholePercent.of(count.kept, in: count.n)
    func written(_ number: Int) -> String { Numerals.written(number, in: language) }
    shown = [
      Shown(
        share: written(percent) + (language == .arabic ? "٪" : "%"),
        base: texts["compliance", "of", ["kept": written(count.kept), "n": written(count.n)]],
        range: texts[
          "compliance", "range",
          [
            "low": written(Int((low * 100).rounded(.down))),
            "high": written(Int((high * 100).rounded(.up))),
          ]], bar: CompliancePage.Bar(share, low, high, in: language))
    ]
    none = false
  }
}
