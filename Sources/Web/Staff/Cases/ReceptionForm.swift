import Operations
import Vocabulary
import Workflow

/// The first question at the reception: what somebody comes with, which decides what he is asked.
struct KindsPage: Sendable {
  let kinds: [Link]

  struct Link: Sendable {
    let address: String
    let label: String
    let hint: String
  }

  init(in language: Language) {
    kinds = RequestKind.allCases.map { kind in
      let keep = language == .english ? "&lang=en" : ""
      return Link(
        address: "/staff/requests/new?kind=\(kind.rawValue)\(keep)", label: kind.name[language],
        hint: Texts(language)["reception_kind", kind.rawValue])
    }
  }
}

/// The form in which a request of one kind is registered at its reception (S1, R4), with just the fields that the kind needs.
struct ReceptionForm: Sendable {
  let heading: String
  let kind: String
  let problems: [FormProblems]
  let sections: [Section]
  /// The key by which a form that is sent twice registers one request.
  let formKey: String

  struct Section: Sendable {
    let legend: String
    let clause: String
    let hint: [String]
    let fields: [FieldView]
  }

  /// How many questions can be written down: a matter of words has one.
  static func questions(of kind: RequestKind) -> ClosedRange<Int> { kind.needsText ? 1...1 : 1...2 }

  init(
    _ kind: RequestKind, _ services: [Service], _ departments: [Department], topics described: [Topic],
    groups: [BeneficiaryGroup] = [],
    in language: Language, formKey: String, entered: FormFields? = nil, problems: [FieldProblem] = []
  ) {
    let texts = Texts(language)
    let topics = TopicChoices(described, in: language)
    let draft = FormDraft(entered: entered, problems: problems, in: language)
    heading = "\(texts["reception", "title"])\(texts["field", "colon"]) \(kind.name[language])"
    self.kind = kind.rawValue
    self.problems = draft.summary(texts["refusal", "entry_title"])
    self.formKey = formKey
    let who = Section(
      legend: texts["reception", "who"], clause: "S1", hint: [texts["reception", "known"]],
      fields: [
        draft.field(
          "national_id", texts["reception", "national_id"], .digits, hint: texts["reception", "national_id_hint"],
          optional: !kind.needsNationalID),
        draft.field("name", texts["reception", "name"]),
        draft.field("mobile", texts["reception", "mobile"], .digits, hint: texts["reception", "mobile_hint"]),
        draft.field(
          "email", texts["reception", "email"], .latin, hint: texts["reception", "email_hint"], optional: true),
        GroupField.field(draft, groups, in: language),
      ])
    let what = Section(
      legend: texts["reception", "what"], clause: "C1–C8", hint: [],
      fields: [
        draft.field(
          "channel", texts["reception", "channel"],
          .menu(Channel.allCases.map { ($0.rawValue, "\($0.name[language]) (\($0.rawValue))") }),
          present: kind == .volunteering ? Channel.volunteering.rawValue : ""),
        draft.field(
          "service", texts["reception", "service"],
          .grouped(
            departments.map { department in
              (
                department.name[language],
                services.filter { $0.department == department.code }
                  .map { ("\($0.department)/\($0.code)", $0.name[language]) }
              )
            }.filter { !$0.1.isEmpty })),
      ])
    let form = FormField.fields(of: kind).map { $0.view(draft, in: language) }
    let r4 = form.isEmpty ? [] : [Section(legend: texts["reception", "form"], clause: "R4", hint: [], fields: form)]
    let asked = Section(
      legend: texts["reception", kind.needsText ? "matter" : "questions"], clause: "S1 · T1",
      hint: [texts["reception", kind.needsText ? "matter_hint" : "questions_hint"]],
      fields: Self.questions(of: kind).flatMap { number in
        let several = Self.questions(of: kind).count > 1
        let mark = several ? " \(Numerals.written(number, in: language))" : ""
        return [
          draft.field(
            "question\(number)", texts["reception", "question"] + mark, .area, optional: !kind.needsText),
          draft.field("answer\(number)", texts["reception", "answer"] + mark, .area, optional: true),
          draft.field(
            "topic\(number)", texts["reception", "topic"] + mark, .menu(topics.entries),
            optional: true),
        ]
      })
    sections = kind.needsText ? [who, what, asked] : [who, what] + r4 + [asked]
  }
}
