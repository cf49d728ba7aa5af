import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// The field in which a beneficiary's group is written down (G1): at his reception, and on the page of his request.
struct GroupField: Sendable {
  static let name = "group"

  let id: String
  let address: String
  let selected: String
  let choices: [FormChoice]

  /// The groups that can be chosen now, with the person's own where it is no longer offered.
  static func choices(_ groups: [BeneficiaryGroup], _ chosen: GroupCode?, in language: Language) -> [FormChoice] {
    groups.filter { !$0.isRetired || $0.code == chosen }.map {
      FormChoice(code: $0.code.text, label: $0.name[language], chosen: $0.code == chosen)
    }
  }

  /// The field at a reception; empty leaves what is known as it is.
  static func field(_ draft: FormDraft, _ groups: [BeneficiaryGroup], in language: Language) -> FieldView {
    let texts = Texts(language)
    return draft.field(
      name, texts["group", "label"], .menu(groups.offered.map { ($0.code.text, $0.name[language]) }),
      hint: texts["group", "hint"], optional: true)
  }
}

extension GroupField {
  /// The form on the page of a request; none for who may not write it down, or may not see the person.
  static func forms(_ opened: OpenedRequest, for staff: Staff, in language: Language) -> [GroupField] {
    guard let person = opened.beneficiary, staff.may(.receive, in: opened.request.department), !opened.groups.isEmpty
    else { return [] }
    return [
      GroupField(
        id: "group", address: "/staff/requests/\(opened.request.id)/group",
        selected: opened.groups.first { $0.code == person.group }?.name[language]
          ?? BeneficiaryGroup.notStated[language],
        choices: choices(opened.groups, person.group, in: language))
    ]
  }
}

extension Site {
  func groupStated(_ visit: StaffVisit) async throws -> Response {
    guard let id: Vocabulary.RequestID = visit.key("request") else { throw RequestRefusal.unknown }
    try await engine.stateGroup(visit.form.first(GroupField.name), ofPersonOf: id, by: visit.staff)
    return visit.goOn(to: "/staff/requests/\(id)")
  }
}
