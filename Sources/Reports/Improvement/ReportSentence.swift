public import Vocabulary

/// A sentence of a report: the text it is worded by, and the numbers it rests on, by name.
///
/// Nothing else goes into it: what it says follows from its key and its figures in either language.
public struct ReportSentence: Hashable, Sendable, Encodable {
  /// What stands in a place of a sentence.
  public enum Figure: Hashable, Sendable {
    case share(Double)
    /// A difference of two shares, in percentage points.
    case points(Double)
    case days(Double)
    case number(Int)
    case answers(Int)
    case invitations(Int)
    case answered(Int)
    case comments(Int)
    case months(Int)
    /// How many times as much.
    case ratio(Double)
    case measure(Measure)
    case measures([Measure])
    /// A month after a preposition.
    case month(CivilMonth)
    case day(Day)
    case name(LocalizedText)
    /// Fewer than so many answers.
    case fewer(Int)
    case fewerComments(Int)
  }

  public let key: String
  public let figures: [String: Figure]
  public let text: LocalizedText

  init(_ key: ImprovementKey, _ figures: [String: Figure] = [:], worded texts: Texts) {
    self.key = key.rawValue
    self.figures = figures
    func words(_ language: Language) -> String {
      let wording = Wording(texts, in: language)
      return wording.say(key, figures.mapValues { $0.words(in: wording) })
    }
    text = LocalizedText(ar: words(.arabic), en: words(.english))
  }

  /// A sentence that is the form of a counted text.
  init(counting key: ImprovementKey, _ number: Int, worded texts: Texts) {
    self.key = key.rawValue
    figures = ["count": .number(number)]
    text = LocalizedText(
      ar: Wording(texts, in: .arabic).counting(key, number), en: Wording(texts, in: .english).counting(key, number))
  }

  private enum Key: String, CodingKey { case key, figures, text }

  public func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Key.self)
    try to.encode(key, forKey: .key)
    try to.encode(figures, forKey: .figures)
    try to.encode(text, forKey: .text)
  }
}

extension ReportSentence.Figure {
  /// The figure as a reader is shown it.
  func words(in wording: Wording) -> String {
    switch self {
    case .share(let value): wording.percent(value)
    case .points(let value): wording.decimal(value * 100, places: 1)
    case .days(let value): wording.days(value)
    case .number(let number): wording.number(number)
    case .answers(let number): wording.counted(.answers, number)
    case .invitations(let number): wording.counted(.invitations, number)
    case .answered(let number): wording.counted(.answered, number)
    case .comments(let number): wording.counting(.comments, number)
    case .months(let number): wording.counting(.months, number)
    case .ratio(let value): wording.decimal(value, places: 2)
    case .measure(let measure): wording.name(of: measure)
    case .measures(let measures): wording.list(measures.map(wording.name(of:)))
    case .month(let month): month.genitive(in: wording.language)
    case .day(let day): day.name(in: wording.language)
    case .name(let name): wording.isolated(name[wording.language])
    case .fewer(let bound): wording.counted(.fewer, bound)
    case .fewerComments(let bound): wording.counting(.fewerComments, bound)
    }
  }
}

extension ReportSentence.Figure: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var to = encoder.singleValueContainer()
    switch self {
    case .share(let value), .points(let value), .days(let value), .ratio(let value): try to.encode(value)
    case .number(let number), .answers(let number), .invitations(let number), .answered(let number),
      .comments(let number), .months(let number):
      try to.encode(number)
    case .measure(let measure): try to.encode(measure)
    case .measures(let measures): try to.encode(measures)
    case .month(let month): try to.encode(month.description)
    case .day(let day): try to.encode(day)
    case .name(let name): try to.encode(name)
    case .fewer(let bound), .fewerComments(let bound): try to.encode("<\(bound)")
    }
  }
}

extension Wording {
  /// So many days in words: «يوم واحد», «١٢ يوماً», "4.5 days".
  func days(_ value: Double) -> String {
    let rounded = (value * 10).rounded() / 10
    if let whole = Int(exactly: rounded) { return counting(.days, whole) }
    return say(.daysDecimal, ["value": decimal(rounded, places: 1)])
  }
}
