/// The rates that follow from the outcomes (AAPOR 2023). Rida's headline is `responseRate2`, beside `completion`.
///
/// Rates of counts are shares and carry their intervals; each has no value when nobody is in its whole.
extension ResponseOutcomes {
  /// RR1, the strictest: complete answers of all who may have been eligible.
  public var responseRate1: Share { Share(complete, of: eligible + unknown) }

  /// RR2: complete and partial answers of all who may have been eligible.
  public var responseRate2: Share { Share(complete + partial, of: eligible + unknown) }

  /// RR3, 0…1: complete answers of the eligible and that part `e` of the unknown which is held to be eligible.
  ///
  /// - Parameter e: 0…1, by default `eligibility`. Nil when nobody is in the whole or `e` is not known.
  public func responseRate3(eligibility e: Double? = nil) -> Double? {
    rate(complete, eligibility: e)
  }

  /// RR4, 0…1: complete and partial answers of the eligible and that part `e` of the unknown.
  ///
  /// - Parameter e: 0…1, by default `eligibility`. Nil when nobody is in the whole or `e` is not known.
  public func responseRate4(eligibility e: Double? = nil) -> Double? {
    rate(complete + partial, eligibility: e)
  }

  /// RR5, the mildest: complete answers of those known to be eligible.
  public var responseRate5: Share { Share(complete, of: eligible) }

  /// RR6: complete and partial answers of those known to be eligible.
  public var responseRate6: Share { Share(complete + partial, of: eligible) }

  /// The part of the known that is eligible, 0…1, taken for the unknown too (proportional allocation, CASRO).
  ///
  /// eligible / (eligible + ineligible); nil when nobody's eligibility is known.
  public var eligibility: Double? { Share(eligible, of: eligible + ineligible).value }

  /// COOP2: those who answered at least in part, of all who were reached.
  public var cooperation: Share {
    Share(complete + partial, of: complete + partial + refused + otherEligible)
  }

  /// REF1: those who refused, of all who may have been eligible.
  public var refusal: Share { Share(refused, of: eligible + unknown) }

  /// CON1: those who were reached, of all who may have been eligible.
  public var contact: Share {
    Share(complete + partial + refused + otherEligible, of: eligible + unknown)
  }

  /// Those who finished, of those who began to answer.
  public var completion: Share { Share(complete, of: complete + partial) }

  /// The invitations known to have arrived at somebody eligible, of all sent.
  public var delivery: Share { Share(eligible, of: invited) }

  private func rate(_ answered: Int, eligibility e: Double?) -> Double? {
    guard let e = e ?? eligibility else { return nil }
    let whole = Double(eligible) + min(max(e, 0), 1) * Double(unknown)
    return whole > 0 ? Double(answered) / whole : nil
  }
}
