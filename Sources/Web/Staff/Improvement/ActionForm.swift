import Operations
import Reports
import Vocabulary
import Workflow

/// The form in which an action is planned: what was found, why, what is done, who follows it up, and what it should move.
struct ActionForm: Sendable {
  static let departmentField = "department"
  static let findingField = "finding"
  static let causeField = "cause"
  static let stepField = "step"
  static let ownerField = "owner"
  static let measureField = "measure"
  static let startField = "start"
  static let reviewField = "review"

  let fields: [FieldView]
  let problems: [FormProblems]

  /// The indicator and the days, which are fixed before an action begins.
  static func aimFields(
    _ draft: FormDraft, _ aim: ImprovementAction.Aim?, under definition: DepartmentDefinition
  ) -> [FieldView] {
    let (language, texts) = (draft.language, Texts(draft.language))
    return [
      draft.field(
        measureField, texts["action", "measure"],
        .menu(definition.movable.map { ($0.rawValue, definition.name(of: $0, in: language)) }),
        present: aim?.measure.text ?? "", hint: texts["action", "measure_hint"]),
      draft.field(
        startField, texts["action", "start"], .line, present: aim?.start.description ?? "",
        hint: texts["form", "date_hint"]),
      draft.field(
        reviewField, texts["action", "review"], .line, present: aim?.review.description ?? "",
        hint: texts["action", "review_hint"]),
    ]
  }
}

extension ActionForm {
  init(
    _ departments: [Department], under definition: DepartmentDefinition, entered: FormFields? = nil,
    refusals: [Refused] = [], in language: Language
  ) {
    let texts = Texts(language)
    let draft = FormDraft(entered: entered, problems: FieldProblem.of(refusals), in: language)
    func label(_ name: String) -> String { texts["action", name] }
    fields =
      [
        draft.field(
          Self.departmentField, label("department"),
          .menu(departments.map { ($0.code.text, $0.name[language]) }),
          present: departments.count == 1 ? departments[0].code.text : ""),
        draft.field(
          Self.ownerField, label("owner"), .menu(Role.owningActions.map { ($0.rawValue, $0.name[language]) }),
          hint: label("owner_hint")),
        draft.field(Self.findingField, label("finding"), .story, hint: label("finding_hint")),
        draft.field(Self.causeField, label("cause"), .story, hint: label("cause_hint")),
        draft.field(Self.stepField, label("step"), .story, hint: label("step_hint")),
      ] + Self.aimFields(draft, nil, under: definition)
    problems = FormProblems.of(refusals, first: Self.findingField, in: language)
  }
}

extension FieldProblem {
  /// What is to be mended at fields, for a form that is drawn field by field.
  static func of(_ refusals: [Refused]) -> [FieldProblem] {
    refusals.compactMap { refused in
      guard case .form(let field?) = refused.place else { return nil }
      return FieldProblem(
        field, LocalizedText(ar: refused.words(in: .arabic), en: refused.words(in: .english)))
    }
  }
}

extension FormFields {
  /// The indicator and the days that were entered, or what is to be mended in them.
  func aim() -> (aim: ImprovementAction.Aim?, refusals: [Refused]) {
    var refusals: [Refused] = []
    func day(_ field: String) -> Day? {
      do throws(DateRefusal) {
        return try DateEntry(first(field)).day
      } catch {
        refusals.append(Refused(error.words, key: "entry", at: field))
        return nil
      }
    }
    let measure = MeasureCode(first(ActionForm.measureField))
    if measure == nil {
      refusals.append(Refused(ActionRefusal.unknownMeasure(first(ActionForm.measureField))))
    }
    let (start, review) = (day(ActionForm.startField), day(ActionForm.reviewField))
    guard let measure, let start, let review else { return (nil, refusals) }
    return (ImprovementAction.Aim(measure: measure, start: start, review: review), [])
  }

  /// What else a plan holds, or what is to be mended in it.
  func plan() -> (plan: ImprovementAction.Plan?, refusals: [Refused]) {
    let department = DepartmentCode(first(ActionForm.departmentField))
    let owner = Role(rawValue: first(ActionForm.ownerField)).flatMap { Role.owningActions.contains($0) ? $0 : nil }
    var refusals: [Refused] = []
    if department == nil { refusals.append(Refused(ActionRefusal.unknownDepartment(""))) }
    if owner == nil {
      refusals.append(
        Refused(
          LocalizedText(
            ar: "اختر من يتابع الإجراء.", en: "Choose who follows the action up."), key: "entry",
          at: ActionForm.ownerField))
    }
    guard let department, let owner else { return (nil, refusals) }
    return (
      ImprovementAction.Plan(
        department: department, finding: first(ActionForm.findingField), cause: first(ActionForm.causeField),
        step: first(ActionForm.stepField), owner: owner), []
    )
  }
}
