import Operations
import Surveys
import Vocabulary

/// A draft as it will be read, both languages side by side. Nothing is stored from here.
struct DraftPreview: Sendable {
  let back: String
  let reference: String
  let titleAr: String
  let titleEn: String
  let openingAr: String
  let openingEn: String
  let closingAr: String
  let closingEn: String
  let items: [Item]

  struct Item: Sendable {
    let section: [Pair]
    let ar: String
    let en: String
    let code: String
    let type: String
    let hint: [Pair]
    let options: [Pair]
    let condition: [String]
    let typed: Bool
  }

  struct Pair: Sendable {
    let arabic: String
    let english: String
  }

  init(_ draft: QuestionnaireDraft, in language: Language) {
    let (value, texts) = (draft.value, Texts(language))
    back = "/staff/surveys/drafts/\(draft.id)"
    reference = draft.reference
    func words(_ key: String) -> (String, String) { (value[key]?.string("ar") ?? "", value[key]?.string("en") ?? "") }
    (titleAr, titleEn) = words("title")
    (openingAr, openingEn) = words("opening")
    (closingAr, closingEn) = words("closing")
    items = value.items("questions").map { question in
      let sections = value.items("sections").filter { $0.string("from") == question.string("code") }
      return Item(
        section: sections.map {
          Pair(arabic: $0["title"]?.string("ar") ?? "", english: $0["title"]?.string("en") ?? "")
        },
        ar: question.string("ar"), en: question.string("en"), code: question.string("code"),
        type: DraftPage.typeName(question.string("type"), texts),
        hint: question["hint"].map { [Pair(arabic: $0.string("ar"), english: $0.string("en"))] } ?? [],
        options: Self.options(of: question, value),
        condition: DraftFields.clauses(of: question).filter { !$0.question.isEmpty }.map { clause in
          texts["editor", "shown_\(clause.match)", ["question": clause.question, "codes": clause.codes]]
        }
          + (AlertKind(rawValue: question["alert"]?.string("kind") ?? "").map {
            [
              texts[
                "editor", "alert_on",
                [
                  "kind": $0.words[language],
                  "codes": question["alert"]?.items("any").map(\.string).joined(separator: " ") ?? "",
                ]]
            ]
          } ?? []),
        typed: ["text", "number", "date"].contains(question.string("type")))
    }
  }

  private static func options(of question: DraftValue, _ draft: DraftValue) -> [Pair] {
    switch question.string("type") {
    case "scale":
      return (draft["scales"]?[question.string("scale")]?.items("options") ?? []).map {
        Pair(arabic: $0.string("ar"), english: $0.string("en"))
      }
    case "recommend":
      func end(_ key: String, _ language: String) -> String { question[key]?.string(language) ?? "" }
      let scale = Scale.recommendation(
        lowest: LocalizedText(ar: end("lowest", "ar"), en: end("lowest", "en")),
        highest: LocalizedText(ar: end("highest", "ar"), en: end("highest", "en")))
      return scale.options.map { Pair(arabic: $0.text.ar, english: $0.text.en) }
    case "yes-no", "callback": return Option.yesNo.map { Pair(arabic: $0.text.ar, english: $0.text.en) }
    default: return question.items("options").map { Pair(arabic: $0.string("ar"), english: $0.string("en")) }
    }
  }
}
