public import Vocabulary

/// Which records of the audit somebody wants to see.
public struct AuditFilter: Hashable, Sendable {
  /// The kinds of subject a record may have, by the first word of its name.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case request, beneficiary, staff, policy, reference, holiday
    case questionnaire, tablet
  }

  /// Acts of which nobody reads what they were about: that somebody was followed up tells that he answered and asked for a
  /// call. A filter by subject or kind leaves them out.
  public static let untold: Set<Right> = [.followUp]

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
