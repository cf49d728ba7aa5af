import Surveys
import Vocabulary

/// A department's improvement report of a month: what was said, what changed, what we suggest trying; and what became of
/// what was tried before.
///
///     let report = DepartmentReport(of: sources, under: try ReportFolder("reports").department())
///     report.html(in: .arabic)
///     report.json()
///
/// It holds no number of any other department (T4), and none of a person (T3). The same sources and the same definition
/// give the same bytes.
public struct DepartmentReport: Hashable, Sendable {
  public let numbers: DepartmentNumbers
  /// Three sentences: said, changed, suggested.
  public let summary: [ReportSentence]
  /// What went well and can be shared.
  public let shared: [ReportSentence]
  public let definition: DepartmentDefinition
}

extension DepartmentReport {
  public init(of sources: DepartmentSources, under definition: DepartmentDefinition) {
    self.init(
      of: sources, counted: Self.counted(sources.figures, following: sources.actions, under: definition),
      under: definition)
  }

  /// The numbers of all departments, from which the report of each takes its own: counted once where many are made.
  public struct Counted: Sendable {
    public let numbers: MonthlyNumbers
    /// What the effects of the departments' actions are read from.
    let course: ActionCourse
  }

  public static func counted(
    _ figures: MonthlyFigures, following actions: [ReportedAction], under definition: DepartmentDefinition
  ) -> Counted {
    let numbers = MonthlyNumbers(of: figures, under: definition.counting)
    return Counted(
      numbers: numbers,
      course: ActionCourse(of: actions, from: figures, under: definition.counting))
  }

  /// From numbers of all departments that were counted already, under the same definition. Of its sources then only what
  /// concerns the department is read.
  public init(of sources: DepartmentSources, counted: Counted, under definition: DepartmentDefinition) {
    let own = DepartmentNumbers(of: sources, counted: counted, under: definition)
    let writer = DepartmentSentences(numbers: own, month: sources.figures.month, texts: definition.texts)
    self.numbers = own
    summary = [writer.said, writer.changed, writer.suggested]
    shared = writer.shared
    self.definition = definition
  }
}

extension DepartmentNumbers {
  init(of sources: DepartmentSources, counted: DepartmentReport.Counted, under definition: DepartmentDefinition) {
    let numbers = counted.numbers
    let code = sources.department.text
    let name = sources.figures.departments[sources.department] ?? LocalizedText(ar: code, en: code)
    report = "department"
    version = definition.version
    month = numbers.month
    calendar = numbers.calendar
    period = numbers.period
    association = numbers.association
    department = Place(code: code, name: name)
    let figures = numbers.departments.first { $0.code == code }?.indicators ?? []
    let rate =
      figures.first { $0.indicator == .responseRate }
      ?? IndicatorFigure(rateOf: MonthlyTally.Invited(), withheld: .noAnswers, pending: nil, under: numbers.thresholds)
    let closer = CloserCounts(of: sources, under: numbers.thresholds)
    heard = HeardFigures(
      of: sources, rate: rate, asked: numbers.asked.first { $0.department == code }, closer: closer,
      under: numbers.thresholds)
    groups = GroupFigures(of: sources, closer: closer, under: numbers.thresholds)
    indicators = definition.measures.compactMap {
      IndicatorLine($0, of: code, in: numbers, aimingAt: definition.targets[$0])
    }
    drivers = DriverFigures(of: sources, beside: numbers, under: definition)
    voices = VoiceFigures(of: sources, under: definition)
    actions = ActionLine.lines(of: sources.actions.filter { $0.department == code }, on: counted.course)
    suppressed = figures.filter { $0.reason == .tooFew }.map(\.indicator)
    ungraded = numbers.ungraded
    setAside = SetAsideFigures(
      of: sources.figures.asides, on: sources.figures.month.days, department: sources.department)
    questionnaires = numbers.questionnaires
    thresholds = numbers.thresholds
  }
}
