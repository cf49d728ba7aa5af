public import Vocabulary

/// A beneficiary's request, from its reception to its end under the policy: the facts that its steps left.
///
/// A fact says when and by whom; `stage` is computed from the facts. The one door is `taking(_:at:by:under:)`.
public struct Request: Hashable, Sendable {
  public let id: RequestID
  public let beneficiary: BeneficiaryID
  public let kind: RequestKind
  public let department: DepartmentCode
  public let service: ServiceCode
  public let channel: Channel
  public let received: Moment
  /// Who received it; nil where an earlier record does not say.
  public let reception: Act?
  /// The version of the policy it runs under (P0); nil for a request kept from before the policy flow.
  public let policyVersion: Int?
  /// What its service required on the day of reception.
  public let checklist: Checklist
  /// What was asked at reception (S1).
  public let inquiries: [Inquiry]

  /// What the request form says now.
  public internal(set) var data: [FieldCode: String] = [:]
  public internal(set) var items: [ItemCode: ProvidedItem] = [:]
  public internal(set) var completeness: Completeness?
  public internal(set) var referrals: [Referral] = []
  public internal(set) var declaration: Declaration?
  public internal(set) var explanation: Explanation?
  public internal(set) var submission: Submission?
  public internal(set) var decision: Decision?
  public internal(set) var registration: Act?
  public internal(set) var ownership: Ownership?
  public internal(set) var reply: Replied?
  public internal(set) var ending: Ending?
  public internal(set) var reopenings: [Reopening] = []
  /// All steps taken, in their order; empty for a request kept from before the policy flow.
  public internal(set) var steps: [TakenStep] = []

  init(_ reception: Reception, _ id: RequestID, _ beneficiary: BeneficiaryID, _ act: Act, policyVersion: Int) {
    self.id = id
    self.beneficiary = beneficiary
    kind = reception.kind
    department = reception.department
    service = reception.service
    channel = reception.channel
    received = act.at
    self.reception = act
    self.policyVersion = policyVersion
    checklist = reception.checklist
    inquiries = reception.inquiries
    steps = [TakenStep(.received(reception), act, policyVersion: policyVersion)]
    for entry in reception.data { set(entry) }
  }

  /// The time of the last thing that is known of it; no step lies before.
  public var lastChange: Moment { steps.last?.act.at ?? ending?.act.at ?? received }

  /// When the service was delivered (S7); nil while it was not.
  public var completed: Moment? { ending?.outcome == .served ? ending?.act.at : nil }
}
