import Surveys
import Vocabulary

extension DraftFields {
  /// The fields of a part of a draft, under their headings.
  func groups(_ part: DraftPart, of draft: DraftValue) -> [Group] {
    switch part {
    case .head: head(draft)
    case .order: order(draft)
    case .question(let place): question(draft.items("questions")[place], of: draft)
    case .scale(let place): scale((draft["scales"]?.entries ?? [])[place].value)
    }
  }

  private func head(_ draft: DraftValue) -> [Group] {
    let outcomes = Questionnaire.Outcome.allCases.map { ($0.rawValue, texts["editor", "outcome_\($0.rawValue)"]) }
    return [
      Group(
        heading: texts["editor", "version_heading"],
        fields: [
          field("questionnaire", "name", .latin, of: draft, hint: "name_hint"),
          field("version", "version", .digits, of: draft), field("outcome", "outcome", .menu(outcomes), of: draft),
          field("for.services", "services", .latin, of: draft, hint: "services_hint", optional: true),
          field("for.kinds", "kinds", .latin, of: draft, hint: "kinds_hint", optional: true),
        ]),
      Group(
        heading: texts["editor", "words_heading"],
        fields: pair("title", "title", of: draft) + pair("opening", "opening", of: draft)
          + pair("closing", "closing", of: draft)),
    ]
  }

  private func order(_ draft: DraftValue) -> [Group] {
    let codes = draft.items("questions").map { ($0.string("code"), $0.string("code")) }
    let sections = (0..<draft.items("sections").count + 2).map { place in
      let way = "sections.\(place)"
      return Group(
        heading: texts["editor", "section", ["n": Numerals.written(place + 1, in: form.language)]],
        fields: [
          field("\(way).from", "section_from", .menu(codes), of: draft),
          field("\(way).title.ar", "title_ar", of: draft),
          field("\(way).title.en", "title_en", of: draft),
        ])
    }
    let turns = (0..<draft.items("rotation").count + 1).map { place in
      let way = "rotation.\(place)"
      return Group(
        heading: texts["editor", "turns", ["n": Numerals.written(place + 1, in: form.language)]],
        fields: [
          field("\(way).ask", "turns_ask", .digits, of: draft),
          field("\(way).of", "turns_of", .latin, of: draft, hint: "codes_hint"),
        ])
    }
    return sections + turns
  }

  private func scale(_ scale: DraftValue) -> [Group] {
    let directions = ["best-first", "worst-first"].map { ($0, texts["editor", $0]) }
    return [
      Group(
        heading: texts["editor", "scale_heading"],
        fields: [
          field("direction", "direction", .menu(directions), of: scale),
          field("favourable", "favourable", .digits, of: scale, hint: "favourable_hint"),
        ])
    ] + options(of: scale, onScale: true)
  }

  private func question(_ question: DraftValue, of draft: DraftValue) -> [Group] {
    let types = Self.types.map { ($0, texts["editor", "type_\($0)"]) }
    let type = form.value("type", question.string("type"))
    let indicators = Indicator.allCases.map { ($0.rawValue, $0.rawValue) }
    var groups = [
      Group(
        heading: texts["editor", "question_heading"],
        fields: [
          field("code", "code", .latin, of: question),
          field("type", "type", .menu(types), of: question, hint: "type_hint"),
        ] + pair("", "words", of: question) + pair("hint", "hint", of: question, optional: true))
    ]
    groups += own(type, question, draft)
    let matches = ["any", "none"].map { ($0, texts["editor", "match_\($0)"]) }
    groups += (0..<max(2, Self.clauses(of: question).count + 1)).map { place in
      let clause = Self.clause(place, of: question)
      return Group(
        heading: texts["editor", place == 0 ? "condition" : "condition_more"],
        fields: [
          form.field(
            "clause.\(place).question", texts["editor", "condition_question"], .latin, present: clause.question,
            optional: true),
          form.field(
            "clause.\(place).match", texts["editor", "condition_match"], .menu(matches), present: clause.match,
            optional: true),
          form.field(
            "clause.\(place).codes", texts["editor", "condition_codes"], .latin, present: clause.codes,
            hint: texts["editor", "codes_hint"], optional: true),
        ])
    }
    groups.append(
      Group(
        heading: texts["editor", "use"],
        fields: [
          field("indicator", "indicator", .menu(indicators), of: question, optional: true),
          field(
            "only", "only", .menu([("follow-up", texts["editor", "only_follow_up"])]), of: question, optional: true),
        ]))
    return groups + alert(type, of: question)
  }

  /// Which answers the quality officer is told of; nothing where nothing is chosen.
  private func alert(_ type: String, of question: DraftValue) -> [Group] {
    guard ["scale", "recommend", "choice", "yes-no", "chips"].contains(type) else { return [] }
    let kinds = AlertKind.named.map { ($0.rawValue, $0.words[form.language]) }
    return [
      Group(
        heading: texts["editor", "alert"],
        fields: [
          field("alert.kind", "alert_kind", .menu(kinds), of: question, hint: "alert_hint", optional: true),
          field("alert.any", "condition_codes", .latin, of: question, hint: "codes_hint", optional: true),
        ])
    ]
  }

  static let types = [
    "scale", "recommend", "choice", "yes-no", "chips", "number", "date", "text", "callback", "statement",
  ]

  /// What the type of the question needs besides.
  private func own(_ type: String, _ question: DraftValue, _ draft: DraftValue) -> [Group] {
    func group(_ fields: [FieldView]) -> [Group] { [Group(heading: texts["editor", "type_\(type)"], fields: fields)] }
    switch type {
    case "scale":
      let names = (draft["scales"]?.entries ?? []).map { ($0.key, $0.key) }
      return group([field("scale", "scale_name", .menu(names), of: question)])
    case "recommend":
      return group(pair("lowest", "lowest", of: question) + pair("highest", "highest", of: question))
    case "choice": return options(of: question, onScale: false)
    case "chips":
      return group([field("most", "chips_most", .digits, of: question)]) + options(of: question, onScale: false)
    case "number":
      return group([
        field("least", "least", .digits, of: question), field("most", "largest", .digits, of: question),
        field("bands", "bands", .latin, of: question, hint: "bands_hint", optional: true),
      ])
    case "date":
      return group([
        field("earliest", "earliest", .latin, of: question, hint: "date_hint"),
        field("latest", "latest", .latin, of: question),
      ])
    case "text": return group([field("limit", "limit", .digits, of: question)])
    default: return []
    }
  }

  /// One look back of a question's condition, as its fields show it.
  typealias Clause = (question: String, match: String, codes: String)

  /// The look back at a place; empty fields where there is none.
  private static func clause(_ place: Int, of question: DraftValue) -> Clause {
    let clauses = clauses(of: question)
    return clauses.indices.contains(place) ? clauses[place] : ("", "", "")
  }

  /// All that a question's condition looks back at, in their order; none without a condition.
  static func clauses(of question: DraftValue) -> [Clause] {
    guard let first = question["shown-if"] else { return [] }
    return ([first] + first.items("and")).map { clause in
      let match = clause["none"] == nil ? "any" : "none"
      return (clause.string("question"), match, clause.items(match).map(\.string).joined(separator: " "))
    }
  }
}
