public import Vocabulary

/// A request kept from before the policy flow (imports, the demo association): its reception and its end are known, the
/// steps between them are not.
extension Request {
  /// What such a record knows.
  public enum EarlierStage: Hashable, Sendable {
    case received
    case ended(Outcome, at: Moment)

    /// S7: the service was delivered.
    public static func completed(at moment: Moment) -> EarlierStage { .ended(.served, at: moment) }
  }

  public init(
    id: RequestID, beneficiary: BeneficiaryID, kind: RequestKind = .support, department: DepartmentCode,
    service: ServiceCode, channel: Channel, received: Moment, stage: EarlierStage = .received,
    words: EarlierWords = EarlierWords()
  ) {
    self.id = id
    self.beneficiary = beneficiary
    self.kind = kind
    self.department = department
    self.service = service
    self.channel = channel
    self.received = received
    reception = nil
    policyVersion = nil
    checklist = Checklist([])
    inquiries = words.inquiries
    if case .ended(let outcome, let moment) = stage {
      ending = Ending(outcome: outcome, act: Act(at: moment, by: .earlierRecord), reason: words.reason)
    } else if let reason = words.reason {
      set(FieldValue(.earlierReason, reason))
    }
  }

  /// Takes an earlier record over. What has ended stays what it was: it ran under no version of the policy (P0). What is
  /// open goes on under the version that was in force on its day of reception; what came before the first version stays an
  /// earlier record, which can be answered, delivered or withdrawn.
  ///
  /// Of a day only its beginning is known; who received it, the record does not say. What its service required that day is
  /// not known either: what is open is held to what it requires now (S2, S6).
  public static func takenOver(
    _ record: EarlierRecord, as id: RequestID, of beneficiary: BeneficiaryID, under versions: PolicyVersions,
    requiring checklist: Checklist
  ) throws(StepRefusal) -> Request {
    guard record.end == nil, let policy = versions.inForce(on: record.received) else {
      return Request(
        id: id, beneficiary: beneficiary, kind: record.kind, department: record.department, service: record.service,
        channel: record.channel, received: record.received.start,
        stage: record.end.map { .ended($0.outcome, at: $0.day.start) } ?? .received, words: record.words)
    }
    return try Request(
      record.reception.requiring(checklist), id, of: beneficiary, Act(at: record.received.start, by: .earlierRecord),
      under: policy)
  }

  /// How a record from before the flow ended, before any step was taken; nil for any other request.
  public var earlierEnding: Ending? { policyVersion == nil && steps.isEmpty ? ending : nil }

  /// The words of a record from before the flow, before any step was taken; nil where it has none.
  public var earlierWords: EarlierWords? {
    guard policyVersion == nil, steps.isEmpty else { return nil }
    let said = inquiries.first
    let words = EarlierWords(
      kept: said?.question, topic: said?.topic, reason: ending?.reason ?? data[.earlierReason])
    return words.isEmpty ? nil : words
  }

  /// S7: the service was provided; this is what issues the survey. A request that runs under the policy is completed by
  /// its step `delivered` instead.
  public func complete(at now: Moment) throws(RequestRefusal) -> Request {
    guard ending == nil else { throw .alreadyCompleted }
    guard policyVersion == nil, steps.isEmpty else { throw .runsUnderThePolicy }
    guard now >= lastChange else { throw .completedBeforeReceived }
    var next = self
    next.ending = Ending(outcome: .served, act: Act(at: now, by: .earlierRecord))
    return next
  }
}

extension EarlierWords {
  fileprivate var inquiries: [Inquiry] { question.map { [Inquiry(topic: topic, question: $0)] } ?? [] }
}

extension EarlierRecord {
  /// What is known of the reception of an open request. A question at the reception of a service is not taken for one that
  /// stayed unanswered there (S1): whether it was answered, the record does not say, so it stands among the data.
  fileprivate var reception: Reception {
    let asked = kind.isDelivered ? nil : words.question
    let told = kind.isDelivered ? words.question : nil
    return Reception(
      kind: kind, department: department, service: service, channel: channel,
      data: [told.map { FieldValue(.earlierQuestion, $0) }, words.reason.map { FieldValue(.earlierReason, $0) }]
        .compactMap(\.self),
      inquiries: asked.map { [Inquiry(topic: words.topic, question: $0)] } ?? [])
  }
}

extension FieldCode {
  /// The fields in which the words of an earlier record are kept.
  static var earlierQuestion: FieldCode { earlier("earlier-question") }
  static var earlierReason: FieldCode { earlier("earlier-reason") }

  /// What such a field is called; nil for any other.
  var nameInEarlierRecords: LocalizedText? {
    switch self {
    case .earlierQuestion: LocalizedText(ar: "السؤال في السجل السابق", en: "Question in the earlier record")
    case .earlierReason: LocalizedText(ar: "السبب في السجل السابق", en: "Reason in the earlier record")
    default: nil
    }
  }

  private static func earlier(_ text: String) -> FieldCode {
    guard let code = FieldCode(text) else { preconditionFailure("\(text) is a code") }
    return code
  }
}

/// Why a request cannot be written down, found or completed.
public enum RequestRefusal: Refusal {
  case unknown
  /// S7 is taken once.
  case alreadyCompleted
  case completedBeforeReceived
  /// It is completed by its steps, not past them.
  case runsUnderThePolicy
  case serviceUnknown
  case nameNotReadable
  case mobileNotReadable
}
