import Collector
import TestSupport
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

extension Sample {
  static let publicPages = [
    "doors", "public form", "volunteer form", "form taken", "tracking", "tracking whole", "tracking study", "questions",
  ]

  /// Nil for other names.
  static func publicPage(_ name: String, in language: Language) -> Page? {
    switch name {
    case "doors":
      // The front page has no words of others but the association's name.
      return .doors(in: language)
    case "public form": return form(.request, in: language)
    case "volunteer form": return form(.volunteer, in: language)
    case "form taken":
      let answer = FormAnswer(link: attack, reference: RequestReference(of: RequestID(high: 1, low: 1)), kind: .support)
      return .formTaken(answer, in: language)
    case "tracking": return tracking(.progress, steps: [], in: language)
    case "tracking whole": return tracking(.whole, steps: [], in: language)
    case "tracking study": return tracking(.whole, steps: studied, in: language)
    case "questions":
      return topic.map { topic in
        let figure = TopicFigure(code: topic.code, topic: topic, months: [1], total: 1)
        return Page(template: .questions, values: QuestionsPage(asked([figure]), in: language))
      }
    default: return nil
    }
  }

  static var topic: Topic? { try? Topic(.fixed("roof"), question: hostile, answer: hostile, isPublic: true) }

  static func asked(_ figures: [TopicFigure]) -> QuestionsAsked {
    QuestionsAsked(
      months: [CivilMonth(.gregorian, year: 2026, month: 10)].compactMap(\.self), topics: figures)
  }

  private static func form(_ door: PublicForm.Door, in language: Language) -> Page {
    var entry = PublicEntry()
    (entry.name, entry.mobile, entry.nationalID, entry.text) = (attack, attack, attack, attack)
    (entry.city, entry.times, entry.kind) = (attack, attack, attack)
    let values = PublicForm(
      door, [Service(code: .fixed("roof"), department: .fixed("repair"), name: hostile)],
      [Department(code: .fixed("repair"), name: hostile)], key: attack, in: language, entered: entry,
      refusals: [Refused(PublicProblem.mobile), Refused(PublicProblem.textMissing(.text))])
    return Page(template: .publicForm, values: values)
  }

  private static var studied: [Step] {
    [
      .itemProvided(item: .fixed("card"), document: Document(reference: attack)), .itemMatched(item: .fixed("card")),
      .completenessConfirmed, .twoWeeksExplained,
    ]
  }

  private static func tracking(_ reach: TrackingLink.Reach, steps: [Step], in language: Language) -> Page? {
    let person = BeneficiaryID(high: 2, low: 2)
    let now = morning
    let reception = Reception(
      kind: .support, department: .fixed("repair"), service: .fixed("roof"), channel: .website,
      checklist: Checklist([Requirement(.fixed("card"), name: hostile)]),
      data: [FieldValue(.fixed("need"), attack), FieldValue(.fixed("other"), attack)],
      inquiries: [Inquiry(question: attack, answer: attack)])
    guard
      var request = try? Request.receiving(
        reception, as: RequestID(high: 3, low: 3), of: person, at: now, by: .beneficiary(person), under: .founding)
    else { return nil }
    for step in steps {
      guard let next = try? request.taking(step, at: now, by: .staff(.fixed(.relationsEmployee)), under: .founding)
      else { return nil }
      request = next
    }
    let tracking = Tracking(request: request, policy: .founding, service: hostile, reach: reach, awaitsCode: true)
    guard let token = Token("AAAAAAAAAAAAAAAAAAAAAA") else { return nil }
    let entered = FormFields(values: ["reason": [attack], "reference": [attack], "issued": [attack]])
    let values = TrackingPage(
      tracking, token: token, now: now, in: language, entered: entered,
      refused: [Refused(StepRefusal.referenceMissing(hostile).words, key: "step")])
    return Page(template: .tracking, values: values)
  }

  private static let morning = Moment(seconds: 1_791_698_400)
}
