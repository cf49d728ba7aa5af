import Access
import Operations
import Vocabulary
import Workflow

/// The forms of a request's page, filled with what is known and what was entered.
struct StepForms: Sendable {
  let opened: OpenedRequest
  let staff: Staff
  let language: Language
  let refused: RefusedStep?
  let newKey: @Sendable () -> String

  private var texts: Texts { Texts(language) }
  private var request: Request { opened.request }

  /// The form of an offer; `open` where it is what comes next.
  func view(_ form: StepForm, _ item: ItemCode?, keptBack: StepRefusal? = nil, open: Bool = false) -> StepFormView {
    let mine = refused.flatMap { $0.form == form && $0.item == item ? $0 : nil }
    let draft = FormDraft(
      form.prefix(item), entered: mine?.entered, problems: mine?.problems ?? [], in: language)
    let name = item.flatMap { request.checklist[$0]?.name[language] }
    let title =
      name.map { "\(texts["step_title", form.rawValue])\(texts["field", "colon"]) \($0)" }
      ?? texts["step_title", form.rawValue]
    let kept = mine == nil ? keptBack : nil
    let formless = draft.problems.filter { $0.field.isEmpty }.map { $0.said(in: language) }
    return StepFormView(
      prefix: draft.prefix, action: "/staff/requests/\(request.id)/steps/\(form.rawValue)", title: title,
      clause: form.clause.rawValue,
      intro: texts.knows("step_intro", form.rawValue) ? [texts["step_intro", form.rawValue]] : [],
      refusals: formless + (kept.map { [FieldProblem("", $0.words, $0.clause).said(in: language)] } ?? []),
      signed: form == .declarationSigned ? [SignedData(opened, in: language)] : [],
      fields: fields(of: form, item, draft), hidden: hidden(in: form, item, draft),
      button: texts["step_button", form.rawValue], summary: summary(of: form, item), formKey: newKey(),
      open: open || mine != nil)
  }

  /// What stands on the fold behind which the form waits.
  private func summary(of form: StepForm, _ item: ItemCode?) -> String {
    let again = form == .itemProvided && item.map { request.items[$0] != nil } ?? false
    return again ? texts["document", "again"] : texts["step_button", form.rawValue]
  }

  private func label(_ name: String) -> String { texts["step_field", name] }

  private func fields(of form: StepForm, _ item: ItemCode?, _ draft: FormDraft) -> [FieldView] {
    switch form {
    case .itemProvided: item.flatMap { request.checklist[$0] }.map { documentFields($0, draft) } ?? []
    case .referred: [draft.field("question", label("question"), .area)]
    case .referralAnswered: [draft.field("answer", label("explanation"), .area, hint: label("explanation_hint"))]
    case .dataChanged: dataFields(draft)
    case .declarationSigned: [draft.field("scan", label("scan"), .latin, hint: label("scan_hint"))]
    case .decided:
      [
        draft.field("verdict", label("verdict"), .menu(Verdict.allCases.map { ($0.rawValue, $0.name[language]) })),
        draft.field("reason", label("reason"), .area),
        draft.field("present", label("present"), .boxes(committee)),
      ]
    case .assigned: [draft.field("owner", label("owner"), .menu(owners))]
    case .answered:
      request.kind == .inquiry
        ? [
          draft.field("topic", label("topic"), .menu(TopicChoices(opened.topics, in: language).entries)),
          draft.field("answer", label("answer"), .area),
        ] : [draft.field("answer", label("answer"), .area)]
    case .withdrawn, .reopened: [draft.field("reason", label("reason"), .area)]
    case .itemMatched, .completenessConfirmed, .twoWeeksExplained, .submitted, .decisionSent, .registered, .delivered:
      []
    }
  }

  private func documentFields(_ requirement: Requirement, _ draft: FormDraft) -> [FieldView] {
    let hint = label("date_hint")
    var fields = [draft.field("reference", label("reference"))]
    switch requirement.validity {
    case .lasting: break
    case .untilPrintedDate: fields.append(draft.field("expires", label("expires"), .latin, hint: hint))
    case .sinceIssue: fields.append(draft.field("issued", label("issued"), .latin, hint: hint))
    }
    if staff.may(.matchItems, in: request.department) { fields.append(draft.field("matched", label("matched"), .tick)) }
    return fields
  }

  private func dataFields(_ draft: FormDraft) -> [FieldView] {
    FormField.fields(of: request.kind).map { field in
      field.view(draft, present: request.data[field.code].map { field.typed($0) } ?? "", in: language)
    }
  }

  private var committee: [(code: String, label: String)] {
    opened.accounts.filter { $0.roles.contains(.committeeMember) && $0.locked == nil }
      .map { ($0.id.description, $0.name.text) }
  }

  /// Who can take such a request on: whoever may take it further.
  private var owners: [(code: String, label: String)] {
    opened.accounts.filter { $0.mayOwn(request) }.map { ($0.id.description, $0.name.text) }
  }

  private func hidden(in form: StepForm, _ item: ItemCode?, _ draft: FormDraft) -> [StepFormView.Hidden] {
    var hidden = item.map { [StepFormView.Hidden(name: "item", value: $0.text)] } ?? []
    switch form {
    case .itemMatched:
      if let document = item.flatMap({ request.items[$0]?.document }) {
        hidden.append(.init(name: StepForm.documentField, value: document.digest.text))
      }
    case .declarationSigned: hidden.append(.init(name: StepForm.digestField, value: request.dataDigest.text))
    case .dataChanged:
      hidden += FormField.fields(of: request.kind).map { field in
        .init(
          name: "was_\(field.code.text)", value: draft.value("was_\(field.code.text)", request.data[field.code] ?? ""))
      }
    case .decided: hidden.append(shown(StepForm.digestField, request.dataDigest.text, draft))
    case .decisionSent, .delivered, .answered, .withdrawn, .reopened:
      hidden.append(shown(FormFields.reopeningsField, String(request.reopenings.count), draft))
    default: break
    }
    return hidden
  }

  private func shown(_ name: String, _ now: String, _ draft: FormDraft) -> StepFormView.Hidden {
    let looksAgain = refused?.looksAgain ?? false
    return .init(name: name, value: draft.entered?.shown(name, now: now, looksAgain: looksAgain) ?? now)
  }
}

extension StaffAccount {
  /// Whether he can take such a request on.
  func mayOwn(_ request: Request) -> Bool {
    let rights: [Right] = request.kind.isDelivered ? [.confirmCompleteness, .deliver] : [.answer]
    return locked == nil && rights.contains { staff.may($0, in: request.department) }
  }
}

extension FormField {
  /// The field as a form draws it.
  func view(_ draft: FormDraft, present: String = "", in language: Language) -> FieldView {
    draft.field(code.text, name[language], shape(in: language), present: present, optional: !isNeeded)
  }

  func shape(in language: Language) -> FieldShape {
    switch answer {
    case .number, .riyals: .digits
    case .words: .line
    case .story: .story
    case .iban: .latin
    case .choice(let choices): .menu(choices.map { ($0.code, $0.name[language]) })
    }
  }
}
