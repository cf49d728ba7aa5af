import Collector
import Messaging
import Operations
import Surveys
import Vocabulary
import Workflow

/// A call in somebody's hand: the number, what he reads aloud in both languages, the questions, and how the call may end.
struct CallPage: Sendable {
  let address: String
  let name: String
  /// The number to call; none once his time with the call ran out.
  let numbers: [Number]
  let until: String
  let tries: [String]
  let spoken: Script
  let otherSpoken: Script
  let otherTitle: String
  let problems: [FormProblems]
  let consent: [Group]
  let fields: [FieldView]
  let closing: String
  /// How the call may end without answers.
  let outcomes: [Outcome]
  let outcomeFault: [String]
  let laterFields: [Group]

  struct Number: Sendable {
    /// As a telephone takes it.
    let dial: String
    let mobile: String
  }

  /// What is read aloud, in one language.
  struct Script: Sendable {
    let code: String
    let flow: String
    let opening: String
    let right: String
    let consentQuestion: String
  }

  /// Fields that stand together.
  struct Group: Sendable { let fields: [FieldView] }

  struct Outcome: Sendable {
    let code: String
    let said: String
    let hint: String
    let key: String
    let chosen: Bool
  }

  init(
    _ call: CallInHand, in language: Language, entered: FormFields? = nil, problems: [FieldProblem] = []
  ) {
    let texts = Texts(language)
    let isEnding = entered?.values["outcome"] != nil || problems.contains { $0.field == "outcome" }
    address = "/staff/calls/\(call.message)"
    name = call.name
    numbers = call.mobile.map { [Number(dial: $0.text, mobile: "0\($0.text.dropFirst(4))")] } ?? []
    until = texts["calls", "until", ["when": call.until.said(in: language)]]
    tries = call.unanswered == 0 ? [] : [texts.counted("tries", call.unanswered, in: language)]
    spoken = Script(call.script, in: language)
    otherSpoken = Script(call.script, in: language.other)
    otherTitle = texts["calls", "other_language"]
    closing = call.script.closing[language]
    let questions = FormDraft(
      "a", entered: isEnding ? nil : entered, problems: isEnding ? [] : problems, in: language)
    let ending = FormDraft(
      "e", entered: isEnding ? entered : nil, problems: isEnding ? problems : [], in: language)
    self.problems = (isEnding ? ending : questions).summary(texts["refusal", "call_title"])
    consent = [Group(fields: [questions.field("consent", texts["calls", "consented"], .tick)])]
    fields = SheetFields.fields(call.asked, questions)
    let chosen = ending.value("outcome")
    outcomes = PhoneCall.Outcome.allCases.filter { $0 != .answered }.enumerated().map { place, outcome in
      Outcome(
        code: outcome.rawValue, said: texts["call_outcome", outcome.rawValue],
        hint: texts["call_outcome_hint", outcome.rawValue], key: String(place + 1), chosen: chosen == outcome.rawValue)
    }
    outcomeFault = ending.problems.filter { $0.field == "outcome" }.map { $0.said(in: language) }
    laterFields = [
      Group(fields: [
        ending.field("later_day", texts["calls", "later_day"], .digits, hint: texts["calls", "later_day_hint"]),
        ending.field("later_hour", texts["calls", "later_hour"], .digits, hint: texts["calls", "later_hour_hint"]),
      ])
    ]
  }
}

extension CallPage.Script {
  fileprivate init(_ script: CallScript, in language: Language) {
    code = language.rawValue
    flow = language.direction
    opening = script.opening[language]
    right = script.right[language]
    consentQuestion = script.consent[language]
  }
}
