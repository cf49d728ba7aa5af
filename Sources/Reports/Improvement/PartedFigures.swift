public import Tally
public import Vocabulary

/// The counts of a month parted by department, so that the report of each reads its own alone: with a dozen departments
/// every cell is looked at once and not a dozen times.
///
/// Good only beside numbers that were counted from the whole (`DepartmentReport.counted`).
public struct PartedFigures: Sendable {
  private let whole: MonthlyFigures
  private let answers: [DepartmentCode: AnswerCounts]
  private let invitations: [DepartmentCode: InvitationCounts]
  private let pairs: [DepartmentCode: PairCounts]
  private let completions: [DepartmentCode: CompletionCounts]

  public init(
    _ figures: MonthlyFigures, pairs: PairCounts, completions: CompletionCounts, under definition: DepartmentDefinition
  ) {
    let (month, driverDays) = (figures.month.days, definition.driverDays(upTo: figures.month))
    whole = figures
    answers = figures.answers.split { month.contains($0.day) ? $0.department : nil }
    invitations = figures.invitations.split { month.contains($0.issued) ? $0.department : nil }
    self.pairs = pairs.split { driverDays.contains($0.day) ? $0.department : nil }
    self.completions = completions.split { month.contains($0.completed) ? $0.department : nil }
  }

  /// What the report of one department is made from.
  public func sources(
    of department: DepartmentCode, services: [ServiceCode: LocalizedText], remarks: [Remark], names: [String],
    actions: [ReportedAction], groups: [NamedGroup] = [], isOver: Bool
  ) -> DepartmentSources {
    DepartmentSources(
      figures: MonthlyFigures(
        month: whole.month, association: whole.association, departments: whole.departments,
        answers: answers[department] ?? AnswerCounts(), invitations: invitations[department] ?? InvitationCounts(),
        questionnaires: whole.questionnaires, asides: whole.asides, openSince: whole.openSince),
      department: department, services: services, pairs: pairs[department] ?? PairCounts(),
      completions: completions[department] ?? CompletionCounts(), remarks: remarks, names: names, actions: actions,
      groups: groups, isOver: isOver)
  }
}
