import Operations
import Reports
import Vocabulary
import Workflow

/// An improvement action as a row of the list, and at the head of its own page.
struct ActionRow: Sendable {
  let id: String
  let title: String
  let department: String
  let state: String
  let owner: String
  let measure: String
  let start: String
  let review: String
  /// What it asks for now, where it asks for something.
  let reminders: [String]
  let isOverdue: Bool
  let verdicts: [DashboardReading.Sign]
}

extension ActionRow {
  init(_ followed: FollowedAction, _ reading: ActionReading, _ departments: [Department], in language: Language) {
    let (texts, action) = (Texts(language), followed.action)
    id = action.id.description
    title = action.plan.step
    department = departments.first { $0.code == action.plan.department }?.name[language] ?? action.plan.department.text
    state = texts["action", action.state.rawValue]
    owner = action.plan.owner.name[language]
    measure = reading.measure
    start = (action.started ?? action.aim.start).name(in: language)
    review = action.aim.review.name(in: language)
    reminders = followed.reminder.map { [$0.words(in: language)] } ?? []
    isOverdue = followed.reminder?.isOverdue ?? false
    verdicts = reading.verdicts
  }
}

extension ImprovementAction.Reminder {
  /// What is to be done, and since when it waits.
  func words(in language: Language) -> String {
    Texts(language)["action", "\(isOverdue ? "overdue" : "due")_\(step.rawValue)", ["day": due.name(in: language)]]
  }
}

/// The actions, those that are open first.
struct ActionList: Sendable {
  let open: [ActionRow]
  let closed: [ActionRow]
  let isOpenEmpty: Bool
  let hasClosed: Bool
  /// Whether he may plan one.
  let mayPlan: Bool
}

extension ActionList {
  init(
    _ actions: [FollowedAction], _ departments: [Department], for staff: Staff, under definition: DepartmentDefinition,
    in language: Language
  ) {
    func rows(_ actions: [FollowedAction]) -> [ActionRow] {
      actions.map {
        ActionRow($0, $0.line.reading(in: language, under: definition), departments, in: language)
      }
    }
    open = rows(actions.filter { $0.action.closed == nil })
    closed = rows(actions.filter { $0.action.closed != nil })
    isOpenEmpty = open.isEmpty
    hasClosed = !closed.isEmpty
    mayPlan = staff.reach(of: .planImprovements) > .nothing
  }
}

/// One action: its plan, what became of it, and what can be done next.
struct ActionPage: Sendable {
  static let reasonField = "reason"

  let row: ActionRow
  let finding: String
  let cause: String
  let effects: [String]
  let isBegun: Bool
  let events: [Event]
  /// Forms of what he can do with it; none where he may only read.
  let starts: [String]
  /// Why it cannot begin before it is given other days.
  let barred: [String]
  let ends: [String]
  let withdraws: [String]
  let aims: [Aim]
  let reason: String
  let problems: [FormProblems]
  let wrong: [String: Bool]

  struct Event: Sendable {
    let day: String
    let said: String
  }

  /// The form in which the indicator and the days are named anew, before it begins.
  struct Aim: Sendable {
    let id: String
    let fields: [FieldView]
  }
}

extension ActionPage {
  init(
    _ followed: FollowedAction, _ departments: [Department], for staff: Staff, on today: Day,
    under definition: DepartmentDefinition, entered: FormFields? = nil, refusals: [Refused] = [], in language: Language
  ) {
    let (texts, action) = (Texts(language), followed.action)
    let reading = followed.line.reading(in: language, under: definition)
    row = ActionRow(followed, reading, departments, in: language)
    finding = action.plan.finding
    cause = action.plan.cause
    effects = reading.effects
    isBegun = action.started != nil
    events =
      [Event(day: action.planned.name(in: language), said: texts["action", "event_planned"])]
      + action.entries.map { entry in
        Event(
          day: entry.day.name(in: language),
          said: entry.event.words(in: language, under: definition))
      }
    let may = staff.may(.planImprovements, in: action.plan.department)
    let id = action.id.description
    // What can be done is what the action itself does not refuse.
    starts = may && (try? action.starting(on: today)) != nil ? [id] : []
    barred =
      may && today >= action.aim.review && action.state == .planned
      ? [ActionRefusal.reviewPassed(on: action.aim.review).words[language]] : []
    ends = may && (try? action.ending(on: today)) != nil ? [id] : []
    withdraws = may && action.closed == nil ? [id] : []
    let draft = FormDraft(entered: entered, problems: FieldProblem.of(refusals), in: language)
    aims =
      may && action.state == .planned
      ? [Aim(id: id, fields: ActionForm.aimFields(draft, action.aim, under: definition))] : []
    reason = entered?.first(Self.reasonField) ?? ""
    problems = FormProblems.of(refusals, first: Self.reasonField, in: language)
    wrong = FormProblems.wrong(problems)
  }
}

extension ImprovementAction.Event {
  /// What happened, in words.
  fileprivate func words(in language: Language, under definition: DepartmentDefinition) -> String {
    let texts = Texts(language)
    switch self {
    case .aimed(let aim):
      let measure = Measure(rawValue: aim.measure.text).map { definition.name(of: $0, in: language) }
      return texts[
        "action", "event_aimed",
        [
          "measure": measure ?? aim.measure.text, "start": aim.start.name(in: language),
          "review": aim.review.name(in: language),
        ]]
    case .started: return texts["action", "event_started"]
    case .ended: return texts["action", "event_ended"]
    case .withdrawn(let reason): return texts["action", "event_withdrawn", ["reason": reason]]
    }
  }
}
