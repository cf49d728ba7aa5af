import Collector
import Messaging
import Surveys
import TestSupport
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

extension Sample {
  static let officePages = [
    "calls", "calls closed", "call", "call refused", "call to end", "papers", "papers told", "paper first",
    "paper settling", "paper over",
  ]

  /// Nil for other names.
  static func officePage(_ name: String, in language: Language) -> Page? {
    let entered = FormFields(values: ["Q10": [attack], "Q1": [attack], "code": [attack]])
    let problem = [FieldProblem("Q10", hostile), FieldProblem("code", hostile), FieldProblem("", hostile)]
    switch name {
    case "calls": return calls(closed: nil, in: language)
    case "calls closed": return calls(closed: CallQueue.Closed(opens: Moment(seconds: 90_000)), in: language)
    case "call": return Page(template: .callInHand, values: CallPage(call, in: language))
    case "call refused":
      return Page(
        template: .callInHand, values: CallPage(call, in: language, entered: entered, problems: problem))
    case "call to end":
      let values = FormFields(values: ["outcome": ["later"], "later_day": [attack]])
      return Page(
        template: .callInHand,
        values: CallPage(call, in: language, entered: values, problems: [FieldProblem("later_day", hostile)]))
    case "papers": return Page(template: .paperSheets, values: PapersPage(lines, in: language))
    case "papers told":
      return Page(
        template: .paperSheets,
        values: PapersPage([], in: language, told: [attack], entered: entered, problems: problem))
    case "paper first": return paper([], nil, in: language)
    case "paper settling": return paper([["Q10": [attack]], ["Q9": ["1"], "Q1": ["0"]]], nil, in: language)
    case "paper over": return paper([["Q1": ["1"]]], .answeredMeanwhile, in: language)
    default: return nil
    }
  }

  private static let key = MessageID(high: 1, low: 2)

  private static func calls(closed: CallQueue.Closed?, in language: Language) -> Page {
    let line = CallQueue.Line(
      department: hostile, service: hostile, since: Day(number: 20_000), unanswered: 2, isOwnCase: true)
    let queue = CallQueue(
      waiting: [line], count: 3, ownCases: 1, laterCount: 2, nextDue: Moment(seconds: 9), inHand: key, closed: closed)
    return Page(template: .callQueue, values: CallsPage(queue, in: language, told: [attack]))
  }

  private static let call = CallInHand(
    message: key, name: attack, mobile: MobileNumber(subscriber: 1),
    script: CallScript(association: hostile, service: hostile, name: attack, occasion: .served),
    asked: asked.everything, until: Moment(seconds: 9), unanswered: 1, postponed: 0)

  private static let lines = [
    PaperLine(
      invitation: InvitationID(high: 1, low: 1), reference: reference, service: hostile, stage: .second,
      refusal: .sameHand),
    PaperLine(
      invitation: InvitationID(high: 1, low: 1), reference: reference, service: hostile, stage: .settling, refusal: nil),
  ]

  private static let reference = RequestReference(of: RequestID(high: 1, low: 1))

  private static func paper(_ entries: [[String: [String]]], _ refusal: PaperRefusal?, in language: Language) -> Page? {
    let invitation = Invitation(
      id: InvitationID(high: 1, low: 1), request: RequestID(high: 1, low: 1), department: House.department.code,
      service: House.service.code, channel: .phone, survey: asked.reference, issued: Moment(seconds: 0),
      expires: Moment(seconds: 9), answered: false)
    let typed = entries.enumerated().compactMap { place, fields in
      (try? AnswerSheet(reading: fields, for: asked)).map {
        PaperSheet.Entry($0, by: StaffID(high: 1, low: UInt64(place)))
      }
    }
    let opened = OpenedSheet(
      sheet: PaperSheet(of: invitation, entries: typed), questionnaire: asked, reference: reference, service: hostile,
      refusal: refusal)
    return Page(template: .paperSheet, values: PaperPage(opened, in: language))
  }

  private static let asked = Questionnaire(
    code: .fixed("hostile"), version: 1, status: .published, outcome: .served, title: hostile, opening: hostile,
    closing: hostile,
    questions: [
      Question(code: .fixed("Q1"), form: .scale(steps), text: hostile, hint: hostile),
      Question(code: .fixed("Q9"), form: .chips(steps.options, most: 1), text: hostile),
      Question(code: .fixed("Q10"), form: .openText(limit: 900), text: hostile),
    ])

  private static let steps = Scale(
    direction: .bestFirst, options: (0...1).map { Option(code: $0, text: hostile) }, favourable: 1)

  static let officeRefusals: [any Error] = {
    let calls: [CallRefusal] = [
      .unknown, .closed(opens: nil), .closed(opens: Moment(seconds: 9)), .nothingToCall, .ownCase(.t3),
      .onlyOwnCases(.t3), .notDue, .notInHand, .inOtherHands, .consentMissing, .laterMissing, .laterOutsideHours,
      .laterThanTheLink(Moment(seconds: 9)), .postponedEnough,
    ]
    let paper: [PaperRefusal] = [
      .codeUnknown, .codeOfSeveral, .unknown, .ownCase(.t3), .sameHand, .answeredMeanwhile, .withdrawn, .expired,
      .enteredTwice, .notEnteredTwice, .undecided([.fixed("Q1")]),
    ]
    return calls as [any Error] + paper
  }()
}
