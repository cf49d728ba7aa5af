public import Tally
public import Vocabulary

/// What a department's improvement report is made from: the month's figures of all, and what concerns this department.
public struct DepartmentSources: Sendable {
  public let figures: MonthlyFigures
  public let department: DepartmentCode
  /// The names of the department's services.
  public let services: [ServiceCode: LocalizedText]
  /// The pairs of complete answers on the days of `DepartmentDefinition.driverDays(upTo:)`.
  public let pairs: PairCounts
  /// How long requests took that were completed in the month.
  public let completions: CompletionCounts
  /// What people wrote in the month about the department.
  public let remarks: [Remark]
  /// The names of people that the system knows, to be taken out of quotes.
  public let names: [String]
  /// The department's improvement actions.
  public let actions: [ReportedAction]
  /// The association's groups of beneficiaries in its own order, those who state none last.
  public let groups: [NamedGroup]
  /// Whether the month was over when it was counted; until then nothing smaller than the department is told of.
  public let isOver: Bool

  public init(
    figures: MonthlyFigures, department: DepartmentCode, services: [ServiceCode: LocalizedText] = [:],
    pairs: PairCounts = PairCounts(), completions: CompletionCounts = CompletionCounts(), remarks: [Remark] = [],
    names: [String] = [], actions: [ReportedAction] = [], groups: [NamedGroup] = [],
    isOver: Bool = true
  ) {
    self.figures = figures
    self.department = department
    self.services = services
    self.pairs = pairs
    self.completions = completions
    self.remarks = remarks
    self.names = names
    self.actions = actions
    self.groups = groups
    self.isOver = isOver
  }
}

/// What somebody wrote, and whether the same person was satisfied; without person, day or order.
public struct Remark: Hashable, Sendable {
  public let words: String
  /// Nil where the overall question was left out.
  public let isPleased: Bool?

  public init(_ words: String, isPleased: Bool?) {
    self.words = words
    self.isPleased = isPleased
  }
}

/// An improvement action as a report tells of it.
public struct ReportedAction: Hashable, Sendable, Encodable {
  /// How far it has come.
  public enum State: String, Hashable, Sendable, Encodable, CaseIterable { case planned, running, ended, withdrawn }

  public let id: String
  public let department: String
  public let finding: String
  public let cause: String
  public let step: String
  /// The role that answers for it, never a person.
  public let owner: LocalizedText
  /// The indicator it should move, fixed beforehand.
  public let measure: Measure
  public let state: State
  public let planned: Day
  public let start: Day
  /// The day on which its effect is to be looked at.
  public let review: Day
  /// The day it ended or was withdrawn.
  public let closed: Day?

  public init(
    id: String, department: String, finding: String, cause: String, step: String, owner: LocalizedText,
    measure: Measure, state: State, planned: Day, start: Day, review: Day, closed: Day?
  ) {
    self.id = id
    self.department = department
    self.finding = finding
    self.cause = cause
    self.step = step
    self.owner = owner
    self.measure = measure
    self.state = state
    self.planned = planned
    self.start = start
    self.review = review
    self.closed = closed
  }

  /// Whether a report of these days tells of it: from its plan on until it was closed, and once more when it was.
  public func isTold(in days: Range<Day>) -> Bool {
    planned < days.upperBound && closed.map { $0 >= days.lowerBound } ?? true
  }
}
