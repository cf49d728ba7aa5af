import Storage
import Surveys
import TestSupport
import Vocabulary

@testable import Operations
@testable import Web
@testable import XLSForms

extension Sample {
  static let surveyEditorPages = [
    "survey drafts", "no survey drafts", "survey draft", "sound survey draft", "survey draft head",
    "survey draft order",
    "survey draft question", "survey draft scale", "survey draft part again", "survey draft preview",
  ]

  /// Nil for other names.
  static func surveyEditorPage(_ name: String, in language: Language) -> Page? {
    guard let draft = try? draft(bad), let sound = try? self.draft(DraftValue(.editable)) else { return nil }
    let staff = StaffID(high: 1, low: 1)
    func part(_ part: DraftPart, _ entered: FormFields? = nil, _ refusals: [Refused] = []) -> Page {
      Page(
        template: .surveyDraftPart,
        values: DraftPartPage(draft, part, entered: entered, refusals: refusals, in: language))
    }
    let refused = [Refused(DraftRefusal.changedMeanwhile(at: Moment(seconds: 9), by: staff))].compactMap(\.self)
    switch name {
    case "survey drafts":
      let note = FormNote(sheet: attack, row: 3, column: "B", reason: .typeUnknown(attack))
      let values = DraftList(
        [draft, sound], published: [.editable], names: [staff: attack], refusals: refused, notes: [note], in: language)
      return Page(template: .surveyDrafts, values: values)
    case "no survey drafts":
      return Page(template: .surveyDrafts, values: DraftList([], published: [], names: [:], in: language))
    case "survey draft":
      return Page(template: .surveyDraft, values: DraftPage(draft, by: attack, refusals: refused, in: language))
    case "sound survey draft": return Page(template: .surveyDraft, values: DraftPage(sound, by: attack, in: language))
    case "survey draft head": return part(.head)
    case "survey draft order": return part(.order)
    case "survey draft question": return part(.question(0))
    case "survey draft scale": return part(.scale(0))
    case "survey draft part again":
      return part(
        .question(0), FormFields(values: ["type": ["chips"], "ar": [attack], "options.0.ar": [attack]]), refused)
    case "survey draft preview":
      return Page(template: .surveyDraftPreview, values: DraftPreview(draft, in: language))
    default: return nil
    }
  }

  private static func draft(_ value: DraftValue) throws -> QuestionnaireDraft {
    QuestionnaireDraft(
      DraftRecord(
        id: DraftID(high: 2, low: 2), source: DraftFile(value).text, remarks: [hostile], origin: attack,
        changed: Moment(seconds: 9), by: StaffID(high: 1, low: 1)))
  }

  /// A draft of which every word is hostile.
  private static var bad: DraftValue {
    let both = DraftValue.both(ar: attack, en: attack)
    let option = DraftValue.keys([
      .init("code", .text(attack)), .init("ar", .text(attack)), .init("en", .text(attack)),
      .init("face", .text(attack)),
    ])
    func question(_ type: String) -> DraftValue {
      .keys([
        .init("code", .text(attack)), .init("type", .text(type)), .init("ar", .text(attack)),
        .init("en", .text(attack)),
        .init("hint", both), .init("only", .text("follow-up")), .init("scale", .text(attack)), .init("lowest", both),
        .init("highest", both), .init("options", .list([option])), .init("indicator", .text(attack)),
        .init("shown-if", .keys([.init("question", .text(attack)), .init("any", .list([.text(attack)]))])),
      ])
    }
    return .keys([
      .init("questionnaire", .text(attack)), .init("version", .text(attack)), .init("outcome", .text(attack)),
      .init("title", both), .init("opening", both), .init("closing", both),
      .init("for", .keys([.init("services", .list([.text(attack)]))])),
      .init("scales", .keys([.init(attack, .keys([.init("options", .list([option]))]))])),
      .init("sections", .list([.keys([.init("title", both), .init("from", .text(attack))])])),
      .init("rotation", .list([.keys([.init("ask", .text(attack)), .init("of", .list([.text(attack)]))])])),
      .init("questions", .list((DraftFields.types + [attack]).map(question))),
    ])
  }
}
