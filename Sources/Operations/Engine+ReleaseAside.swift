public import Collector
import Storage
public import Tally
public import Vocabulary
public import Workflow

/// So many answers to a department that are set aside for the same reasons.
public struct AsideLine: Hashable, Sendable {
  public let department: DepartmentCode
  public let kinds: AsideReasons
  public let answers: Int

  /// The reasons' codes, joined by `+`.
  public var reasons: String { kinds.code }
}

/// What rules set aside, and the decisions that let it in.
public struct SetAside: Sendable {
  public let lines: [AsideLine]
  public let departments: [DepartmentCode: LocalizedText]
  public let releases: AsideReleases
}

extension Engine {
  /// How many answers of these days are set aside, by department and reasons.
  public func asideLines(on days: Range<Day>) async throws -> [AsideLine] {
    let counts = try await store.read { try $0.asideCounts(on: days) }
    return AsideLine.all(of: counts)
  }

  /// All that is set aside, and the decisions about it.
  public func setAside() async throws -> SetAside {
    try await store.read { ledger in
      SetAside(
        lines: AsideLine.all(of: try ledger.asideCounts(on: Day(number: 0)..<Day(number: 1_000_000))),
        departments: Dictionary(uniqueKeysWithValues: try ledger.departments().map { ($0.code, $0.name) }),
        releases: try ledger.asideReleases())
    }
  }

  /// Lets in all answers of some days that one rule set aside, unless another keeps them aside; says how many those are. Nobody
  /// sees an answer before he decides, nor chooses among them. `staff` is nil at the machine itself.
  ///
  /// Throws `AsideRefusal`, or `RightRefusal` where it is not his to decide.
  public func releaseAside(
    _ code: String, from first: Day, to last: Day, because why: String, by staff: Staff?
  ) async throws -> Int {
    let now = world.now()
    try staff?.require(.releaseAnswers)
    guard let reason = AsideReasons(code: code) else { throw AsideRefusal.unknownReason }
    let party = staff.map { Party.staff($0.id) }
    let release = try AsideRelease(of: reason, from: first, to: last, because: why, decided: now, by: party)
    return try await store.write { ledger in
      let admitted = try ledger.append(release)
      try ledger.record(
        AuditEntry(
          at: now, by: party, .releaseAnswers, of: .setAside(reason),
          detail: "\(first) – \(last), \(admitted): \(release.why)"))
      return admitted
    }
  }
}

extension AsideLine {
  /// The lines of some counts, in the order of the departments' codes.
  fileprivate static func all(of counts: AsideCounts) -> [AsideLine] {
    counts.grouped { AsideCell(day: Day(number: 0), department: $0.department, reasons: $0.reasons) }.counts
      .map { AsideLine(department: $0.key.department, kinds: $0.key.reasons, answers: $0.value) }
      .sorted { ($0.department, $0.reasons) < ($1.department, $1.reasons) }
  }
}
