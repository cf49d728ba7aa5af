public import Vocabulary

/// S1: a reception. What the beneficiary came with, what he asked, and the checklist that his service has that day.
public struct Reception: Hashable, Sendable, Codable {
  public let kind: RequestKind
  public let department: DepartmentCode
  public let service: ServiceCode
  public let channel: Channel
  public let checklist: Checklist
  /// What the request form (R4) says of him and his need.
  public let data: [FieldValue]
  public let inquiries: [Inquiry]

  public init(
    kind: RequestKind, department: DepartmentCode, service: ServiceCode, channel: Channel,
    checklist: Checklist = Checklist([]), data: [FieldValue] = [], inquiries: [Inquiry] = []
  ) {
    self.kind = kind
    self.department = department
    self.service = service
    self.channel = channel
    self.checklist = checklist
    self.data = data
    self.inquiries = inquiries
  }
}

extension Reception {
  /// The same reception with the checklist that its service has that day; a matter of words requires none, and one
  /// that came with a checklist keeps it.
  public func requiring(_ checklist: @autoclosure () throws -> Checklist) rethrows -> Reception {
    guard kind.isDelivered, self.checklist.requirements.isEmpty else { return self }
    return Reception(
      kind: kind, department: department, service: service, channel: channel, checklist: try checklist(), data: data,
      inquiries: inquiries)
  }
}

/// A question that a beneficiary asked, and what he was told.
public struct Inquiry: Hashable, Sendable, Codable {
  /// What it is about (T1), where that is known.
  public let topic: TopicCode?
  public let question: String
  /// Nil while it is unanswered.
  public let answer: String?

  public init(topic: TopicCode? = nil, question: String, answer: String? = nil) {
    self.topic = topic
    self.question = question
    self.answer = answer
  }
}

extension Request {
  /// S1: receives a request: the first of its steps. It runs under the given version of the policy until its end (P0).
  public static func receiving(
    _ reception: Reception, as id: RequestID, of beneficiary: BeneficiaryID, at now: Moment,
    by participant: Participant, under policy: Policy
  ) throws(StepRefusal) -> Request {
    try participant.permit(.received(reception), of: beneficiary, in: reception.department)
    return try Request(reception, id, of: beneficiary, Act(at: now, by: participant.party), under: policy)
  }

  /// The request that a record of steps tells of; the first of them is its reception.
  public init(
    replaying taken: [TakenStep], as id: RequestID, of beneficiary: BeneficiaryID, under versions: PolicyVersions
  )
    throws(StepRefusal)
  {
    guard let first = taken.first, case .received(let reception) = first.step else { throw .notReceived }
    guard let policy = versions[first.policyVersion] else { throw .policyVersionUnknown(first.policyVersion) }
    self = try Request(reception, id, of: beneficiary, first.act, under: policy)
      .replaying(Array(taken.dropFirst()), under: versions)
  }

  init(
    _ reception: Reception, _ id: RequestID, of beneficiary: BeneficiaryID, _ act: Act, under policy: Policy
  ) throws(StepRefusal) {
    guard act.at.day >= policy.inForce else { throw .policyNotInForce(from: policy.inForce) }
    guard reception.inquiries.allSatisfy({ Typed.text($0.question) != nil }) else { throw .questionMissing(.s1) }
    guard !reception.kind.needsText || !reception.inquiries.isEmpty else { throw .questionMissing(.g3) }
    self.init(reception, id, beneficiary, act, policyVersion: policy.version)
  }

  /// Whether every question asked at reception was answered there (S1).
  public var everyQuestionAnswered: Bool { inquiries.allSatisfy { $0.answer.flatMap(Typed.text) != nil } }
}
