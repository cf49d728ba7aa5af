import Collector
import Messaging
import Surveys
import TestSupport
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

/// One of each page, with hostile words in every place that takes words of others.
enum Sample {
  static let attack = "\"\u{0301} onfocus=alert(1) x='\u{0301}<script>alert(1)</script><img src=x>&<\u{0301}"
  static let hostile = LocalizedText(ar: attack, en: attack)
  static let pages =
    [
      "survey", "survey refused", "thanks", "notice", "overview", "outbox", "send again", "form kept",
      "sign in", "sign in again", "code", "enrolment", "enrolled", "demo door",
    ] + casesPages + findingPages + inquiriesPages + governancePages + publicPages + askingPages
    + surveysPages
    + improvementPages
    + officePages
    + tabletPages
    + surveyEditorPages
    + carePages
    + shelfPages

  static func page(_ name: String, in language: Language) -> Page? {
    let areas = [
      accessPage, casesPage, findingPage, inquiriesPage, governancePage, publicPage, askingPage,
      surveysPage,
      improvementPage,
      officePage,
      tabletPage,
      surveyEditorPage,
      carePage,
      shelfPage,
      page(ofVisitors:in:),
    ]
    return areas.lazy.compactMap { $0(name, language) }.first.map { framed($0, in: language) }
  }

  private static func page(ofVisitors name: String, in language: Language) -> Page? {
    switch name {
    case "survey": .survey(SurveyForm(survey, key: attack, in: language))
    case "survey refused":
      .survey(
        SurveyForm(
          survey, key: attack, in: language, entered: ["Q10": [attack], "Q1": [attack]],
          problem: SurveyForm.Problem(message: attack, title: attack, field: "Q10")))
    case "thanks": .thanks(questionnaire, in: language)
    case "notice": Refused(InvitationRefusal.expired).page(in: language)
    case "overview": Page(template: .overview, values: overview)
    case "send again": Page(template: .sendAgain, values: kept(Refused(Outage.full), in: language))
    case "form kept":
      Page(
        template: .formKept,
        values: FormKept(signIn: [attack], kept: [kept(Refused(StaffRefusal.notSignedIn), in: language)]))
    case "outbox": Page(template: .outbox, values: outbox(in: language))
    default: nil
    }
  }

  private static func kept(_ refused: Refused, in language: Language) -> SendAgain {
    let form = FormFields(values: [attack: [attack], "question1": [attack, "متى؟"]])
    return SendAgain(refused, form, to: attack, in: language)
  }

  private static let questionnaire = Questionnaire(
    code: .fixed("hostile"), version: 1, status: .published, outcome: .served, title: hostile, opening: hostile,
    closing: hostile,
    questions: [
      Question(code: .fixed("Q1"), form: .scale(scale), text: hostile, hint: hostile),
      Question(code: .fixed("Q8"), form: .recommend(scale), text: hostile),
      Question(code: .fixed("Q9"), form: .chips(scale.options, most: 1), text: hostile),
      Question(code: .fixed("Q10"), form: .openText(limit: 9), text: hostile),
      Question(code: .fixed("Q11"), form: .callBack(scale.options), text: hostile),
    ])

  private static let scale = Scale(
    direction: .bestFirst, options: (0...1).map { Option(code: $0, text: hostile, face: attack) }, favourable: 1)

  private static let survey = OpenSurvey(asked: questionnaire.everything, service: hostile)

  private static let overview = Overview(
    monthName: attack, waiting: [attack],
    departments: [
      Overview.Row(
        department: attack, answers: attack, withheld: [attack],
        known: [Overview.Known(satisfaction: attack, range: attack, percent: attack)], rate: attack)
    ], nothing: false, reports: [Overview.Link(address: attack, label: attack)])

  private static func outbox(in language: Language) -> OutboxList {
    OutboxList(
      [
        OutboxEntry(
          recipient: attack, text: attack, link: attack, written: Moment(seconds: 0),
          sending: Sending(
            of: .init(high: 1, low: 1), by: .sms, due: Moment(seconds: 0), until: Moment(seconds: 1)), parts: 2)
      ], in: language)
  }
}
