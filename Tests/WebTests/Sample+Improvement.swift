import TestSupport
import Vocabulary
import Workflow

@testable import Operations
@testable import Reports
@testable import Web

extension Sample {
  static let improvementPages = [
    "dashboard", "dashboard empty", "explanation", "actions", "no actions", "action", "action refused", "action form",
  ]

  /// Nil for other names.
  static func improvementPage(_ name: String, in language: Language) -> Page? {
    switch name {
    case "dashboard": dashboard(filled: true, in: language)
    case "dashboard empty": dashboard(filled: false, in: language)
    case "explanation": explanation
    case "actions":
      Page(
        template: .actions,
        values: ActionList(open: [row], closed: [row], isOpenEmpty: false, hasClosed: true, mayPlan: true))
    case "no actions":
      Page(
        template: .actions,
        values: ActionList(open: [], closed: [], isOpenEmpty: true, hasClosed: false, mayPlan: false))
    case "action": action([], in: language)
    case "action refused": action([Refused(ActionRefusal.alreadyStarted)], in: language)
    case "action form":
      Page(
        template: .actionForm,
        values: ActionForm(
          fields: aimFields(in: language),
          problems: FormProblems.of([Refused(ActionRefusal.partMissing)], first: attack, in: language)))
    default: nil
    }
  }

  private static let sign = DashboardReading.Sign(icon: "<svg class=\"icon\"></svg>", words: attack)
  private static let choice = FormChoice(code: attack, label: attack, chosen: true)

  private static let row = ActionRow(
    id: attack, title: attack, department: attack, state: attack, owner: attack, measure: attack, start: attack,
    review: attack, reminders: [attack], isOverdue: true, verdicts: [sign])

  private static func aimFields(in language: Language) -> [FieldView] {
    [
      FormDraft("aim", entered: FormFields(values: ["start": [attack]]), in: language).field(
        "start", attack, .line, hint: attack)
    ]
  }

  private static func action(_ refusals: [Refused], in language: Language) -> Page {
    let problems = FormProblems.of(refusals, first: ActionPage.reasonField, in: language)
    return Page(
      template: .action,
      values: ActionPage(
        row: row, finding: attack, cause: attack, effects: [attack], isBegun: refusals.isEmpty,
        events: [ActionPage.Event(day: attack, said: attack)], starts: [attack], barred: [attack], ends: [attack],
        withdraws: [attack],
        aims: [ActionPage.Aim(id: attack, fields: aimFields(in: language))], reason: attack, problems: problems,
        wrong: FormProblems.wrong(problems)))
  }

  private static let explanation = Page(
    template: .explanation,
    values: ExplanationPage(
      measure: attack, place: attack, period: attack, narrowed: [attack], value: attack,
      parts: [ExplanationPage.Part(headings: [attack], lines: [attack])], back: attack))

  private static func dashboard(filled: Bool, in language: Language) -> Page {
    let figure = DashboardPage.Figure(
      label: attack, value: attack, isShown: filled, doubts: [attack], explain: attack, explainLabel: attack)
    let line = DashboardPage.Line(
      measure: attack, name: attack, about: attack, value: attack, isShown: filled, doubts: [attack], signs: [sign],
      notes: [attack], explain: attack, explainLabel: attack)
    let problems = FormProblems.of(filled ? [] : [Refused(SavedViewRefusal.nameMissing)], first: "name", in: language)
    let views = SavedViewsPart(
      views: filled
        ? [
          SavedViewsPart.Row(
            id: attack, name: attack, address: attack, isShared: true, isOwn: true, entered: attack, wrong: true)
        ] : [],
      isEmpty: !filled, question: attack, name: attack, isShared: true, problems: problems, wrong: !filled)
    let picture = DashboardReading.Picture(heading: attack, signs: [sign], markup: "<figure></figure>")
    return Page(
      template: .dashboard,
      values: DashboardPage(
        place: attack, period: attack, days: [attack], narrowed: [attack],
        form: DashboardForm(
          selects: [
            DashboardForm.Select(
              name: attack, label: attack, all: [attack], choices: [choice],
              groups: [DashboardForm.Group(heading: attack, members: [choice])])
          ], languages: [attack], notes: [attack], chosen: true), lines: [line], spreads: filled ? [picture] : [],
        charts: filled ? [picture] : [], chartless: !filled,
        places: filled ? [DashboardPage.Place(name: attack, address: attack, figures: [figure])] : [],
        isPlaced: filled, closer: true, views: views))
  }
}
