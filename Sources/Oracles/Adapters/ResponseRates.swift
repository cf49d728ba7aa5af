import Analytics

extension Adapter {
  /// Response rates and their kin.
  static let responseRates = Adapter(
    "Response, cooperation, refusal, contact, completion and delivery rates"
  ) { input in
    let outcomes = ResponseOutcomes(
      complete: try input["complete"].count(), partial: try input["partial"].count(),
      refused: try input["refused"].count(), deliveredNoResponse: try input["delivered_no_response"].count(),
      otherEligible: try input["other_eligible"].count(), unknown: try input["unknown"].count(),
      ineligible: try input["ineligible"].count())
    let e = input["e"].number
    return [
      "invited": JSON(outcomes.invited), "e": JSON(e ?? outcomes.eligibility),
      "RR1": JSON(outcomes.responseRate1), "RR2": JSON(outcomes.responseRate2),
      "RR3": JSON(outcomes.responseRate3(eligibility: e)), "RR4": JSON(outcomes.responseRate4(eligibility: e)),
      "RR5": JSON(outcomes.responseRate5), "RR6": JSON(outcomes.responseRate6),
      "COOP2": JSON(outcomes.cooperation), "REF1": JSON(outcomes.refusal), "CON1": JSON(outcomes.contact),
      "completion": JSON(outcomes.completion), "delivery": JSON(outcomes.delivery),
    ]
  }
}
