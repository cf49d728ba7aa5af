import Operations
import Surveys
import Vocabulary

/// The form of one part of a draft, with what the check says of it.
struct DraftPartPage: Sendable {
  let address: String
  let back: String
  let title: String
  let draft: String
  let revision: String
  let groups: [DraftFields.Group]
  let findings: [String]
  let hasFindings: Bool
  let problems: [FormProblems]

  init(
    _ draft: QuestionnaireDraft, _ part: DraftPart, entered: FormFields? = nil, refusals: [Refused] = [],
    in language: Language
  ) {
    let texts = Texts(language)
    back = "/staff/surveys/drafts/\(draft.id)"
    address = "\(back)/parts/\(part.name)"
    title = part.title(texts, of: draft.value, in: language)
    self.draft = draft.title(in: language)
    // Who is told that another was there sends the same form again in vain: it carries what he saw.
    revision = entered?.first("revision") ?? String(draft.revision)
    groups = DraftFields(FormDraft(entered: entered, in: language)).groups(part, of: draft.value)
    findings = draft.examination.findings.filter { DraftPart(of: $0.place, in: draft.value) == part }
      .map { $0.reason[language] }
    hasFindings = !findings.isEmpty
    problems = FormProblems.of(refusals, first: "content", in: language)
  }
}
