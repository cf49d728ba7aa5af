import Analytics
import Surveys
import Tally
public import Vocabulary

/// A group of beneficiaries by code and name, as a report's sources name it.
public struct NamedGroup: Hashable, Sendable {
  /// Nil for those of whom no group is stated.
  public let code: GroupCode?
  public let name: LocalizedText

  public init(code: GroupCode?, name: LocalizedText) {
    self.code = code
    self.name = name
  }
}

/// How easy a department's path is for each group of beneficiaries (policy G1), and how many of each group answered.
///
/// The groups stand in the order of the association's list, never by their figures. What is shown, of both measures, is what
/// the dashboard may show of the month (``ReleasedCounts``): whatever is laid beside it, nobody stands alone.
public struct GroupFigures: Hashable, Sendable, Encodable {
  /// The ease of one group, beside that of the department's other beneficiaries.
  public struct Ease: Hashable, Sendable, Encodable {
    /// The group's code; `-` where none is stated.
    public let code: String
    public let name: LocalizedText
    public let figure: IndicatorFigure
    /// Nil where the group is not shown, or nobody else answered.
    public let gap: Gap?
  }

  /// The share who found it easy in a group less that of all others of the department, by Newcombe.
  public struct Gap: Hashable, Sendable, Encodable {
    /// The share among the others.
    public let others: Double
    public let difference: Double
    public let lower: Double
    public let upper: Double
    /// The confidence of each of the comparisons, such that all of them together have the report's (Bonferroni).
    public let confidence: Double

    /// Whether the interval leaves no difference out of question.
    public var isClear: Bool { lower > 0 || upper < 0 }
  }

  /// The invitations issued and answered, by group.
  public let coverage: [HeardFigures.Coverage]
  public let ease: [Ease]

  /// Where groups are not told apart: no list of them, a month that is not over, or one of the other calendar.
  static let none = GroupFigures(coverage: [], ease: [])
}

extension GroupFigures {
  init(of sources: DepartmentSources, closer: CloserCounts?, under thresholds: Thresholds) {
    guard let closer, !sources.groups.isEmpty, sources.figures.month.calendar == .gregorian else {
      self = .none
      return
    }
    func figure(_ measure: Measure, _ group: NamedGroup?) -> IndicatorFigure {
      closer.figure(measure, group: group.map { GroupChoice($0.code) })
    }
    coverage = sources.groups.compactMap { group in
      HeardFigures.Coverage(
        code: GroupChoice(group.code).written, name: group.name, rate: figure(.responseRate, group))
    }
    let whole = figure(.answers(.ease), nil).share
    let shown = sources.groups.map { ($0, figure(.answers(.ease), $0)) }.filter { $1.reason != .noAnswers }
    let number = shown.count { $1.share != nil }
    let confidence = 1 - (1 - thresholds.confidence) / Double(max(1, number))
    ease = shown.map { group, figure in
      Ease(
        code: GroupChoice(group.code).written, name: group.name, figure: figure,
        gap: number < 2 ? nil : Gap(figure.share, of: whole, confidence: confidence))
    }
  }
}

extension GroupFigures.Gap {
  /// Nil where either share is missing, or nobody is left beside the group.
  fileprivate init?(_ group: Share?, of whole: Share?, confidence: Double) {
    guard let group, let whole, whole.whole > group.whole else { return nil }
    let rest = Share(whole.part - group.part, of: whole.whole - group.whole)
    let comparison = ShareDifference(group, less: rest)
    guard let others = rest.value, let difference = comparison.value,
      let interval = comparison.newcombe(confidence: confidence)
    else { return nil }
    self.others = others
    self.difference = difference
    lower = interval.lower
    upper = interval.upper
    self.confidence = confidence
  }
}
