/// What became of the invitations: every one in exactly one outcome (AAPOR Standard Definitions, 10th edition 2023).
public struct ResponseOutcomes: Hashable, Sendable {
  /// Submitted, with the core question answered (I).
  public let complete: Int
  /// Core question answered, but not submitted or required answers missing (P).
  public let partial: Int
  /// Opted out or declined (R).
  public let refused: Int
  /// Delivered, opened or not, and not answered (NC).
  public let deliveredNoResponse: Int
  /// Eligible, but failed on our side: a technical fault, a language we do not offer (O).
  public let otherEligible: Int
  /// No receipt of delivery, so nobody knows whether the person could have answered (U).
  public let unknown: Int
  /// Never to be asked: wrong number reported, transaction cancelled, duplicate, staff test.
  public let ineligible: Int

  /// Creates the outcomes; no count may be negative.
  public init(
    complete: Int = 0, partial: Int = 0, refused: Int = 0, deliveredNoResponse: Int = 0, otherEligible: Int = 0,
    unknown: Int = 0, ineligible: Int = 0
  ) {
    precondition(
      min(complete, partial, refused, deliveredNoResponse, otherEligible, unknown, ineligible) >= 0,
      "a count is not negative")
    self.complete = complete
    self.partial = partial
    self.refused = refused
    self.deliveredNoResponse = deliveredNoResponse
    self.otherEligible = otherEligible
    self.unknown = unknown
    self.ineligible = ineligible
  }

  /// How many were invited: all outcomes together.
  public var invited: Int { eligible + unknown + ineligible }

  /// How many are known to have been rightly asked.
  public var eligible: Int { complete + partial + refused + deliveredNoResponse + otherEligible }

  /// The outcomes of two groups of invitations taken together.
  public static func + (one: ResponseOutcomes, other: ResponseOutcomes) -> ResponseOutcomes {
    ResponseOutcomes(
      complete: one.complete + other.complete, partial: one.partial + other.partial,
      refused: one.refused + other.refused, deliveredNoResponse: one.deliveredNoResponse + other.deliveredNoResponse,
      otherEligible: one.otherEligible + other.otherEligible, unknown: one.unknown + other.unknown,
      ineligible: one.ineligible + other.ineligible)
  }
}
