import Operations
import Vocabulary
import Workflow

/// The actions that were carried out, and what is told to all of each: the officer decides which, and in which words.
struct TellablePage: Sendable {
  let rows: [Row]
  let none: Bool
  let problems: [FormProblems]

  struct Choice: Sendable {
    let value: String
    let label: String
    let chosen: [Bool]
  }

  struct Row: Sendable {
    let id: String
    let department: String
    let finding: String
    let step: String
    let done: String
    let told: [Bool]
    let open: [Bool]
    let path: String
    let withdraw: String
    let arabic: String
    let english: String
    let themes: [Choice]
  }

  init(
    _ actions: [TellableAction], themes: [(code: Int, name: LocalizedText)],
    entered: (action: ActionID, form: FormFields)? = nil, refused: [Refused] = [], in language: Language
  ) {
    let keep = language == .english ? "?lang=en" : ""
    rows = actions.map { line in
      let form = entered.flatMap { $0.action == line.action.id ? $0.form : nil }
      let theme = form.map { $0.first("theme") } ?? line.told?.words.theme.map(String.init) ?? ""
      let id = line.action.id.description
      return Row(
        id: id, department: line.department[language], finding: line.action.plan.finding, step: line.action.plan.step,
        done: line.action.closed.map { $0.name(in: language) } ?? "", told: line.told == nil ? [] : [true],
        open: form == nil ? [] : [true], path: "/staff/said/\(id)\(keep)",
        withdraw: "/staff/said/\(id)/withdrawn\(keep)",
        arabic: form?.first("ar") ?? line.told?.words.words.ar ?? "",
        english: form?.first("en") ?? line.told?.words.words.en ?? "",
        themes: themes.map {
          Choice(value: String($0.code), label: $0.name[language], chosen: theme == String($0.code) ? [true] : [])
        })
    }
    none = rows.isEmpty
    problems = FormProblems.of(refused, first: "ar", in: language).map { found in
      FormProblems(
        title: found.title,
        problems: found.problems.map {
          FormProblems.Problem(message: $0.message, target: entered.map { "ar-\($0.action)" } ?? "main")
        })
    }
  }
}
