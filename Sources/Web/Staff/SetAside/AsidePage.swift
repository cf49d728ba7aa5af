import Collector
import Operations
import Tally
import Vocabulary

/// The answers that rules set aside, by department and reason, the decisions taken so far, and the form of another.
struct AsidePage: Sendable {
  static let reasonField = "reason"
  static let firstField = "first"
  static let lastField = "last"
  static let whyField = "why"

  let lines: [Line]
  let empty: Bool
  let decisions: [Decision]
  let choices: [Choice]
  let first: String
  let last: String
  let why: String
  let problems: [FormProblems]
  let wrong: [String: Bool]

  struct Line: Sendable {
    let department: String
    let reasons: String
    let number: String
  }

  struct Decision: Sendable {
    let reason: String
    let days: String
    let why: String
  }

  struct Choice: Sendable {
    let code: String
    let label: String
    let chosen: Bool
  }

  init(_ found: SetAside, entered: FormFields = FormFields(), refusals: [Refused] = [], in language: Language) {
    let texts = Texts(language)
    func name(_ reasons: AsideReasons) -> String {
      reasons.each.map { texts["trust", "aside_\($0.code)"] }.joined(separator: language == .arabic ? "، و" : "; ")
    }
    lines = found.lines.map { line in
      Line(
        department: found.departments[line.department]?[language] ?? line.department.text, reasons: name(line.kinds),
        number: Numerals.written(line.answers, in: language))
    }
    empty = lines.isEmpty
    decisions = found.releases.all.reversed().map { release in
      Decision(
        reason: name(release.reason),
        days: "\(release.first.name(in: language)) – \(release.last.name(in: language))", why: release.why)
    }
    choices = AsideReasons.allCases.map { reason in
      Choice(code: reason.code, label: name(reason), chosen: entered.first(Self.reasonField) == reason.code)
    }
    first = entered.first(Self.firstField)
    last = entered.first(Self.lastField)
    why = entered.first(Self.whyField)
    problems = FormProblems.of(refusals, first: Self.reasonField, in: language)
    wrong = FormProblems.wrong(problems)
  }
}

extension AsideRefusal {
  /// The field of the form at which it is to be mended.
  var field: String {
    switch self {
    case .unknownReason: AsidePage.reasonField
    case .daysNotOver: AsidePage.lastField
    case .noReason: AsidePage.whyField
    }
  }
}
