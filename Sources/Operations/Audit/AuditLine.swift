import Storage
public import Vocabulary
public import Workflow

/// One record of the audit as somebody reads it: who did what, when, to what. It shows no personal data of beneficiaries.
public struct AuditLine: Sendable {
  /// Who did it.
  public enum Actor: Sendable {
    case machine
    case beneficiary
    /// Taken over from a record that does not say who.
    case unknown
    case staff(StaffID, name: String)
  }

  /// What may be said of it beyond that.
  public enum Note: Sendable {
    case account(roles: [Role], department: String, locked: Bool)
    case enrolled
    case passwordChanged
    case recoveryCodesChanged
    case signedOutEverywhere
    case sessionEnded
    /// The board's decision, the edition of a reference.
    case words(String)
    case removed
  }

  public let position: Int
  public let at: Moment
  public let actor: Actor
  /// Nil for an act of a later version of the program.
  public let act: Right?
  /// What it was about, as a record names it; nil for an act of which nobody reads that.
  public let subject: String?
  public let kind: AuditFilter.Kind?
  /// The name of the member of staff that it was about.
  public let staff: String?
  public let note: Note?
}

/// A page of the audit, the newest records first.
public struct AuditPage: Sendable {
  public let lines: [AuditLine]
  /// The place before which the next page goes on; nil at the end.
  public let next: Int?
  /// How the last examination of the chain came out; nil before the first.
  public let last: AuditStanding?
  /// All members of staff, by whom one may ask.
  public let staff: [(id: StaffID, name: String)]
}

/// How an examination of the chain came out.
public struct AuditStanding: Hashable, Sendable {
  public let at: Moment
  /// Nil for the program's command at the machine.
  public let by: String?
  public let records: Int
  /// The seal of the last record; kept elsewhere it proves later that nothing was cut off.
  public let seal: String
  public let faults: Int
  /// The first fault in words; nil where the chain holds.
  public let first: LocalizedText?

  init(at moment: Moment, by: String?, records: Int, seal: String, faults: Int, first: LocalizedText?) {
    at = moment
    self.by = by
    self.records = records
    self.seal = seal
    self.faults = faults
    self.first = first
  }

  init(_ check: AuditCheck, names: [String: String]) {
    self.init(
      at: check.at, by: check.by.map { names[$0.description] ?? "—" }, records: check.records, seal: check.head,
      faults: check.faults, first: check.first)
  }
}

extension AuditLine {
  init(_ record: AuditRecord, detail: String, names: [String: String]) {
    position = record.position
    at = record.at
    actor =
      switch record.actor {
      case "machine": .machine
      case "beneficiary": .beneficiary
      default: StaffID(record.actor).map { .staff($0, name: names[record.actor] ?? "—") } ?? .unknown
      }
    act = Right(rawValue: record.act)
    subject = act.map(AuditFilter.untold.contains) == true ? nil : record.subject
    let words = (subject ?? "").split(separator: " ").map(String.init)
    kind = words.first.flatMap { AuditFilter.Kind(rawValue: $0) }
    staff = kind == .staff ? words.last.flatMap { names[$0] } : nil
    note = act.flatMap { Note(detail, of: $0) }
  }
}

extension AuditLine.Note {
  /// What a sealed detail says, where it is about rights, policy, references or holidays; nil for anything else, since the
  /// detail of another act may lead to a person.
  init?(_ detail: String, of act: Right) {
    switch act {
    case .manageStaff:
      switch detail {
      case "enrolled": self = .enrolled
      case "password": self = .passwordChanged
      case "recovery": self = .recoveryCodesChanged
      case "sessions": self = .signedOutEverywhere
      case "session": self = .sessionEnded
      default:
        let words = detail.split(separator: " ").map(String.init)
        let roles = words.compactMap { Role(rawValue: $0) }
        guard words.count >= 3, words.count - roles.count <= 3, let state = words.last else { return nil }
        self = .account(
          roles: words.dropLast(2).compactMap { Role(rawValue: $0) }, department: words[words.count - 2],
          locked: state == "locked")
      }
    case .manageHolidays where detail == "removed": self = .removed
    case .managePolicy, .manageReferences, .manageHolidays:
      guard !detail.isEmpty else { return nil }
      self = .words(detail)
    default: return nil
    }
  }
}
