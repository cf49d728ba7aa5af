import Analytics
import Surveys
import Tally
public import Vocabulary

/// Every number of the board's page.
public struct BoardNumbers: Hashable, Sendable, Encodable {
  /// `board`.
  public let report: String
  public let version: Int
  /// `2026-10`, `2026-Q3` or `2026`, in the calendar named beside it.
  public let period: String
  public let calendar: String
  public let days: MonthlyNumbers.Period
  public let association: LocalizedText
  public let lines: [BoardLine]
  public let funnel: FunnelFigures
  public let actions: [ActionLine]
  /// The departments that the actions are of, by code.
  public let names: [String: LocalizedText]
  public let policy: [BoardSources.PolicyLine]
  public let trust: TrustFigures
  /// Answers of the period that are set aside by rule: in no figure.
  public let setAside: SetAsideFigures
  public let questionnaires: [String]
  public let thresholds: Thresholds
}

extension BoardNumbers {
  init(of sources: BoardSources, under definition: BoardDefinition) {
    let numbers = MonthlyNumbers(of: sources.figures, under: definition.counting(all: sources.period))
    let (period, thresholds) = (sources.period, definition.thresholds)
    let course = BoardCourse(sources, numbers: numbers, thresholds: thresholds)
    report = "board"
    version = definition.version
    self.period = period.description
    calendar = period.calendar.rawValue
    days = MonthlyNumbers.Period(
      from: period.days.lowerBound.description, to: period.days.upperBound.adding(days: -1).description)
    association = sources.figures.association
    lines = definition.lines.compactMap { course.series($0)?.line(aimingAt: definition.targets[$0]) }
    funnel = FunnelFigures(of: numbers, last: period.months.count)
    actions = ActionLine.lines(
      of: sources.actions,
      on: ActionCourse(of: sources.actions, from: sources.figures, under: definition.counting),
      since: period.days.lowerBound)
    names = Dictionary(
      numbers.departments.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    policy = sources.policy
    let tally = sources.figures.tally(months: numbers.thresholds.trendMonths)
    trust = TrustFigures(
      of: numbers, last: period.months.count,
      isAskedOfAll: tally.asked.wasEverybodyAsked(
        .satisfaction, since: tally.window.months.count - period.months.count))
    setAside = SetAsideFigures(of: sources.figures.asides, on: period.days)
    questionnaires = numbers.questionnaires
    self.thresholds = thresholds
  }
}

/// The months of each line.
private struct BoardCourse {
  private let sources: BoardSources
  private let numbers: MonthlyNumbers
  private let thresholds: Thresholds
  private let window: TrendWindow

  init(_ sources: BoardSources, numbers: MonthlyNumbers, thresholds: Thresholds) {
    self.sources = sources
    self.numbers = numbers
    self.thresholds = thresholds
    window = TrendWindow(endingWith: sources.period.last, months: numbers.thresholds.trendMonths)
  }

  /// Nil for a question that nobody was asked.
  func series(_ kind: BoardLine.Kind) -> BoardSeries? {
    switch kind {
    case .satisfaction: numbers.trend(.answers(.satisfaction)).map { shares(kind, of: $0) }
    case .ease: numbers.trend(.answers(.ease)).map { shares(kind, of: $0) }
    case .responseRate: numbers.trend(.responseRate).map { shares(kind, of: $0) } ?? shares(kind, of: nil)
    case .completion: shares(kind, counted: completion, least: thresholds.leastN)
    case .time:
      BoardSeries(
        times: times, open: sources.open, last: sources.period.months.count, confidence: thresholds.confidence)
    case .decisions: shares(kind, counted: decisions, least: 1)
    }
  }

  private func shares(_ kind: BoardLine.Kind, of trend: TrendSeries) -> BoardSeries {
    var series = shares(kind, of: trend.shares) { place in
      trend.points.indices.contains(place) && trend.points[place].reason == .tooFew
    }
    for (place, point) in trend.points.enumerated() { series.pending[place] = point.pending }
    for one in trend.breaks ?? [] {
      if let place = trend.points.firstIndex(where: { $0.month == one.month }) { series.breaks[place] = one.reasons }
    }
    return series
  }

  /// The shares as they are shown, and which of the others are hidden.
  private func shares(
    _ kind: BoardLine.Kind, of shares: [Share?]?, hidden: (Int) -> Bool = { _ in false }
  ) -> BoardSeries {
    let months = window.months.enumerated().map { place, month in
      (month.description, shares.flatMap { $0.indices.contains(place) ? $0[place] : nil }, hidden(place))
    }
    return BoardSeries(
      kind, shares: months, last: sources.period.months.count, confidence: thresholds.confidence,
      least: thresholds.leastN)
  }

  /// Shares as they were counted, of which those of too few are hidden.
  private func shares(_ kind: BoardLine.Kind, counted: [Share?], least: Int) -> BoardSeries {
    let few = counted.map { $0.map { (1..<least).contains($0.whole) } ?? false }
    return shares(kind, of: zip(counted, few).map { $1 ? nil : $0 }) { few[$0] }
  }

  private var decisions: [Share?] {
    window.months.map { month in sources.decisions[month].map { Share(min($0.kept, $0.whole), of: $0.whole) } }
  }

  private var times: [(month: String, times: CycleTimes)] {
    var counts = [[Double: Int]](repeating: [:], count: window.months.count)
    for (cell, number) in sources.completions.counts {
      guard let month = window.index(of: cell.completed) else { continue }
      counts[month][Double(cell.days), default: 0] += number
    }
    return zip(window.months, counts).map { ($0.description, CycleTimes(counts: $1)) }
  }

  /// Of those who answered the core question, those with an opinion on every question on a scale that everybody is asked.
  ///
  /// Pairs are counted of opinions alone, so that who does not know, or to whom a question does not apply, cannot be told
  /// from who left it out.
  private var completion: [Share?] {
    var complete = [Int](repeating: 0, count: window.months.count)
    var begun = complete
    let cores = sources.figures.questionnaires.compactMapValues(CoreQuestions.init)
    for (stratum, counts) in sources.figures.answers.strata {
      guard let month = window.index(of: stratum.day), let core = cores[stratum.survey] else { continue }
      for (given, number) in counts.counts where given.question == core.core {
        begun[month] += number
        if core.partner == nil { complete[month] += number }
      }
    }
    for (stratum, counts) in sources.pairs.strata {
      guard let month = window.index(of: stratum.day), let core = cores[stratum.survey], let partner = core.partner
      else { continue }
      let sought = [core.core, partner].sorted()
      for (pair, number) in counts.counts where pair.first == sought[0] && pair.second == sought[1] {
        complete[month] += number
      }
    }
    return zip(complete, begun).map { $1 == 0 ? nil : Share(min($0, $1), of: $1) }
  }
}

/// The question that makes an answer sheet count, and another that every sheet with all opinions has beside it.
private struct CoreQuestions {
  let core: QuestionCode
  let partner: QuestionCode?

  init?(_ questionnaire: Questionnaire) {
    let scaled = questionnaire.scaledQuestions
    guard let core = scaled.first(where: { $0.indicator == .satisfaction }) ?? scaled.first else { return nil }
    self.core = core.code
    partner = scaled.map(\.code).filter { $0 != core.code }.min()
  }
}
