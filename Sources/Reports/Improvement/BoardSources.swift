public import Tally
public import Vocabulary

/// What the board's page is made from.
public struct BoardSources: Sendable {
  /// How far one rule of the policy was kept in the period.
  public struct PolicyLine: Hashable, Sendable, Encodable {
    public let clause: String
    public let rule: String
    public let name: LocalizedText
    public let kept: Int
    public let whole: Int

    public init(clause: String, rule: String, name: LocalizedText, kept: Int, whole: Int) {
      self.clause = clause
      self.rule = rule
      self.name = name
      self.kept = kept
      self.whole = whole
    }
  }

  /// So many of so many decisions of a month kept the policy's time.
  public struct Decisions: Hashable, Sendable {
    public let kept: Int
    public let whole: Int

    public init(kept: Int, whole: Int) {
      self.kept = kept
      self.whole = whole
    }
  }

  public let period: CivilPeriod
  /// The figures of all days of `BoardDefinition.days(of:)`, their month the period's last.
  public let figures: MonthlyFigures
  /// The pairs of complete answers on those days.
  public let pairs: PairCounts
  /// How long requests took that were completed on those days.
  public let completions: CompletionCounts
  /// The requests for a service that were open when the period ended, by the whole days since their reception; nil while it
  /// runs.
  public let open: CountTable<Int>?
  /// The decisions of each month.
  public let decisions: [CivilMonth: Decisions]
  /// How far each rule was kept in the period; rules that nothing fell under are left out.
  public let policy: [PolicyLine]
  /// The improvement actions of all departments.
  public let actions: [ReportedAction]

  public init(
    period: CivilPeriod, figures: MonthlyFigures, pairs: PairCounts = PairCounts(),
    completions: CompletionCounts = CompletionCounts(), open: CountTable<Int>? = nil,
    decisions: [CivilMonth: Decisions] = [:],
    policy: [PolicyLine] = [], actions: [ReportedAction] = []
  ) {
    self.period = period
    self.figures = figures
    self.pairs = pairs
    self.completions = completions
    self.open = open
    self.decisions = decisions
    self.policy = policy
    self.actions = actions
  }
}
