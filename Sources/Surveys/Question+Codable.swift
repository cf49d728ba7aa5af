import Vocabulary

/// A question as the database keeps it: its type as a word, and beside it what the type needs.
///
/// Digests of published versions stand on these names: they never change, and a new one is left out where it is empty.
extension Question: Codable {
  private enum Key: String, CodingKey {
    case code, type, text, hint, indicator, scale, options, most, limit, range, shownIf = "shown-if", onlyFollowUp
    case alert
  }
  private enum FormName: String, Codable {
    case scale, recommend, choice, yesNo = "yes-no", chips, number, date, text, callback, statement
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let form: Form =
      switch try container.decode(FormName.self, forKey: .type) {
      case .scale: .scale(try container.decode(Scale.self, forKey: .scale))
      case .recommend: .recommend(try container.decode(Scale.self, forKey: .scale))
      case .chips:
        .chips(
          try container.decode([Option].self, forKey: .options), most: try container.decode(Int.self, forKey: .most))
      case .choice: .choice(try container.decode([Option].self, forKey: .options))
      case .yesNo: .yesNo(try container.decode([Option].self, forKey: .options))
      case .number: .number(try container.decode(NumberRange.self, forKey: .range))
      case .date: .date(try container.decode(DateRange.self, forKey: .range))
      case .statement: .statement
      case .text: .openText(limit: try container.decode(Int.self, forKey: .limit))
      case .callback: .callBack(try container.decode([Option].self, forKey: .options))
      }
    self.init(
      code: try container.decode(QuestionCode.self, forKey: .code), form: form,
      text: try container.decode(LocalizedText.self, forKey: .text),
      hint: try container.decodeIfPresent(LocalizedText.self, forKey: .hint),
      indicator: try container.decodeIfPresent(Indicator.self, forKey: .indicator),
      shownIf: try container.decodeIfPresent(Condition.self, forKey: .shownIf),
      onlyFollowUp: try container.decodeIfPresent(Bool.self, forKey: .onlyFollowUp) ?? false,
      alert: try container.decodeIfPresent(AlertRule.self, forKey: .alert))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(code, forKey: .code)
    try container.encode(text, forKey: .text)
    try container.encodeIfPresent(hint, forKey: .hint)
    try container.encodeIfPresent(indicator, forKey: .indicator)
    try container.encodeIfPresent(shownIf, forKey: .shownIf)
    if onlyFollowUp { try container.encode(onlyFollowUp, forKey: .onlyFollowUp) }
    try container.encodeIfPresent(alert, forKey: .alert)
    switch form {
    case .scale(let scale):
      try container.encode(FormName.scale, forKey: .type)
      try container.encode(scale, forKey: .scale)
    case .recommend(let scale):
      try container.encode(FormName.recommend, forKey: .type)
      try container.encode(scale, forKey: .scale)
    case .chips(let options, let most):
      try container.encode(FormName.chips, forKey: .type)
      try container.encode(options, forKey: .options)
      try container.encode(most, forKey: .most)
    case .choice(let options):
      try container.encode(FormName.choice, forKey: .type)
      try container.encode(options, forKey: .options)
    case .yesNo(let options):
      try container.encode(FormName.yesNo, forKey: .type)
      try container.encode(options, forKey: .options)
    case .number(let range):
      try container.encode(FormName.number, forKey: .type)
      try container.encode(range, forKey: .range)
    case .date(let range):
      try container.encode(FormName.date, forKey: .type)
      try container.encode(range, forKey: .range)
    case .statement: try container.encode(FormName.statement, forKey: .type)
    case .openText(let limit):
      try container.encode(FormName.text, forKey: .type)
      try container.encode(limit, forKey: .limit)
    case .callBack(let options):
      try container.encode(FormName.callback, forKey: .type)
      try container.encode(options, forKey: .options)
    }
  }
}
