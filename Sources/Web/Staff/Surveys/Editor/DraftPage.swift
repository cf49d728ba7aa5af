import Operations
import Surveys
import Vocabulary

/// A draft's page: its parts in order, what the check says of each, and the ways on.
struct DraftPage: Sendable {
  let address: String
  let title: String
  let reference: String
  let revision: String
  let said: String
  let remarks: [String]
  let hasRemarks: Bool
  let findings: [Finding]
  let sound: Bool
  let verdict: String
  let questions: [Row]
  let scales: [Row]
  let types: [FieldView.Choice]
  let problems: [FormProblems]

  struct Finding: Sendable {
    let way: String
    let words: String
  }

  struct Row: Sendable {
    let number: String
    let code: String
    let type: String
    let ar: String
    let en: String
    let way: String
    let faults: [String]
    let notes: [String]
    let up: [String]
    let down: [String]
    let remove: String
    let label: String
  }

  init(_ draft: QuestionnaireDraft, by name: String, refusals: [Refused] = [], in language: Language) {
    let texts = Texts(language)
    let examined = draft.examination
    address = "/staff/surveys/drafts/\(draft.id)"
    title = draft.title(in: language)
    reference = draft.reference
    revision = String(draft.revision)
    said = texts["editor", "changed", ["who": name, "when": draft.changed.day.name(in: language)]]
    remarks = draft.remarks.map { $0[language] }
    hasRemarks = !draft.remarks.isEmpty
    let found = examined.findings.map { (part: DraftPart(of: $0.place, in: draft.value), finding: $0) }
    findings = found.map { part, finding in
      let title = part.title(texts, of: draft.value, in: language)
      return Finding(way: part.name, words: "\(title): \(finding.reason[language])")
    }
    sound = findings.isEmpty
    verdict = texts["editor", sound ? "sound" : "faults", ["n": Numerals.written(findings.count, in: language)]]
    let items = draft.value.items("questions")
    questions = items.enumerated().map { place, item in
      let part = DraftPart.question(place)
      let count = found.count { $0.part == part }
      var notes: [String] = []
      if item["shown-if"] != nil { notes.append(texts["editor", "has_condition"]) }
      if !item.string("only").isEmpty { notes.append(texts["editor", "only_follow_up"]) }
      return Row(
        number: Numerals.written(place + 1, in: language), code: item.string("code"),
        type: Self.typeName(item.string("type"), texts), ar: item.string("ar"), en: item.string("en"), way: part.name,
        faults: count == 0 ? [] : [texts["editor", "faults", ["n": Numerals.written(count, in: language)]]],
        notes: notes, up: place == 0 ? [] : ["up-\(place + 1)"],
        down: place + 1 == items.count ? [] : ["down-\(place + 1)"],
        remove: "remove-\(place + 1)", label: part.title(texts, of: draft.value, in: language))
    }
    scales = (draft.value["scales"]?.entries ?? []).enumerated().map { place, entry in
      let part = DraftPart.scale(place)
      let count = found.count { $0.part == part }
      func words(_ key: String) -> String {
        entry.value.items("options").map { $0.string(key) }.joined(separator: " · ")
      }
      return Row(
        number: Numerals.written(place + 1, in: language), code: entry.key, type: "", ar: words("ar"), en: words("en"),
        way: part.name,
        faults: count == 0 ? [] : [texts["editor", "faults", ["n": Numerals.written(count, in: language)]]],
        notes: [], up: [], down: [], remove: "unscale-\(place + 1)",
        label: part.title(texts, of: draft.value, in: language))
    }
    types = DraftFields.types.map { FieldView.Choice(code: $0, said: texts["editor", "type_\($0)"], chosen: false) }
    problems = FormProblems.of(refusals, first: "content", in: language)
  }

  static func typeName(_ type: String, _ texts: Texts) -> String {
    DraftFields.types.contains(type) ? texts["editor", "type_\(type)"] : type
  }
}
