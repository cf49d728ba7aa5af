import Vocabulary
import Workflow

extension Step {
  /// One step of every kind, and every way of signing.
  static let samples: [Step] = [
    .received(Desk.reception(.support, inquiries: [Inquiry(topic: Desk.topic, question: "كم؟", answer: "٥")])),
    .received(Desk.reception(.inquiry)),
    .itemProvided(item: Desk.card, document: Document(reference: "١٢", issued: Day(number: 1), expires: nil)),
    .itemMatched(item: Desk.card),
    .completenessConfirmed,
    .referred(question: "كيف؟"),
    .referralAnswered(answer: "هكذا"),
    .dataChanged(values: [FieldValue(Desk.salary, "")]),
    .declarationSigned(Signature(.paper(scan: "a\"b"), digest: digest)),
    .declarationSigned(Signature(.code(sent: Desk.start), digest: digest)),
    .twoWeeksExplained,
    .submittedToCommittee,
    .decided(Desk.ruling(.rejected)),
    .decisionSent,
    .registered,
    .delivered,
    .assigned(owner: Desk.staffID(.qualityOfficer)),
    .answered(Reply(answer: "نعم")),
    .answered(Reply(topic: Desk.topic, answer: "لا")),
    .withdrawn(reason: ""),
    .reopened(reason: "عاد"),
  ]

  private static let digest: DataDigest = {
    guard let digest = DataDigest(String(repeating: "0f", count: 32)) else { preconditionFailure("64 digits") }
    return digest
  }()
}
