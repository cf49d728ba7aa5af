public import Vocabulary

/// A dashboard in the words of one language: what its page shows of each indicator, said as the reports say it.
public struct DashboardReading: Sendable {
  /// A sign and what it says.
  public struct Sign: Sendable {
    /// The sign as SVG, hidden from those who hear the words.
    public let icon: String
    public let words: String
  }

  /// An indicator of the period.
  public struct Line: Sendable {
    public let measure: String
    public let name: String
    public let about: String
    /// The value, or why there is none.
    public let value: String
    public let isShown: Bool
    /// The interval and the number of answers; empty where no value is shown.
    public let ranges: [String]
    public let bases: [String]
    /// What the last month says beside the others, and the target.
    public let signs: [Sign]
    /// The mean, the middle answer, the usual range of departments, whom it leaves out.
    public let notes: [String]
  }

  /// A picture with its table twin, as markup that holds no script and nothing of others that is not escaped.
  public struct Picture: Sendable {
    public let heading: String
    public let signs: [Sign]
    public let markup: String
  }

  /// A department's figures, in the order of the lines.
  public struct Place: Sendable {
    public let code: String
    public let name: String
    public let figures: [Figure]
  }

  public struct Figure: Sendable {
    public let measure: String
    public let name: String
    public let value: String
    public let isShown: Bool
    /// Interval and number in one line.
    public let doubts: [String]
  }

  public let period: String
  /// The first and last day, in both calendars.
  public let days: [String]
  public let lines: [Line]
  public let charts: [Picture]
  public let spreads: [Picture]
  public let places: [Place]
}

extension Dashboard {
  public func reading(in language: Language) -> DashboardReading {
    let words = DashboardWords(dashboard: self, wording: Wording(definition.texts, in: language))
    return DashboardReading(
      period: filter.period.name(in: language),
      days: words.wording.periods(of: filter.period.days, in: filter.period.calendar), lines: lines.map(words.line),
      charts: definition.charts.compactMap(line).compactMap(words.chart), spreads: [words.spread].compactMap(\.self),
      places: departments.map(words.place))
  }
}
