import Collector
import Storage
import Synchronization
import Vocabulary
public import Workflow

/// What somebody may ask for about his own data (Personal Data Protection Law, Art. 4): a copy, a correction, its end.
///
/// `staff` is nil at the machine itself. What was done is in the record of acts, by the person's random key and without his data.
extension Engine {
  /// Everything that is kept of the person with this identity or mobile number. Throws `SubjectRefusal`, `RightRefusal`.
  public func exportSubject(_ number: String, by staff: Staff?) async throws -> SubjectFile {
    let now = world.now()
    try staff?.require(.exportSubject)
    return try await store.write { ledger in
      let person = try ledger.subject(number)
      try ledger.record(
        AuditEntry(at: now, by: staff.map { .staff($0.id) }, .exportSubject, of: .beneficiary(person.id)))
      return try ledger.file(of: person, at: now)
    }
  }

  /// Corrects a person's name, mobile, e-mail address or group; what is nil stays, an empty group is taken away. Throws
  /// `SubjectRefusal`, `RequestRefusal`, `EmailRefusal`, `GroupRefusal` for what cannot be read.
  public func correctSubject(
    _ number: String, name: String? = nil, mobile: String? = nil, email: String? = nil, group: String? = nil,
    by staff: Staff?
  ) async throws {
    let now = world.now()
    try staff?.require(.correctSubject)
    let given = [("name", name), ("mobile", mobile), ("email", email), ("group", group)]
    let parts = given.filter { $0.1 != nil }.map(\.0)
    guard !parts.isEmpty else { throw SubjectRefusal.nothingToCorrect }
    try await store.write { ledger in
      let person = try ledger.subject(number)
      let corrected = try Beneficiary(
        person.id, name: name ?? person.name, mobile: mobile ?? person.mobile.text, nationalID: person.nationalID,
        email: try email.map { try EmailAddress($0) } ?? person.email,
        group: try group.map { try ledger.beneficiaryGroups().stated($0, of: person) } ?? person.group)
      try ledger.save(corrected)
      try ledger.record(
        AuditEntry(
          at: now, by: staff.map { .staff($0.id) }, .correctSubject, of: .beneficiary(person.id),
          detail: parts.joined(separator: " ")))
    }
  }

  /// Destroys a person's key and all that ties to him. Throws `SubjectRefusal` where that is not lawful yet.
  public func eraseSubject(_ number: String, under periods: RetentionPeriods, by staff: Staff?) async throws {
    let now = world.now()
    try staff?.require(.eraseSubject)
    let chosen = Mutex<BeneficiaryID?>(nil)
    @Sendable func entry(_ person: BeneficiaryID) -> AuditEntry {
      AuditEntry(at: now, by: staff.map { .staff($0.id) }, .eraseSubject, of: .beneficiary(person), detail: "wish")
    }
    // What no index leads to is looked for where nobody waits.
    let (meant, traces) = try await store.read { ledger in
      let person = try ledger.subject(number).id
      return (person, try ledger.traces(of: [person]))
    }
    do {
      try await store.write { ledger in
        let person = try ledger.subject(number)
        try periods.permitErasure(
          with: try ledger.requests(of: person.id), openCalls: try ledger.openFollowUps(of: person.id), on: now.day)
        try ledger.record(entry(person.id))
        chosen.withLock { $0 = person.id }
        try ledger.erase(person.id, at: now, knowing: person.id == meant ? traces : nil)
      }
    } catch {
      // Where his key went and the rest could not be written, or was to be written once more, it is written now.
      guard let person = chosen.withLock({ $0 }) else { throw error }
      let isCompleted = try? await store.write { ledger in
        guard try ledger.completeErasures(of: [person]) == 1 else { return false }
        try ledger.record(entry(person))
        return true
      }
      guard isCompleted == true else { throw error }
    }
  }
}

extension Ledger {
  /// The one person with this identity or mobile number.
  func subject(_ written: String) throws -> Beneficiary {
    if let nationalID = try? NationalID(written) {
      guard let person = try beneficiary(nationalID) else { throw SubjectRefusal.unknown }
      return person
    }
    guard let mobile = MobileNumber(written) else { throw SubjectRefusal.numberNotReadable }
    let people = try beneficiaries(mobile)
    guard let person = people.first else { throw SubjectRefusal.unknown }
    guard people.count == 1 else { throw SubjectRefusal.several(people.count) }
    return person
  }
}
