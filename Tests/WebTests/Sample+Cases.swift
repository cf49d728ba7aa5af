import Operations
import TestSupport
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

extension Sample {
  static let casesPages = [
    "kinds", "reception", "reception refused", "request", "request refused", "request of words", "declaration",
    "services", "service",
  ]

  /// The pages of a request, its reception and its services; nil for other names.
  static func casesPage(_ name: String, in language: Language) -> Page? {
    let everything = FormFields(
      values: Dictionary(
        uniqueKeysWithValues: [
          "name", "national_id", "mobile", "need", "iban", "question1", "answer1", "code", "name_ar",
        ]
        .map { ($0, [attack]) }))
    let problems = ["name", "need", "question1", "code", ""].map { FieldProblem($0, hostile, .s1) }
    let places = (
      [Service(code: .fixed("roof"), department: .fixed("repair"), name: hostile)],
      [Department(code: .fixed("repair"), name: hostile)]
    )
    switch name {
    case "kinds":
      // No word of others stands on it: the mark that the test looks for comes from the frame.
      return Page(template: .kinds, values: KindsPage(in: language))
    case "reception":
      return Page(
        template: .reception,
        values: ReceptionForm(
          .support, places.0, places.1, topics: [], in: language, formKey: attack))
    case "reception refused":
      return Page(
        template: .reception,
        values: ReceptionForm(
          .support, places.0, places.1, topics: [], in: language, formKey: attack, entered: everything,
          problems: problems))
    case "request", "request refused", "request of words":
      guard let opened = opened(name == "request of words" ? .complaint : .support) else { return nil }
      let refused = RefusedStep(
        form: .referred, item: nil, entered: FormFields(values: ["question": [attack]]),
        problems: [FieldProblem("question", hostile, .s3), FieldProblem("", hostile, .s3)])
      return Page(
        template: .requestPage,
        values: RequestPage(
          opened, for: reader, refused: name == "request refused" ? refused : nil, in: language, newKey: { attack }))
    case "declaration":
      return opened(.support).map { Page(template: .declaration, values: DeclarationPage($0, in: language)) }
    case "services":
      return Page(
        template: .services,
        values: ServicesPage(
          places.0.map { ListedService(service: $0, items: 3) }, places.1, in: language, entered: everything,
          problems: problems))
    case "service":
      let sheet = ServiceSheet(
        service: places.0[0], department: places.1[0],
        checklist: Checklist([Requirement(.fixed("card"), name: hostile, validity: .untilPrintedDate)]))
      return Page(
        template: .serviceSheet,
        values: ServicePage(sheet, in: language, corrected: .fixed("card"), entered: everything, problems: problems))
    default: return nil
    }
  }

  /// Somebody who may do everything.
  private static let reader = Staff(
    StaffID(high: 1, low: 1), roles: Set(Role.allCases), department: .fixed("repair"))

  /// A request with steps behind it, hostile wherever somebody wrote something.
  private static func opened(_ kind: RequestKind) -> OpenedRequest? {
    let card = Requirement(.fixed("card"), name: hostile, validity: .untilPrintedDate)
    let late = Requirement(.fixed("contract"), name: hostile, phase: .registration)
    let start = Moment(seconds: 1_791_698_400)
    let reception = Reception(
      kind: kind, department: .fixed("repair"), service: .fixed("roof"), channel: .phone,
      checklist: Checklist(kind.isDelivered ? [card, late] : []),
      data: [FieldValue(.fixed("need"), attack), FieldValue(.fixed("x"), attack)],
      inquiries: [Inquiry(topic: .fixed("timing"), question: attack, answer: attack), Inquiry(question: attack)])
    let steps: [Step] =
      kind.isDelivered
      ? [
        .itemProvided(
          item: card.item, document: Document(reference: attack, issued: start.day, expires: start.day.adding(days: 9))),
        .referred(question: attack), .referralAnswered(answer: attack),
        .dataChanged(values: [FieldValue(.fixed("need"), attack + "2")]), .itemMatched(item: card.item),
        .assigned(owner: reader.id),
      ] : [.assigned(owner: reader.id)]
    guard
      var request = try? Request.receiving(
        reception, as: RequestID(high: 1, low: 1), of: BeneficiaryID(high: 1, low: 1), at: start, by: .staff(reader),
        under: .founding), let account = try? account()
    else { return nil }
    for step in steps {
      guard let next = try? request.taking(step, at: start, by: .staff(reader), under: .founding) else { return nil }
      request = next
    }
    return OpenedRequest(
      request: request,
      beneficiary: Beneficiary(
        id: request.beneficiary, name: attack, mobile: MobileNumber(subscriber: 1),
        nationalID: try? NationalID("1000000008")),
      policy: .founding, service: Service(code: .fixed("roof"), department: .fixed("repair"), name: hostile),
      department: Department(code: .fixed("repair"), name: hostile), accounts: [account], topics: [],
      groups: [BeneficiaryGroup(code: .fixed("elderly"), name: hostile)],
      lastTold: start, now: start)
  }
}
