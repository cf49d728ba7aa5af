import Surveys
public import Vocabulary

/// What the board's page consists of: its sections, its lines with their targets, its thresholds, its words.
///
/// Read from `reports/board.yaml` by `ReportFolder`.
public struct BoardDefinition: Hashable, Sendable, Codable {
  /// A part of the page that can be left out or moved.
  public enum Section: String, Hashable, Sendable, Codable, CaseIterable {
    case lines, funnel, actions, policy, trust, charts, method
  }

  /// The measures whose names its pages say.
  static let measures: [Measure] = [.answers(.satisfaction), .answers(.ease), .responseRate]

  public let version: Int
  public let thresholds: Thresholds
  public let sections: [Section]
  public let lines: [BoardLine.Kind]
  /// What the association aims at: a fraction for shares, days for times.
  public let targets: [BoardLine.Kind: Double]
  public let blame: BlameWords
  public let texts: Texts

  /// The definition by which the numbers are counted.
  var counting: MonthlyDefinition { counting([.answers(.satisfaction), .answers(.ease), .responseRate]) }

  /// The definition by which a period's numbers are counted: all of its months, also where a trend looks back over fewer.
  func counting(all period: CivilPeriod) -> MonthlyDefinition {
    let trend = max(thresholds.trendMonths, period.months.count)
    return MonthlyDefinition(
      version: version,
      thresholds: Thresholds(leastN: thresholds.leastN, confidence: thresholds.confidence, trendMonths: trend),
      sections: [], measures: counting.measures, trends: counting.trends, texts: texts)
  }

  /// The definition by which some measures are counted, each with its series.
  func counting(_ measures: [Measure]) -> MonthlyDefinition {
    MonthlyDefinition(
      version: version, thresholds: thresholds, sections: [], measures: measures, trends: measures, texts: texts)
  }

  /// The days whose counts the report of a period is made from: the months of its trend, and all of the period.
  public func days(of period: CivilPeriod) -> Range<Day> {
    let trend = counting.days(upTo: period.last)
    return min(trend.lowerBound, period.days.lowerBound)..<trend.upperBound
  }
}

/// The file `board.yaml` as far as it could be read.
struct BoardOutline {
  private(set) var version = 1
  private(set) var thresholds = Thresholds()
  private(set) var sections: [BoardDefinition.Section] = []
  private(set) var lines: [BoardLine.Kind] = []
  private(set) var targets: [BoardLine.Kind: Double] = [:]

  init(reading root: StrictFile.Fields, in file: inout StrictFile) {
    file.expect(["report", "version", "thresholds", "sections", "lines", "targets"], in: root)
    file.head(of: root, report: "board", version: &version)
    thresholds = file.thresholds(of: root)
    sections = file.list(root, "sections", of: BoardDefinition.Section.allCases.map(\.rawValue))
      .compactMap(BoardDefinition.Section.init(rawValue:))
    lines = file.list(root, "lines", of: BoardLine.Kind.allCases.map(\.rawValue))
      .compactMap(BoardLine.Kind.init(rawValue:))
    guard let (line, node) = root.node("targets"), let fields = file.fields(of: node, named: "targets", line: line)
    else { return }
    for (key, line, node) in fields.values {
      guard let kind = BoardLine.Kind(rawValue: key), lines.contains(kind) else {
        file.fault(line, .unknownValue(key, of: "targets", allowed: lines.map(\.rawValue)))
        continue
      }
      targets[kind] = file.decimal(node, key, kind.isTime ? 0...3_650 : 0...1, line)
    }
  }

  func definition(without blame: BlameWords, worded texts: Texts) -> BoardDefinition {
    BoardDefinition(
      version: version, thresholds: thresholds, sections: sections, lines: lines, targets: targets, blame: blame,
      texts: texts)
  }
}
