public import Surveys
import Vocabulary

/// A questionnaire as the three sheets of an XLSForm, which other programs read and from which it comes back as it was.
///
/// What XLSForm has no column for stands in columns that begin with `rida_`; other programs pass over them.
public struct FormSheets: Sendable {
  /// A sheet: its headings, then its rows, each as long as the headings.
  public struct Sheet: Hashable, Sendable {
    public let name: String
    public let headings: [String]
    public private(set) var rows: [[String]] = []

    init(_ name: String, _ headings: [String]) {
      self.name = name
      self.headings = headings
    }

    mutating func add(_ cells: [String: String]) { rows.append(headings.map { cells[$0] ?? "" }) }
  }

  public private(set) var survey = Sheet(
    "survey",
    [
      "type", "name", Self.arabic, Self.english, Self.arabicHint, Self.englishHint, "relevant", "constraint",
      "rida_type",
      "rida_code", "rida_indicator", "rida_only", "rida_bands", "rida_turn", "rida_alert",
    ])
  public private(set) var choices = Sheet(
    "choices",
    [
      "list_name", "name", Self.arabic, Self.english, "rida_face", "rida_outside", "rida_direction", "rida_favourable",
    ])
  public private(set) var settings = Sheet(
    "settings",
    [
      "form_title", "form_id", "version", "default_language", "rida_outcome", "rida_services", "rida_kinds",
      "rida_title_ar", "rida_title_en",
    ])

  public var sheets: [Sheet] { [survey, choices, settings] }

  static let (arabic, english) = ("label::Arabic (ar)", "label::English (en)")
  static let (arabicHint, englishHint) = ("hint::Arabic (ar)", "hint::English (en)")

  /// The lists of options, each once, with their names.
  private var lists: [(key: ListKey, name: String)] = []

  struct ListKey: Hashable {
    let options: [Option]
    var scale: Scale?
  }

  public init(_ questionnaire: Questionnaire) {
    let title = questionnaire.title
    settings.add([
      "form_title": title.ar, "form_id": questionnaire.code.text, "version": String(questionnaire.version),
      "default_language": "Arabic (ar)", "rida_outcome": questionnaire.outcome.rawValue,
      "rida_services": questionnaire.audience.services.map(\.text).joined(separator: " "),
      "rida_kinds": questionnaire.audience.kinds.joined(separator: " "), "rida_title_ar": title.ar,
      "rida_title_en": title.en,
    ])
    frame("opening", questionnaire.opening)
    var (open, number) = (false, 0)
    for question in questionnaire.questions {
      if let section = questionnaire.sections.first(where: { $0.from == question.code }) {
        if open { survey.add(["type": "end_group"]) }
        (open, number) = (true, number + 1)
        survey.add([
          "type": "begin_group", "name": "rida_section_\(number)", Self.arabic: section.title.ar,
          Self.english: section.title.en,
        ])
      }
      add(question, of: questionnaire)
    }
    if open { survey.add(["type": "end_group"]) }
    frame("closing", questionnaire.closing)
  }

  private mutating func frame(_ place: String, _ words: LocalizedText) {
    survey.add([
      "type": "note", "name": "rida_\(place)", Self.arabic: words.ar, Self.english: words.en, "rida_type": place,
    ])
  }

  private mutating func add(_ question: Question, of questionnaire: Questionnaire) {
    let name = Self.name(of: question.code)
    var cells = [
      "name": name, Self.arabic: question.text.ar, Self.english: question.text.en,
      Self.arabicHint: question.hint?.ar ?? "", Self.englishHint: question.hint?.en ?? "",
      "relevant": question.shownIf.map { Self.relevant($0, in: questionnaire) } ?? "",
      "rida_type": question.form.typeName, "rida_code": name == question.code.text ? "" : question.code.text,
      "rida_indicator": question.indicator?.rawValue ?? "", "rida_only": question.onlyFollowUp ? "follow-up" : "",
      "rida_turn": Self.turn(of: question.code, in: questionnaire),
      "rida_alert": question.alert.map(Self.cell(of:)) ?? "",
    ]
    switch question.form {
    case .scale(let scale): cells["type"] = "select_one \(list(ListKey(options: scale.options, scale: scale)))"
    case .recommend(let scale): cells["type"] = "select_one \(list(ListKey(options: scale.options)))"
    case .choice(let options), .yesNo(let options), .callBack(let options):
      cells["type"] = "select_one \(list(ListKey(options: options)))"
    case .chips(let options, let most):
      cells["type"] = "select_multiple \(list(ListKey(options: options)))"
      cells["constraint"] = "count-selected(.) <= \(most)"
    case .number(let range):
      cells["type"] = "integer"
      cells["constraint"] = ". >= \(range.least) and . <= \(range.most)"
      cells["rida_bands"] = range.bands.map { String($0) }.joined(separator: " ")
    case .date(let range):
      cells["type"] = "date"
      cells["constraint"] = ". >= date('\(range.earliest)') and . <= date('\(range.latest)')"
    case .openText(let limit):
      cells["type"] = "text"
      cells["constraint"] = "string-length(.) <= \(limit)"
    case .statement: cells["type"] = "note"
    }
    survey.add(cells)
  }

  /// The name of a list of options, which is written at its first use.
  private mutating func list(_ key: ListKey) -> String {
    if let known = lists.first(where: { $0.key == key }) { return known.name }
    let name = "list_\(lists.count + 1)"
    lists.append((key, name))
    for (place, option) in key.options.enumerated() {
      choices.add([
        "list_name": name, "name": String(option.code), Self.arabic: option.text.ar, Self.english: option.text.en,
        "rida_face": option.face ?? "", "rida_outside": option.outsideBase ? "true" : "",
        "rida_direction": place == 0 ? key.scale?.direction.rawValue ?? "" : "",
        "rida_favourable": place == 0 ? key.scale.map { String($0.favourable) } ?? "" : "",
      ])
    }
    return name
  }

  /// A name as XForms admits it: not beginning with a digit, and none that the form has for itself.
  private static func name(of code: QuestionCode) -> String {
    let isTaken = code.text == "meta" || code.text.hasPrefix("rida_")
    return isTaken || code.text.first?.isNumber == true ? "_\(code)" : code.text
  }

  /// `respect 1`: the kind of alert, then the answers that raise it.
  private static func cell(of rule: AlertRule) -> String {
    ([rule.kind.rawValue] + rule.any.map { String($0) }).joined(separator: " ")
  }

  private static func turn(of code: QuestionCode, in questionnaire: Questionnaire) -> String {
    for (group, rotation) in questionnaire.rotation.enumerated() {
      if let place = rotation.of.firstIndex(of: code) { return "\(group + 1)/\(rotation.ask)/\(place + 1)" }
    }
    return ""
  }

  private static func relevant(_ condition: Condition, in questionnaire: Questionnaire) -> String {
    let parts = condition.clauses.map { clause in
      let name = name(of: clause.question)
      let isSeveral =
        if case .chips? = questionnaire.question(clause.question)?.form { true } else { false }
      let looks = clause.codes.map { isSeveral ? "selected(${\(name)}, '\($0)')" : "${\(name)} = '\($0)'" }
        .joined(separator: " or ")
      return clause.match == .none ? "not(\(looks))" : condition.clauses.count > 1 ? "(\(looks))" : looks
    }
    return parts.joined(separator: " and ")
  }
}
