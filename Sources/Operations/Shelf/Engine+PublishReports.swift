public import Reports
import Storage
public import Vocabulary
import Workflow

extension Engine {
  /// Makes every report of a month in both languages and puts it on the shelf where those stand who may read it: each
  /// department's, the month's, and the board's page of the month, and of the quarter and the year that end with it.
  ///
  /// Each goes there when it is made: where a later one fails, those before it stand there. PDF is not written here: a page
  /// that is to be printed comes back as an order, for `shelve(_:for:)`. A report that stands there with the same files is
  /// left alone.
  public func publishReports(
    of month: CivilMonth, as formats: [ReportFormat], under definitions: ReportDefinitions, program: String
  ) async throws -> [Publication] {
    var publications: [Publication] = []
    func publish(_ drafts: AsyncThrowingStream<ReportDraft, any Error>) async throws {
      for try await draft in drafts {
        publications.append(try await self.publish(draft, printed: formats.contains(.pdf), program: program))
      }
    }
    let today = world.now().day
    let (readings, read) = AsyncStream.makeStream(of: MonthReading.self)
    // How far the policy was kept is read last, while the departments' reports are being made.
    async let compliance = store.read { ledger in
      defer { read.finish() }
      read.yield(try ledger.reading(of: month, on: today, under: definitions))
      return try ledger.compliance(by: month.calendar)
    }
    for await reading in readings {
      try await publish(try await drafts(of: reading, as: formats, under: definitions))
      let boards = reading.boards(beside: try await compliance)
      try await publish(
        Workbench.each(boards) {
          try ReportDraft(BoardReport(of: $0, under: definitions.board), kind: .board, as: formats)
        })
    }
    _ = try await compliance
    return publications
  }

  /// The month's report (of no department) and the departments', with their files: what concerns all is counted once.
  private func drafts(
    of reading: MonthReading, as formats: [ReportFormat], under definitions: ReportDefinitions
  ) async throws -> AsyncThrowingStream<ReportDraft, any Error> {
    async let parted = Workbench.map([0]) { _ in
      PartedFigures(
        reading.figures, pairs: reading.pairs, completions: reading.completions, under: definitions.department)
    }
    let (own, numbers) = (try await parted[0], try await reading.counted.value)
    return Workbench.each([nil] + reading.departments) { department in
      guard let department else {
        return try ReportDraft(
          MonthlyReport(of: reading.figures, under: definitions.monthly), kind: .monthly, as: formats)
      }
      return try ReportDraft(
        DepartmentReport(
          of: own.sources(
            of: department.code, services: department.services, remarks: department.remarks, names: reading.names,
            actions: department.actions, groups: reading.groups), counted: numbers, under: definitions.department),
        kind: .department, of: department.code, as: formats)
    }
  }

  private func publish(_ draft: ReportDraft, printed: Bool, program: String) async throws -> Publication {
    let (now, key) = (world.now(), manifestKey)
    return try await store.write { ledger in
      let earlier = try ledger.shelvedReport(named: draft.name)
      let seal = try earlier == nil ? nil : ledger.shelvedFile(named: ReportManifest.name, of: draft.name)
      let manifest = ReportManifest(
        of: draft.edition, files: draft.files, beside: seal.flatMap { try? ReportManifest(reading: $0, key: key) },
        program: program, key: key)
      let report = draft.shelved(at: now, under: manifest)
      let orders = printed ? draft.orders(under: manifest) : []
      guard report.files != earlier?.files else {
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
