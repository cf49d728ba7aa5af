import Surveys
public import Vocabulary

/// A sentence of the summary, made by rule, with the numbers it was made from.
public struct SummarySentence: Hashable, Sendable, Codable {
  /// The text it is worded by: `said`, `heard.few`, `changed.improving`.
  public let key: String
  /// The measure it speaks of; absent where it speaks of all.
  public let indicator: Measure?
  /// The codes of the departments it names.
  public let departments: [String]
  public let text: LocalizedText

  init(_ key: TextKey, about indicator: Measure?, departments: [String] = [], saying text: (Language) -> String) {
    self.key = key.rawValue
    self.indicator = indicator
    self.departments = departments
    self.text = LocalizedText(ar: text(.arabic), en: text(.english))
  }
}

extension SummarySentence {
  /// What was said, whom we heard, and what changed beyond the usual variation.
  static func all(of numbers: MonthlyNumbers, worded texts: Texts) -> [SummarySentence] {
    let writer = SummaryWriter(
      numbers: numbers, arabic: Wording(texts, in: .arabic), english: Wording(texts, in: .english))
    return [writer.said, writer.heard, writer.open].compactMap { $0 } + writer.changed
  }
}

private struct SummaryWriter {
  let numbers: MonthlyNumbers
  let arabic: Wording
  let english: Wording

  private func wording(_ language: Language) -> Wording { language == .arabic ? arabic : english }

  private func month(_ wording: Wording) -> String {
    wording.genitive(ofMonth: numbers.month, calendar: numbers.calendar)
  }

  var said: SummarySentence? {
    let measure = Measure.answers(.satisfaction)
    guard let figure = numbers.figure(measure) else { return nil }
    guard let value = figure.value, let interval = figure.interval else {
      let key: TextKey = figure.reason == .tooFew ? .saidFew : .saidNone
      return SummarySentence(key, about: measure) { language in
        let words = wording(language)
        let places = ["month": month(words), "fewer": words.counted(.fewer, numbers.thresholds.leastN)]
        return words.text(key, places)
      }
    }
    return SummarySentence(.said, about: measure) { language in
      let words = wording(language)
      return words.text(
        .said,
        [
          "month": month(words), "value": words.percent(value), "answers": words.base(figure.n, of: measure),
          "lower": words.percent(interval.lower), "upper": words.percent(interval.upper),
          "confidence": words.percent(interval.confidence),
        ])
    }
  }

  var heard: SummarySentence? {
    guard let figure = numbers.figure(.responseRate) else { return nil }
    guard let rate = figure.value, let issued = figure.n.number, let answered = figure.part else {
      let key: TextKey = figure.reason == .tooFew ? .heardFew : .heardNone
      return SummarySentence(key, about: .responseRate) { language in
        let words = wording(language)
        return words.text(key, ["fewer": words.counted(.fewerInvitations, numbers.thresholds.leastN)])
      }
    }
    return SummarySentence(.heard, about: .responseRate) { language in
      let words = wording(language)
      return words.text(
        .heard,
        [
          "invitations": words.counted(.invitations, issued), "answered": words.counted(.answered, answered),
          "rate": words.percent(rate),
        ])
    }
  }

  /// That the response rate is not final; nil where it is.
  var open: SummarySentence? {
    guard numbers.figure(.responseRate)?.pending != nil else { return nil }
    return SummarySentence(.heardOpen, about: .responseRate) { wording($0).text(.heardOpen) }
  }

  var changed: [SummarySentence] {
    guard numbers.trend.contains(where: { $0.firmVariation != nil }) else {
      return [SummarySentence(.changedUnknown, about: nil) { wording($0).text(.changedUnknown) }]
    }
    let measures = numbers.trend.map(\.indicator).reduce(into: [Measure]()) { if !$0.contains($1) { $0.append($1) } }
    let found = measures.flatMap { measure in
      [changes(of: measure, .improving, .changedImproving), changes(of: measure, .concerning, .changedConcerning)]
    }.compactMap { $0 }
    guard found.isEmpty else { return found }
    return [SummarySentence(.changedOrdinary, about: nil) { wording($0).text(.changedOrdinary) }]
  }

  private func changes(
    of measure: Measure, _ variation: TrendSeries.Variation, _ key: TextKey
  ) -> SummarySentence? {
    let series = numbers.trend.filter { $0.indicator == measure && $0.firmVariation == variation }
    guard !series.isEmpty else { return nil }
    return SummarySentence(key, about: measure, departments: series.compactMap(\.department)) { language in
      let words = wording(language)
      let places = series.map { series in
        numbers.departments.first { $0.code == series.department }?.name[language] ?? words.text(.whole)
      }
      return words.text(key, ["indicator": words.name(of: measure), "places": words.list(places)])
    }
  }
}
