public import Vocabulary

/// What somebody does with a request. A request is the fold of its steps.
///
/// A step is kept as it was taken; names and payloads are the format of the record and are never changed.
public enum Step: Hashable, Sendable, Codable {
  /// S1: the beneficiary was received.
  case received(Reception)
  /// S2: an item of the checklist was handed in, or handed in anew.
  case itemProvided(item: ItemCode, document: Document)
  /// S2: the employee compared the item with its original.
  case itemMatched(item: ItemCode)
  /// S2: everything required is there and valid; the day of this step is the submission date.
  case completenessConfirmed
  /// S3: the procedure is unclear to the beneficiary; the social researcher is asked.
  case referred(question: String)
  /// S3: the social researcher answered and explained. `told`: knowing that the beneficiary reads it; nil in records from
  /// before he did, whose answers were written for the staff.
  case referralAnswered(answer: String, told: Bool? = nil)
  /// S4: the beneficiary's data changed; an earlier signature does not cover them.
  case dataChanged(values: [FieldValue])
  /// S4: the beneficiary signed that exactly these data are right.
  case declarationSigned(Signature)
  /// S5: he was told that the committee answers after not less than two weeks.
  case twoWeeksExplained
  /// S5: the request was handed to the research committee.
  case submittedToCommittee
  /// S5: the committee accepted or rejected.
  case decided(Ruling)
  /// S5: the decision was sent to the beneficiary.
  case decisionSent
  /// S6: the registration of an accepted request was completed.
  case registered
  /// S7: the service was provided; this issues the survey.
  case delivered
  /// G0: somebody took the request on.
  case assigned(owner: StaffID)
  /// G3: an inquiry, suggestion, complaint or offer of volunteering was answered.
  case answered(Reply)
  /// The beneficiary does not want it any more.
  case withdrawn(reason: String)
  /// G0: an ended request is taken up again.
  case reopened(reason: String)
}

/// A step as it stands in the record: what was done, when, by whom, and under which version of the policy.
public struct TakenStep: Hashable, Sendable, Codable {
  public let step: Step
  public let act: Act
  public let policyVersion: Int

  public init(_ step: Step, _ act: Act, policyVersion: Int) {
    self.step = step
    self.act = act
    self.policyVersion = policyVersion
  }
}
