import Operations
import Surveys
import Vocabulary
import XLSForms

/// The drafts, the published versions to copy or take as forms, and the door for forms of other programs.
struct DraftList: Sendable {
  let drafts: [Draft]
  let none: Bool
  let versions: [Version]
  let problems: [FormProblems]
  let named: [String]
  let hasNamed: Bool

  struct Draft: Sendable {
    let address: String
    let title: String
    let reference: String
    let said: String
    let faults: String
    let sound: Bool
  }

  struct Version: Sendable {
    let reference: String
    let label: String
    let form: String
  }

  init(
    _ drafts: [QuestionnaireDraft], published: [Questionnaire], names: [StaffID: String], refusals: [Refused] = [],
    notes: [FormNote] = [], in language: Language
  ) {
    let texts = Texts(language)
    self.drafts = drafts.map { draft in
      let faults = draft.examination.findings.count
      return Draft(
        address: "/staff/surveys/drafts/\(draft.id)", title: draft.title(in: language), reference: draft.reference,
        said: texts[
          "editor", "changed", ["who": names[draft.changedBy] ?? "—", "when": draft.changed.day.name(in: language)]],
        faults: texts["editor", faults == 0 ? "sound" : "faults", ["n": Numerals.written(faults, in: language)]],
        sound: faults == 0)
    }
    none = drafts.isEmpty
    versions = published.sorted { ($0.code, $1.version) < ($1.code, $0.version) }.map {
      Version(
        reference: $0.reference, label: "\($0.title[language]) · \u{2068}\($0.reference)\u{2069}",
        form: "/staff/surveys/forms/\($0.code)/\($0.version)")
    }
    problems = FormProblems.of(refusals, first: "upload", in: language)
    named = notes.map { $0.text(in: language) }
    hasNamed = !notes.isEmpty
  }
}

extension QuestionnaireDraft {
  /// Its title in a language, or in the other, or its code.
  func title(in language: Language) -> String {
    let title = value["title"]
    let words = [title?.string(language.rawValue) ?? "", title?.string(language.other.rawValue) ?? ""]
    return words.first { !$0.isEmpty } ?? reference
  }
}
