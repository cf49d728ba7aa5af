import Vocabulary
import Workflow

/// A field of a form as a template draws it: its label, what was entered, and what is to be mended in it.
struct FieldView: Sendable {
  let id: String
  let name: String
  let label: String
  let hints: [String]
  let faults: [String]
  let invalid: Bool
  let described: Bool
  // One of these is filled; it says how the field is drawn.
  var lines: [Line] = []
  var areas: [Area] = []
  var menus: [Menu] = []
  var boards: [Board] = []
  var ticks: [Tick] = []

  struct Line: Sendable {
    let value: String
    let flow: String
    let keys: String
  }
  struct Area: Sendable {
    let value: String
    let width: String
  }
  struct Menu: Sendable {
    let choose: String
    let groups: [Group]
    let choices: [Choice]
  }
  struct Group: Sendable {
    let heading: String
    let members: [Choice]
  }
  struct Choice: Sendable {
    let code: String
    let said: String
    let chosen: Bool
  }
  struct Board: Sendable { let boxes: [Choice] }
  struct Tick: Sendable { let chosen: Bool }
}

/// How a field is filled in.
enum FieldShape: Sendable {
  case line
  /// Digits and Latin letters, which run from left to right in either language.
  case latin
  case digits
  case area
  /// A text of many lines, across the whole form.
  case story
  case menu([(code: String, label: String)])
  case grouped([(heading: String, members: [(code: String, label: String)])])
  /// Several may be chosen.
  case boxes([(code: String, label: String)])
  case tick
}

/// What is to be mended in a form: at which field, in which words, by which clause.
struct FieldProblem: Sendable, Hashable {
  /// Empty for what belongs to no field.
  let field: String
  let words: LocalizedText
  var clause: ClauseID?

  init(_ field: String, _ words: LocalizedText, _ clause: ClauseID? = nil) {
    self.field = field
    self.words = words
    self.clause = clause
  }

  /// The words with the clause they follow from.
  func said(in language: Language) -> String {
    clause.map { "\u{2066}\($0.rawValue)\u{2069} · \(words[language])" } ?? words[language]
  }
}

/// A form on its way to the page: what was entered in it, and what is to be mended.
struct FormDraft: Sendable {
  /// What the ids of its fields begin with, so that several forms can stand on one page.
  let prefix: String
  /// Nil where it was not filled in yet.
  let entered: FormFields?
  let problems: [FieldProblem]
  let language: Language

  init(_ prefix: String = "", entered: FormFields? = nil, problems: [FieldProblem] = [], in language: Language) {
    self.prefix = prefix
    self.entered = entered
    self.problems = problems
    self.language = language
  }

  func id(_ name: String) -> String {
    if name.isEmpty { return prefix }
    return prefix.isEmpty ? name : "\(prefix)-\(name)"
  }

  /// What stands in a field: what was entered, or what is known already.
  func value(_ name: String, _ present: String = "") -> String { entered?.first(name) ?? present }

  func field(
    _ name: String, _ label: String, _ shape: FieldShape = .line, present: String = "", hint: String? = nil,
    optional: Bool = false
  ) -> FieldView {
    let texts = Texts(language)
    let value = value(name, present)
    let faults = problems.filter { $0.field == name }.map { $0.said(in: language) }
    let hints = hint.map { [$0] } ?? []
    var view = FieldView(
      id: id(name), name: name, label: optional ? "\(label) \(texts["field", "optional"])" : label, hints: hints,
      faults: faults, invalid: !faults.isEmpty, described: !(hints + faults).isEmpty)
    func choices(_ entries: [(code: String, label: String)]) -> [FieldView.Choice] {
      entries.map { FieldView.Choice(code: $0.code, said: $0.label, chosen: $0.code == value) }
    }
    switch shape {
    case .line: view.lines = [FieldView.Line(value: value, flow: "auto", keys: "text")]
    case .latin: view.lines = [FieldView.Line(value: value, flow: "ltr", keys: "text")]
    case .digits: view.lines = [FieldView.Line(value: value, flow: "ltr", keys: "numeric")]
    case .area: view.areas = [FieldView.Area(value: value, width: "")]
    case .story: view.areas = [FieldView.Area(value: value, width: "broad")]
    case .menu(let entries):
      view.menus = [FieldView.Menu(choose: texts["field", "choose"], groups: [], choices: choices(entries))]
    case .grouped(let groups):
      view.menus = [
        FieldView.Menu(
          choose: texts["field", "choose"],
          groups: groups.map { FieldView.Group(heading: $0.heading, members: choices($0.members)) }, choices: [])
      ]
    case .boxes(let entries):
      let chosen = Set(entered?.values[name] ?? [])
      view.boards = [
        FieldView.Board(
          boxes: entries.map { FieldView.Choice(code: $0.code, said: $0.label, chosen: chosen.contains($0.code)) })
      ]
    case .tick: view.ticks = [FieldView.Tick(chosen: entered?.first(name) == "1")]
    }
    return view
  }

  /// The summary of all that is to be mended, each line leading to its field.
  func summary(_ title: String) -> [FormProblems] {
    guard !problems.isEmpty else { return [] }
    return [
      FormProblems(
        title: title,
        problems: problems.map { FormProblems.Problem(message: $0.said(in: language), target: id($0.field)) })
    ]
  }
}
