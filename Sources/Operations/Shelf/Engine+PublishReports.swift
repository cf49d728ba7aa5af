public import Reports
import Storage
public import Vocabulary
import Workflow

extension Engine {
  /// Makes every report of a month in both languages and puts it on the shelf where those stand who may read it: each
  /// department's, the board's page of the month, and of the quarter and the year that end with it, and the month's own.
  ///
  /// Each goes there when it is made: where a later one fails, those before it stand there. The month's own is the last, so
  /// that it stands for all of them: a month without it is due (``ShelvedReport``). PDF is not written here: a page
  /// that is to be printed comes back as an order, for `shelve(_:for:)`. A report that stands there with the same files is
  /// left alone, unless it was put there before its period was over.
  ///
  /// A month that is running may be published for a look: it is due again when it is over. Throws
  /// `ShelfRefusal.notBegun` for a month to come.
  public func publishReports(
    of month: CivilMonth, as formats: [ReportFormat], under definitions: ReportDefinitions, program: String
  ) async throws -> [Publication] {
    // A report says what was known when its numbers were read, however long it takes to be made.
    let now = world.now()
    let today = now.day
    guard month.firstDay <= today else { throw ShelfRefusal.notBegun(month) }
    // The records are read beside the counts, at a moment of their own: no number of a report is made from both.
    async let records = store.read { try $0.records(of: month, on: today, under: definitions) }
    let figures = try await store.read {
      let actions = try $0.toldActions(in: month.daysOfItsPeriods)
      return try $0.figures(
        of: month, on: definitions.days(of: month).following(actions, in: month.calendar), counted: today)
    }
    var publications: [Publication] = []
    for try await draft in try await drafts(of: figures, beside: try await records, as: formats, under: definitions) {
      publications.append(try await publish(draft, read: now, printed: formats.contains(.pdf), program: program))
    }
    return publications
  }

  private enum Subject: Sendable {
    case month
    case department(MonthRecords.Department)
    case board(BoardSources)
  }

  /// The departments' reports, the board's and the month's (of no department), with their files: what concerns all is
  /// counted once.
  private func drafts(
    of figures: MonthlyFigures, beside records: MonthRecords, as formats: [ReportFormat],
    under definitions: ReportDefinitions
  ) async throws -> AsyncThrowingStream<ReportDraft, any Error> {
    async let counted = Workbench.map([figures]) {
      DepartmentReport.counted($0, following: records.actions, under: definitions.department)
    }
    async let parted = Workbench.map([records]) {
      PartedFigures(figures, pairs: $0.pairs, completions: $0.completions, under: definitions.department)
    }
    let (numbers, own) = (try await counted[0], try await parted[0])
    let (departments, boards) = (records.departments, records.boards(beside: figures))
    return Workbench.each(departments.map(Subject.department) + boards.map(Subject.board) + [.month]) {
      switch $0 {
      case .month:
        try ReportDraft(MonthlyReport(of: figures, under: definitions.monthly), kind: .monthly, as: formats)
      case .department(let department):
        try ReportDraft(
          DepartmentReport(
            of: own.sources(
              of: department.code, services: department.services,
              remarks: department.comments.map { Remark($0, among: figures.questionnaires) }, names: records.names,
              actions: department.actions, groups: records.groups, isOver: records.isOver), counted: numbers,
            under: definitions.department),
          kind: .department, of: department.code, as: formats)
      case .board(let sources):
        try ReportDraft(BoardReport(of: sources, under: definitions.board), kind: .board, as: formats)
      }
    }
  }

  private func publish(
    _ draft: ReportDraft, read: Moment, printed: Bool, program: String
  ) async throws -> Publication {
    let (now, key) = (world.now(), manifestKey)
    return try await store.write { ledger in
      let earlier = try ledger.shelvedReport(named: draft.name)
      let seal = try earlier == nil ? nil : ledger.shelvedFile(named: ReportManifest.name, of: draft.name)
      let manifest = ReportManifest(
        of: draft.edition, files: draft.files, beside: seal.flatMap { try? ReportManifest(reading: $0, key: key) },
        program: program, key: key)
      let report = draft.shelved(at: read, under: manifest)
      let orders = printed ? draft.orders(under: manifest) : []
      let isSettled = earlier.map { $0.isWhole || !report.isWhole } ?? false
      guard report.files != earlier?.files || !isSettled else {
        return Publication(report: draft.name, outcome: .same, orders: orders)
      }
      let known = Set(earlier?.files ?? [])
      let new = Set(report.files.filter { !known.contains($0) }.map(\.name))
      let bytes = (draft.files + [manifest.file]).filter { new.contains($0.name) }.map { ($0.name, $0.bytes) }
      try ledger.shelve(report, bytes: Dictionary(bytes, uniquingKeysWith: { first, _ in first }))
      try ledger.record(
        AuditEntry(at: now, by: nil, .exportReports, of: .report(draft.name), detail: report.figures))
      return Publication(report: draft.name, outcome: earlier == nil ? .new : .changed, orders: orders)
    }
  }
}
