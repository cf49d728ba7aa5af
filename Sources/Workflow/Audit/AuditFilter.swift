public import Vocabulary

/// Which records of the audit somebody wants to see.
public struct AuditFilter: Hashable, Sendable {
  /// The kinds of subject a record may have, by the first word of its name.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case request, beneficiary, staff, policy, reference, holiday
    case questionnaire, tablet
  }

  /// Only what concerns this kind of thing.
  public var kind: Kind?
  /// Only what concerns this very thing, as a record names it: `policy 2`.
  public var subject: String?
  /// Only what this member of staff did.
  public var actor: StaffID?
  /// Only what was done by this right.
  public var act: Right?

  public init() {}
}
