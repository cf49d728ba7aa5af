import Vocabulary

extension DraftValue {
  /// A questionnaire as a draft that can be changed; unchanged, it is the same questionnaire again.
  public init(_ questionnaire: Questionnaire) {
    var scales: [Scale] = []
    for case .scale(let scale) in questionnaire.questions.map(\.form) where !scales.contains(scale) {
      scales.append(scale)
    }
    var entries = [
      Entry("questionnaire", .text(questionnaire.code.text)), Entry("version", .plain(String(questionnaire.version))),
      Entry("status", .text(questionnaire.status.rawValue)), Entry("outcome", .text(questionnaire.outcome.rawValue)),
      Entry("for", DraftValue(questionnaire.audience)), Entry("title", .both(questionnaire.title)),
      Entry("opening", .both(questionnaire.opening)), Entry("closing", .both(questionnaire.closing)),
      Entry("scales", .keys(scales.enumerated().map { Entry(Self.scaleName($0), DraftValue($1)) })),
      Entry("sections", .list(questionnaire.sections.map(DraftValue.init))),
      Entry("rotation", .list(questionnaire.rotation.map(DraftValue.init))),
      Entry("questions", .list(questionnaire.questions.map { DraftValue($0, scales: scales) })),
    ]
    entries.removeAll { ["for", "scales", "sections", "rotation"].contains($0.key) && $0.value.isEmpty }
    self = .keys(entries)
  }

  /// The name of the scale at a place among the scales of a draft.
  public static func scaleName(_ place: Int) -> String { "scale-\(place + 1)" }

  static func both(_ text: LocalizedText) -> DraftValue { .both(ar: text.ar, en: text.en) }

  private var isEmpty: Bool { entries.isEmpty && items.isEmpty && string.isEmpty }

  private init(_ audience: Audience) {
    var entries: [Entry] = []
    if !audience.services.isEmpty { entries.append(Entry("services", .list(audience.services.map { .text($0.text) }))) }
    if !audience.kinds.isEmpty { entries.append(Entry("kinds", .list(audience.kinds.map(DraftValue.text)))) }
    self = .keys(entries)
  }

  private init(_ section: Section) {
    self = .keys([Entry("title", .both(section.title)), Entry("from", .code(section.from.text))])
  }

  private init(_ rotation: Rotation) {
    self = .keys([
      Entry("ask", .plain(String(rotation.ask))), Entry("of", .list(rotation.of.map { .code($0.text) })),
    ])
  }

  private init(_ scale: Scale) {
    self = .keys([
      Entry("direction", .text(scale.direction.rawValue)), Entry("favourable", .plain(String(scale.favourable))),
      Entry("options", .list(scale.options.map(DraftValue.init))),
    ])
  }

  private init(_ option: Option) {
    var entries = [
      Entry("code", .plain(String(option.code))), Entry("ar", .phrase(option.text.ar)),
      Entry("en", .phrase(option.text.en)),
    ]
    if let face = option.face { entries.append(Entry("face", .text(face))) }
    if option.outsideBase { entries.append(Entry("outside", .plain("true"))) }
    self = .keys(entries)
  }

  private static func end(_ option: Option?) -> DraftValue {
    .both(ar: Scale.endWords(option?.text.ar ?? ""), en: Scale.endWords(option?.text.en ?? ""))
  }

  /// A code is a text even where it is made of digits.
  static func code(_ code: String) -> DraftValue { .text(code) }

  private init(_ question: Question, scales: [Scale]) {
    var entries = [Entry("code", .code(question.code.text)), Entry("type", .text(question.form.typeName))]
    if let indicator = question.indicator { entries.append(Entry("indicator", .text(indicator.rawValue))) }
    if question.onlyFollowUp { entries.append(Entry("only", .text("follow-up"))) }
    entries += [Entry("ar", .phrase(question.text.ar)), Entry("en", .phrase(question.text.en))]
    if let hint = question.hint { entries.append(Entry("hint", .both(hint))) }
    if let condition = question.shownIf { entries.append(Entry("shown-if", DraftValue(condition))) }
    if let alert = question.alert {
      entries.append(
        Entry(
          "alert",
          .keys([
            Entry("kind", .text(alert.kind.rawValue)), Entry("any", .list(alert.any.map { .plain(String($0)) })),
          ])))
    }
    switch question.form {
    case .scale(let scale):
      entries.append(Entry("scale", .text(Self.scaleName(scales.firstIndex(of: scale) ?? 0))))
    case .recommend(let scale):
      entries.append(Entry("lowest", Self.end(scale.options.first)))
      entries.append(Entry("highest", Self.end(scale.options.last)))
    case .choice(let options): entries.append(Entry("options", .list(options.map(DraftValue.init))))
    case .chips(let options, let most):
      entries.append(Entry("most", .plain(String(most))))
      entries.append(Entry("options", .list(options.map(DraftValue.init))))
    case .number(let range):
      entries.append(Entry("least", .plain(String(range.least))))
      entries.append(Entry("most", .plain(String(range.most))))
      if !range.bands.isEmpty { entries.append(Entry("bands", .list(range.bands.map { .plain(String($0)) }))) }
    case .date(let range):
      entries.append(Entry("earliest", .text(range.earliest.description)))
      entries.append(Entry("latest", .text(range.latest.description)))
    case .openText(let limit): entries.append(Entry("limit", .plain(String(limit))))
    case .yesNo, .callBack, .statement: break
    }
    self = .keys(entries)
  }

  init(_ condition: Condition) {
    func entries(_ clause: Condition.Clause) -> [Entry] {
      [
        Entry("question", .code(clause.question.text)),
        Entry(clause.match == .any ? "any" : "none", .list(clause.codes.map { .plain(String($0)) })),
      ]
    }
    let rest = condition.clauses.dropFirst().map { DraftValue.keys(entries($0)) }
    self = .keys(
      (condition.clauses.first.map(entries) ?? []) + (rest.isEmpty ? [] : [Entry("and", .list(Array(rest)))]))
  }
}

extension Question.Form {
  /// The type by which files call the form.
  public var typeName: String {
    switch self {
    case .scale: "scale"
    case .recommend: "recommend"
    case .choice: "choice"
    case .yesNo: "yes-no"
    case .chips: "chips"
    case .number: "number"
    case .date: "date"
    case .openText: "text"
    case .callBack: "callback"
    case .statement: "statement"
    }
  }
}
