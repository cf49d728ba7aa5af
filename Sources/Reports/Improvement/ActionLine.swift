import Analytics
import Surveys
public import Vocabulary

/// An improvement action in a report: what was found and done, and what became of the indicator it should move.
public struct ActionLine: Hashable, Sendable, Encodable {
  /// The indicator's share before the action and since, and the difference between them.
  public struct Effect: Hashable, Sendable, Encodable {
    public let before: Double
    public let beforeN: Int
    public let after: Double
    public let afterN: Int
    public let difference: Double
    public let lower: Double
    public let upper: Double
    /// How far the months before lie apart, in standard deviations of what the chance of who answered explains, 1 or more
    /// (`MonthlySpread`); the range takes it in. Nil where fewer than eight of them have answers: then it does not, and no verdict goes by it.
    public let spread: Double?
    /// How many of the months since have answers; with fewer than three no verdict is given yet.
    public let monthsSince: Int
    /// How far the months since lie above the earlier course on average; nil with fewer than eight months a side.
    public let aboveCourse: Double?
  }

  /// Its number in the report, in the order of its start.
  public let number: Int
  public let action: ReportedAction
  /// Nil where either side has too few answers to be shown.
  public let effect: Effect?
  /// The month from which on the question, or the way of asking, is another, where that leaves too few months before the
  /// action or since for a verdict, now and later; where it leaves none, nothing is compared. Nil otherwise.
  public let brokenFrom: String?
  /// Nil before the action began.
  public let verdict: Verdict?

  /// All that is ever said of an action; `ActionEffect` has the rule.
  public enum Verdict: String, Hashable, Sendable, Encodable, CaseIterable {
    case improved
    case noClearChange = "no-clear-change"
    case anotherLook = "another-look"

    init(_ verdict: ActionEffect.Verdict) {
      switch verdict {
      case .improved: self = .improved
      case .noClearChange: self = .noClearChange
      case .anotherLook: self = .anotherLook
      }
    }
  }
}

extension ActionLine {
  /// The verdict that all may read on a day: from the day of review on, so that nobody looks month after month until chance
  /// is kind, and where before and since can be held against each other; nil otherwise.
  public func verdict(toldOn day: Day) -> Verdict? {
    action.review <= day && effect?.spread != nil && brokenFrom == nil ? verdict : nil
  }

  /// So many months before an action are looked at, at most.
  static let monthsBefore = ActionEffect.monthsBefore

  /// The actions that a report tells of, each with its effect on its department's series up to the report's month.
  static func lines(of actions: [ReportedAction], on course: ActionCourse, since first: Day? = nil) -> [ActionLine] {
    let days = (first ?? course.month.firstDay)..<course.month.days.upperBound
    return actions.filter { $0.isTold(in: days) }
      .sorted { ($0.start, $0.department, $0.id) < ($1.start, $1.department, $1.id) }
      .enumerated().map { place, action in ActionLine(action, number: place + 1, on: course) }
  }

  /// The effect of one action on its series.
  init(_ action: ReportedAction, number: Int, on course: ActionCourse) {
    self.number = number
    self.action = action
    let month = course.month
    let began = action.state == .running || action.state == .ended
    guard began, action.start < month.days.upperBound, let series = course.series(of: action),
      let first = CivilMonth(containing: action.start, calendar: month.calendar)
    else {
      (effect, brokenFrom) = (nil, nil)
      verdict = began && action.start < month.days.upperBound ? .noClearChange : nil
      return
    }
    let places = series.months
    // The month of the start is neither before nor after, unless the action began on its first day.
    let lastBefore = Self.place(of: first, in: places)
    let firstAfter = first.firstDay == action.start ? lastBefore : lastBefore + 1
    // Months across a break cannot be compared: only those between the breaks around the start are.
    let comparable = series.stretch(around: lastBefore)
    let found = ActionEffect(
      months: series.shares.prefix(comparable.upperBound).enumerated().map { $0 < comparable.lowerBound ? nil : $1 },
      lastBefore: lastBefore, firstAfter: firstAfter,
      isReviewed: action.review < series.end, confidence: course.confidence)
    brokenFrom = series.broken(around: comparable, before: lastBefore, leaving: found).map { places[$0] }
    verdict = Verdict(found.verdict)
    guard let before = found.before.value, let after = found.after.value, let interval = found.interval else {
      effect = nil
      return
    }
    effect = Effect(
      before: before, beforeN: found.before.whole, after: after, afterN: found.after.whole, difference: after - before,
      lower: interval.lower, upper: interval.upper, spread: found.spread?.apart,
      monthsSince: found.monthsSince, aboveCourse: found.aboveCourse)
  }

  /// The place of a month in a window of months in order; 0 before it, the count after it.
  static func place(of month: CivilMonth, in months: [String]) -> Int {
    months.firstIndex { $0 >= month.description } ?? months.count
  }
}

extension ActionCourse.Series {
  /// The place of the break for which an action will never have a verdict: that which leaves too few of the months before it,
  /// where there were enough, or too few since.
  fileprivate func broken(around comparable: Range<Int>, before lastBefore: Int, leaving found: ActionEffect) -> Int? {
    let twelve = shares[max(0, lastBefore - ActionLine.monthsBefore)..<lastBefore]
    let wereEnough = twelve.count { ($0?.whole ?? 0) > 0 } >= MonthlySpread.monthsNeeded
    if comparable.lowerBound > 0, found.spread == nil, wereEnough || comparable.lowerBound >= lastBefore {
      return comparable.lowerBound
    }
    let isCut = comparable.upperBound < months.count && found.monthsSince < ActionEffect.monthsSinceNeeded
    return isCut ? comparable.upperBound : nil
  }
}
