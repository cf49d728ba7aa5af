import Storage
public import Vocabulary
public import Workflow

extension Engine {
  /// The association's working days, with its holidays.
  public func workingDays() async throws -> WorkingDays { try await store.read { try $0.workingDays() } }

  /// Enters a holiday, or corrects the one that begins on the same day. `staff` is nil at the machine itself.
  public func save(_ holiday: WorkingDays.Holiday, by staff: Staff?) async throws {
    try await save([holiday], by: staff)
  }

  /// Enters several holidays at once.
  public func save(_ holidays: [WorkingDays.Holiday], by staff: Staff?) async throws {
    let now = world.now()
    try staff?.require(.manageHolidays)
    try await store.write { ledger in
      try ledger.ensureAssociation()
      for holiday in holidays {
        try ledger.save(holiday)
        try ledger.record(
          AuditEntry(
            at: now, by: staff.map { .staff($0.id) }, .manageHolidays, of: .holiday(holiday.first),
            detail: "\(holiday.first) – \(holiday.last) \(holiday.name.ar)"))
      }
    }
  }

  /// Takes the holiday that begins on a day out.
  ///
  /// Throws `HolidayRefusal.unknown` where none does.
  public func removeHoliday(beginning day: Day, by staff: Staff?) async throws {
    let now = world.now()
    try staff?.require(.manageHolidays)
    try await store.write { ledger in
      guard try ledger.removeHoliday(beginning: day) else { throw HolidayRefusal.unknown }
      try ledger.record(
        AuditEntry(
          at: now, by: staff.map { .staff($0.id) }, .manageHolidays, of: .holiday(day), detail: "removed"))
    }
  }
}
