public import Reports
import Storage
import Surveys
public import Vocabulary
public import Workflow

/// What was said, what was done, and what came of it, as all may read it.
public struct SaidLine: Sendable {
  public let action: ActionID
  /// What was said; nil where it was none of the listed themes.
  public let theme: LocalizedText?
  /// How many named the theme in the twelve whole months before the one in which the action began, of how many who told what
  /// needs improving; nil where too few.
  public let share: Said?
  public let department: LocalizedText
  public let words: LocalizedText
  public let done: Day
  /// One of three words; nil before the day of review, and where before and since cannot be held against each other.
  public let verdict: ActionLine.Verdict?

  public struct Said: Sendable {
    public let part: Int
    public let whole: Int

    public init(_ part: Int, of whole: Int) { (self.part, self.whole) = (part, whole) }
  }

  public init(
    action: ActionID, theme: LocalizedText?, share: Said?, department: LocalizedText, words: LocalizedText, done: Day,
    verdict: ActionLine.Verdict?
  ) {
    self.action = action
    self.theme = theme
    self.share = share
    self.department = department
    self.words = words
    self.done = done
    self.verdict = verdict
  }
}

/// An action that may be told, as the officer sees it: with what is told of it now, if anything.
public struct TellableAction: Sendable {
  public let action: ImprovementAction
  public let department: LocalizedText
  public let told: ToldAction?
}

extension Engine {
  /// What is told to all, the newest first. Without a definition of department reports no verdict is given.
  public func said(under definition: DepartmentDefinition?, least: Int) async throws -> [SaidLine] {
    let today = world.now().day
    return try await store.read { ledger in
      let themes = try ledger.themes()
      let departments = Dictionary(
        try ledger.departments().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
      let closed = try ledger.toldActions().compactMap { told in
        try ledger.action(told.action).flatMap { action in action.closed.map { (told, action, $0) } }
      }
      let named = try ledger.namedObstacles(
        before: closed.compactMap { told, action, _ in told.words.theme == nil ? nil : action.started })
      let lines = try definition.map { try ledger.lastLines(of: closed.map(\.1), on: today, under: $0) } ?? []
      let verdicts = Dictionary(
        lines.map { ($0.action.id, $0.verdict(toldOn: today)) }, uniquingKeysWith: { first, _ in first })
      return closed.map { told, action, done in
        let share = told.words.theme.flatMap { theme in
          action.started.flatMap { named.share(of: theme, in: action.plan.department, before: $0, least: least) }
        }
        return SaidLine(
          action: action.id, theme: told.words.theme.flatMap { themes[$0] },
          share: share.map { SaidLine.Said($0.part, of: $0.whole) },
          department: departments[action.plan.department] ?? LocalizedText(ar: "-", en: "-"), words: told.words.words,
          done: done, verdict: verdicts[action.id.description] ?? nil)
      }
    }
  }

  /// Changes whenever something else is told.
  public func saidEdition() async throws -> Int { try await store.read { try $0.toldEdition() } }

  /// The actions that were carried out, and the themes among which the officer chooses. Throws `RightRefusal`.
  public func tellableActions(
    for staff: Staff
  ) async throws -> (actions: [TellableAction], themes: [(code: Int, name: LocalizedText)]) {
    try staff.require(.tellActions)
    return try await store.read { ledger in
      let told = Dictionary(
        try ledger.toldActions().map { ($0.action, $0) }, uniquingKeysWith: { first, _ in first })
      let departments = Dictionary(
        try ledger.departments().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
      return (
        try ledger.actions(of: nil).filter { $0.state == .ended }.reversed().map {
          TellableAction(
            action: $0, department: departments[$0.plan.department] ?? LocalizedText(ar: "-", en: "-"),
            told: told[$0.id])
        }, try ledger.themes().sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      )
    }
  }

  /// Tells an action to all, or with nil no longer. Throws `ActionRefusal.unknown`, `ToldRefusal`, `RightRefusal`.
  public func tell(
    _ words: ToldAction.Words?, of id: ActionID, by staff: Staff, without blame: BlameWords?
  ) async throws {
    let now = world.now()
    try staff.require(.tellActions)
    if let words, let blame {
      let found = [words.words.ar, words.words.en].flatMap { blame.found(in: $0) }
      guard found.isEmpty else { throw ToldRefusal.blames(found) }
    }
    try await store.write { ledger in
      guard let action = try ledger.action(id) else { throw ActionRefusal.unknown }
      guard words == nil || action.state == .ended else { throw ToldRefusal.notCarriedOut }
      try ledger.tell(words, of: id, by: staff.id, at: now)
      try ledger.record(
        AuditEntry(
          at: now, by: .staff(staff.id), .tellActions, of: .action(id), detail: words == nil ? "withdrawn" : "told"))
    }
  }
}

extension Ledger {
  private func obstacles() throws -> ObstacleList {
    ObstacleList(
      Dictionary(try questionnaires().map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  /// What needs improving, by code, in the words of the newest version.
  fileprivate func themes() throws -> [Int: LocalizedText] {
    try obstacles().names().filter { !$1.outsideBase }.mapValues(\.text)
  }

  /// What people named as needing improvement in the months before these days; reads nothing where there are none.
  fileprivate func namedObstacles(before days: [Day]) throws -> NamedObstacles {
    var named = NamedObstacles(of: try obstacles())
    let months = days.flatMap(NamedObstacles.months).map(\.days)
    guard let question = ObstacleList.question, let first = months.map(\.lowerBound).min(),
      let end = months.map(\.upperBound).max()
    else { return named }
    try forEachChoice(at: question, on: first..<end) { place, chosen in named.add(chosen, at: place) }
    return named
  }
}
