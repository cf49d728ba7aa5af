import Analytics
import Surveys
import Vocabulary

/// One of the six lines of the board's page: the period's value, its course over the months, its target.
public struct BoardLine: Hashable, Sendable, Encodable {
  /// What a line tells.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case satisfaction = "CSAT"
    case ease
    case responseRate = "response-rate"
    case completion
    /// Days from reception to completion: within which half, and nine of ten, were completed.
    case time
    case decisions

    var isTime: Bool { self == .time }
  }

  /// One month of the course.
  public struct Point: Hashable, Sendable, Encodable {
    public let month: String
    public let n: Int?
    public let value: Double?
    public let variation: TrendSeries.Variation?
  }

  public let kind: Kind
  /// How many the period's value rests on.
  public let n: Headcount
  /// A fraction, or days.
  public let value: Double?
  public let lower: Double?
  public let upper: Double?
  /// The time within which nine of ten are completed, with its range; for times alone.
  public let ninetieth: TimeFigure?
  public let reason: Withholding?
  public let points: [Point]
  public let centre: Double?
  public let limits: TrendSeries.Limits?
  /// What the last month says beside the others; nil while the limits are provisional.
  public let variation: TrendSeries.Variation?
  public let provisional: Bool
  public let target: Double?
  public let assurance: IndicatorLine.Assurance?

  /// A time in days with its range.
  public struct TimeFigure: Hashable, Sendable, Encodable {
    public let value: Double
    public let lower: Double
    public let upper: Double
  }
}

/// What a line is drawn from: its months, and the period's figure.
struct BoardSeries {
  struct Value {
    let n: Int
    let value: Double
  }

  let kind: BoardLine.Kind
  let months: [(month: String, value: Value?)]
  let n: Headcount
  let value: Double?
  let range: Interval?
  var ninetieth: BoardLine.TimeFigure?
  let reason: Withholding?

  func line(aimingAt target: Double?) -> BoardLine {
    let chart = XmRChart(
      points: months.map { $0.value?.value }, improvement: kind.isTime ? .decrease : .increase, target: target)
    let isFirm = !chart.provisional && chart.limits != nil
    let last = chart.points.last?.variation.map(TrendSeries.Variation.init)
    return BoardLine(
      kind: kind, n: n, value: value, lower: range?.lower, upper: range?.upper, ninetieth: ninetieth, reason: reason,
      points: zip(months, chart.points).map { month, point in
        BoardLine.Point(
          month: month.month, n: month.value?.n, value: month.value?.value,
          variation: chart.limits == nil ? nil : point.variation.map(TrendSeries.Variation.init))
      },
      centre: chart.centre, limits: chart.limits.map { TrendSeries.Limits(lower: $0.lower, upper: $0.upper) },
      variation: isFirm ? last : nil, provisional: chart.provisional, target: target,
      assurance: isFirm ? IndicatorLine.Assurance(of: chart) : nil)
  }
}

extension BoardSeries {
  /// A share month by month; the period is the sum of its months as they are shown, so that nobody who is hidden in a
  /// month follows from the period.
  init(
    _ kind: BoardLine.Kind, shares: [(month: String, share: Share?)], last count: Int, confidence: Double, least: Int
  ) {
    let shown = shares.map { month, share -> (String, Share?) in (month, share.flatMap { $0.whole < least ? nil : $0 })
    }
    let whole = shown.suffix(count).compactMap(\.1).reduce(Share(0, of: 0), +)
    let hidden = shares.suffix(count).contains { ($0.share?.whole ?? 0) > 0 }
    self.init(
      kind: kind,
      months: shown.map { month, share in
        (month, share.flatMap { share in share.value.map { Value(n: share.whole, value: $0) } })
      },
      n: whole.whole > 0 || !hidden ? .exactly(whole.whole) : .fewer(than: least), value: whole.value,
      range: whole.wilson(confidence: confidence), ninetieth: nil,
      reason: whole.whole > 0 ? nil : hidden ? .tooFew : .noAnswers)
  }

  /// The time within which half of the requests were completed, month by month.
  init(times: [(month: String, times: CycleTimes)], last count: Int, confidence: Double) {
    let whole = times.suffix(count).map(\.times).reduce(CycleTimes(counts: [:]), +)
    let tenth = whole.quantile(0.9).flatMap { value in
      whole.interval(of: 0.9, confidence: confidence).map {
        BoardLine.TimeFigure(value: value, lower: $0.lower, upper: $0.upper)
      }
    }
    self.init(
      kind: .time,
      months: times.map { month, times in (month, times.quantile(0.5).map { Value(n: times.n, value: $0) }) },
      n: .exactly(whole.n), value: whole.quantile(0.5), range: whole.interval(of: 0.5, confidence: confidence),
      ninetieth: tenth, reason: whole.n == 0 ? .noAnswers : nil)
  }
}
