import Analytics
import Surveys
import Tally
import Vocabulary

/// One of the six lines of the board's page: the period's value, its course over the months, its target.
public struct BoardLine: Hashable, Sendable, Encodable {
  /// What a line tells.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case satisfaction = "CSAT"
    case ease
    case responseRate = "response-rate"
    /// Opinions on every question, of those who answered the overall one.
    case completion
    /// Days from reception to completion, of the requests completed: within which half, and nine of ten, were.
    case time
    case decisions

    var isTime: Bool { self == .time }

    /// The lowest and the highest value that it can have.
    var ends: ClosedRange<Double> { isTime ? 0...Double.infinity : 0...1 }
  }

  /// One month of the course.
  public struct Point: Hashable, Sendable, Encodable {
    public let month: String
    public let n: Headcount
    public let value: Double?
    /// Why the month is a gap.
    public let reason: Withholding?
    /// Why the value may still change: the month then is in no limits and says nothing beside the others.
    public let pending: Pending?
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
  /// The requests that no time is known of yet; for times alone, and once the period is over.
  public let open: OpenFigure?
  public let reason: Withholding?
  /// Why the period's value may still change; nil where it is final.
  public let pending: Pending?
  public let points: [Point]
  /// The months in which the course begins anew, in order; nil where it never does.
  public let breaks: [TrendSeries.Break]?
  /// The mean and the limits of the months from the last break on.
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

  /// The requests for a service that were open when the period ended.
  public struct OpenFigure: Hashable, Sendable, Encodable {
    public let n: Int
    /// The days since the reception of half of them, or longer; nil where none was open.
    public let half: Double?
  }
}

extension BoardLine.OpenFigure {
  /// From how many days ago how many of them had been received.
  init(ages: CountTable<Int>) {
    let times = CycleTimes(
      counts: Dictionary(ages.counts.map { (Double($0.key), $0.value) }, uniquingKeysWith: +))
    self.init(n: times.n, half: times.quantile(0.5))
  }
}

extension BoardLine {
  /// The months between the breaks, each stretch with its own mean and limits.
  var stretches: [TrendSeries.Stretch] {
    TrendSeries.Stretch.all(of: points.map(\.month), breaks: breaks, centre: centre, limits: limits)
  }

  /// The break at a month; nil where the course goes on.
  func breaks(at month: String) -> TrendSeries.Break? { breaks?.first { $0.month == month } }
}

/// What a line is drawn from: its months, and the period's figure.
struct BoardSeries {
  /// A month of the course: how many it rests on, and its value or why it has none.
  struct Entry {
    let month: String
    let n: Headcount
    let value: Double?
    let reason: Withholding?
  }

  let kind: BoardLine.Kind
  let months: [Entry]
  let n: Headcount
  let value: Double?
  let range: Interval?
  var ninetieth: BoardLine.TimeFigure?
  var open: BoardLine.OpenFigure?
  let reason: Withholding?
  /// Where the course begins anew, by the place of the month.
  var breaks: [Int: [TrendSeries.Break.Reason]] = [:]
  /// Which months are not final, by their places: held against no other.
  var pending: [Int: Pending] = [:]
  /// How many of the months are the period's.
  let last: Int

  func line(aimingAt target: Double?) -> BoardLine {
    let course = ControlCourse(
      months.indices.map { pending[$0] == nil ? months[$0].value : nil }, breaks: breaks, within: kind.ends,
      improvement: kind.isTime ? .decrease : .increase, target: target)
    let points = course.stretches.flatMap { stretch in
      stretch.months.map { place in
        BoardLine.Point(
          month: months[place].month, n: months[place].n, value: months[place].value, reason: months[place].reason,
          pending: pending[place], variation: stretch.variation(at: place))
      }
    }
    let chart = course.last.chart
    let isFirm = !chart.provisional && chart.limits != nil
    return BoardLine(
      kind: kind, n: n, value: value, lower: range?.lower, upper: range?.upper, ninetieth: ninetieth, open: open,
      reason: reason, pending: months.indices.suffix(last).lazy.compactMap { pending[$0] }.first, points: points,
      breaks: course.breaks(in: months.map(\.month)), centre: chart.centre,
      limits: course.last.limits, variation: isFirm ? points.last?.variation : nil, provisional: chart.provisional,
      target: target,
      assurance: isFirm ? IndicatorLine.Assurance(of: chart) : nil)
  }
}

extension BoardSeries {
  /// A month's share as it is shown; nil where there is none, with whether it is hidden.
  typealias Month = (month: String, share: Share?, isHidden: Bool)

  /// A share month by month; the period is the sum of its months as they are shown, so that nobody who is hidden in a
  /// month follows from the period.
  init(_ kind: BoardLine.Kind, shares: [Month], last count: Int, confidence: Double, least: Int) {
    let whole = shares.suffix(count).compactMap(\.share).reduce(Share(0, of: 0), +)
    let reason = Withholding(of: whole, hidden: shares.suffix(count).map(\.isHidden))
    self.init(
      kind: kind,
      months: shares.map { month, share, isHidden in
        let share = share ?? Share(0, of: 0)
        let reason = Withholding(of: share, hidden: [isHidden])
        return Entry(
          month: month, n: Headcount(share.whole, unless: reason, least: least), value: share.value, reason: reason)
      },
      n: Headcount(whole.whole, unless: reason, least: least), value: whole.value,
      range: whole.wilson(confidence: confidence), ninetieth: nil, reason: reason, last: count)
  }

  /// The time within which half of the requests completed in a month were, month by month, beside those open at the end.
  init(
    times: [(month: String, times: CycleTimes)], open: CountTable<Int>?, last count: Int, confidence: Double
  ) {
    let whole = times.suffix(count).map(\.times).reduce(CycleTimes(counts: [:]), +)
    let tenth = whole.quantile(0.9).flatMap { value in
      whole.interval(of: 0.9, confidence: confidence).map {
        BoardLine.TimeFigure(value: value, lower: $0.lower, upper: $0.upper)
      }
    }
    self.init(
      kind: .time,
      months: times.map { month, times in
        Entry(
          month: month, n: .exactly(times.n), value: times.quantile(0.5), reason: times.n == 0 ? .noAnswers : nil)
      },
      n: .exactly(whole.n), value: whole.quantile(0.5), range: whole.interval(of: 0.5, confidence: confidence),
      ninetieth: tenth, open: open.map(BoardLine.OpenFigure.init(ages:)), reason: whole.n == 0 ? .noAnswers : nil,
      last: count)
  }
}
