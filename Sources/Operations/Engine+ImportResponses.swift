import Collector
public import Imports
import Storage
import Surveys
import Tally
import Vocabulary
import Workflow

/// What became of a file of earlier answers.
public struct ImportOutcome: Sendable, Hashable {
  /// Rows that are responses now.
  public let added: Int
  /// Rows that were taken in before.
  public let known: Int
  /// Rows that could not be read.
  public let rejected: Int
}

extension Engine {
  /// Takes the good rows of a reading in, in one transaction; rows that were taken in before add nothing. What came of it is
  /// written into the record of acts.
  public func importResponses(
    _ reading: ImportReading, of plan: ImportPlan, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> ImportOutcome {
    let now = world.now()
    let ids: [ResponseID] = reading.rows.map { _ in world.key() }
    return try await store.write { ledger in
      try ledger.ensureAssociation()
      try ledger.publish(plan.questionnaire)
      try ledger.saveNew(reading.departments, services: reading.services, groups: reading.groups)
      var added = 0
      for (number, (row, id)) in zip(reading.rows, ids).enumerated() {
        if try ledger.takeIn(row, as: id) { added += 1 }
        if number % 1_000 == 999 { progress(number + 1) }
      }
      let outcome = ImportOutcome(
        added: added, known: reading.rows.count - added, rejected: reading.rejected.count)
      try ledger.record(
        AuditEntry(
          at: now, by: nil, .importRecords, of: .questionnaire(plan.questionnaire.reference),
          detail: "added \(outcome.added), known \(outcome.known), rejected \(outcome.rejected)"))
      return outcome
    }
  }
}

extension Ledger {
  /// Makes a row a response; false where it was taken in before, by whichever file.
  fileprivate func takeIn(_ row: ImportedRow, as id: ResponseID) throws -> Bool {
    for key in row.keys where try isImported(key.bytes) { return false }
    for key in row.keys { try noteImported(key.bytes) }
    try save(row.response(id))
    return true
  }

  /// Enters the departments, services and groups that are not known yet; those that are keep their names.
  func saveNew(
    _ departments: [DepartmentCode: LocalizedText], services: [DepartmentCode: [ServiceCode: LocalizedText]],
    groups: [GroupCode: LocalizedText]
  ) throws {
    let named = Set(try beneficiaryGroups().map(\.code))
    for (code, name) in groups.sorted(by: { $0.key < $1.key }) where !named.contains(code) {
      try save(BeneficiaryGroup(code: code, name: name))
    }
    let known = Set(try self.departments().map(\.code))
    for (code, name) in departments where !known.contains(code) { try save(Department(code: code, name: name)) }
    for (department, names) in services {
      for (code, name) in names where try service(code, of: department) == nil {
        try save(Service(code: code, department: department, name: name))
      }
    }
  }
}
