import Access
import Operations
import Surveys
import Vocabulary
import Workflow

/// One call: whom to call, what he answered, who makes it, what happened so far, and what can be entered.
struct FollowUpPage: Sendable {
  let service: String
  let department: String
  let person: String
  let mobile: String
  let dial: String
  let asked: String
  let due: String
  let late: [Bool]
  let answers: [Answer]
  let comments: [String]
  let history: [Event]
  let assigning: [Assigning]
  let entering: [Entering]
  let problems: [FormProblems]
  let wrong: [String: Bool]

  struct Answer: Sendable {
    let question: String
    let answer: String
  }

  struct Event: Sendable {
    let label: String
    let day: String
    let notes: [String]
  }

  struct Choice: Sendable {
    let value: String
    let label: String
    let chosen: [Bool]
  }

  /// The form by which it is taken on.
  struct Assigning: Sendable {
    let path: String
    let staff: [Choice]
  }

  /// The form for what happened.
  struct Entering: Sendable {
    let path: String
    let events: [Choice]
    let actions: [Choice]
    let notes: String
  }

  init(
    _ sheet: FollowUpSheet, for staff: Staff, entered: FormFields = FormFields(), refused: [Refused] = [],
    in language: Language
  ) {
    let (texts, followUp) = (Texts(language), sheet.line.followUp)
    let keep = language == .english ? "?lang=en" : ""
    let path = "/staff/followups/\(followUp.id)"
    service = sheet.line.service[language]
    department = sheet.line.department[language]
    person = sheet.beneficiary.name
    mobile = sheet.beneficiary.mobile.text
    dial = "tel:\(sheet.beneficiary.mobile.text)"
    asked = followUp.asked.name(in: language)
    due = followUp.due.name(in: language)
    late = sheet.line.isOverdue ? [true] : []
    answers = (sheet.answers?.said(in: language) ?? []).map { Answer(question: $0.question, answer: $0.answer) }
    comments = sheet.comments
    let names = Dictionary(
      sheet.candidates.map { ($0.id, $0.name.text) }, uniquingKeysWith: { first, _ in first })
    history = followUp.entries.map { entry in
      var label = entry.event.words[language]
      if case .assigned(let id) = entry.event, let name = names[id] { label += ": \(name)" }
      return Event(label: label, day: entry.at.day.name(in: language), notes: entry.notes.map { [$0] } ?? [])
    }
    let isOpen = followUp.closing == nil
    assigning =
      isOpen
      ? [
        Assigning(
          path: "\(path)/assigned\(keep)",
          staff: sheet.candidates.map {
            Choice(
              value: $0.id.description, label: $0.name.text,
              chosen: $0.id == (followUp.assigned ?? staff.id) ? [true] : [])
          })
      ] : []
    let events: [FollowUp.Event] = [.tried, .reached, .resolved, .notReached, .declined]
    entering =
      isOpen && followUp.assigned == staff.id
      ? [
        Entering(
          path: path + keep,
          events: (events.map { ($0.name, $0.words[language]) }
            + (sheet.actions.isEmpty ? [] : [("passed", texts["followups", "passed"])])).map { value, label in
              Choice(value: value, label: label, chosen: entered.first("event") == value ? [true] : [])
            },
          actions: sheet.actions.map {
            Choice(
              value: $0.id.description, label: $0.plan.step,
              chosen: entered.first("action") == $0.id.description ? [true] : [])
          }, notes: entered.first("notes"))
      ] : []
    problems = FormProblems.of(refused, first: entering.isEmpty ? "staff" : "event", in: language)
    wrong = FormProblems.wrong(problems)
  }
}
