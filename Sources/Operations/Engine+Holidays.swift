import Storage
public import Vocabulary
public import Workflow

extension Engine {
  /// The association's working days, with its holidays.
  public func workingDays() async throws -> WorkingDays { try await store.read { try $0.workingDays() } }

  /// Enters a holiday, or corrects the one that begins on the same day. `staff` is nil at the machine itself.
  public func save(_ holiday: WorkingDays.Holiday, by staff: Staff?) async throws {
    try await change(holiday.first, "\(holiday.first) – \(holiday.last) \(holiday.name.ar)", by: staff) {
      try $0.save(holiday)
    }
  }

  /// Takes the holiday that begins on a day out.
  public func removeHoliday(beginning day: Day, by staff: Staff?) async throws {
    try await change(day, "removed", by: staff) { _ = try $0.removeHoliday(beginning: day) }
  }

  private func change(
    _ day: Day, _ detail: String, by staff: Staff?, _ body: @escaping @Sendable (Ledger) throws -> Void
  ) async throws {
    let now = world.now()
    try staff?.require(.manageHolidays)
    try await store.write { ledger in
      try ledger.ensureAssociation()
      try body(ledger)
      try ledger.record(
        AuditEntry(
          at: now, by: staff.map { .staff($0.id) }, .manageHolidays, of: .holiday(day), detail: detail))
    }
  }
}
