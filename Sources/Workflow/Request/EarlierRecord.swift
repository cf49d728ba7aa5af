public import Vocabulary

/// What an association's earlier list knows of one request: what it was, by which days it came and ended, in which words.
///
/// Who holds one knows that the days are in order and that the end is one that such a request can have.
public struct EarlierRecord: Hashable, Sendable {
  /// How it ended, and on which day.
  public struct End: Hashable, Sendable {
    public let outcome: Outcome
    public let day: Day

    public init(_ outcome: Outcome, on day: Day) {
      self.outcome = outcome
      self.day = day
    }
  }

  public let kind: RequestKind
  public let department: DepartmentCode
  public let service: ServiceCode
  public let channel: Channel
  public let received: Day
  /// Nil while it is open.
  public let end: End?
  public let words: EarlierWords

  /// A record as it is read today.
  public init(
    kind: RequestKind, department: DepartmentCode, service: ServiceCode, channel: Channel, received: Day, end: End?,
    words: EarlierWords = EarlierWords(), today: Day
  ) throws(EarlierRecordRefusal) {
    guard received <= today else { throw .receivedAfterToday }
    if let end {
      guard end.day >= received else { throw .endedBeforeReceived }
      guard end.day <= today else { throw .endedAfterToday }
      guard kind.mayEnd(end.outcome) else { throw .endOfAnotherKind(end.outcome, kind) }
    } else {
      guard !kind.needsText || words.question != nil else { throw .questionMissing(kind) }
    }
    self.kind = kind
    self.department = department
    self.service = service
    self.channel = channel
    self.received = received
    self.end = end
    self.words = words
  }
}

/// What was written beside an earlier request: its question, what it was about, and why it ended as it did.
public struct EarlierWords: Hashable, Sendable, Codable {
  public let question: String?
  public let topic: TopicCode?
  public let reason: String?

  /// Nothing where nothing is written, and no topic without its question; refused where a text is longer than any in the
  /// flow may be.
  public init(reading question: String, topic: TopicCode? = nil, reason: String) throws(EarlierRecordRefusal) {
    func read(_ written: String) throws(EarlierRecordRefusal) -> String? {
      guard written.unicodeScalars.count <= Typed.longestText else { throw .tooLong(most: Typed.longestText) }
      return Typed.text(written)
    }
    self.init(kept: try read(question), topic: topic, reason: try read(reason))
  }

  /// No words.
  public init() { self.init(kept: nil, topic: nil, reason: nil) }

  init(kept question: String?, topic: TopicCode?, reason: String?) {
    self.question = question
    self.topic = question == nil ? nil : topic
    self.reason = reason
  }

  public var isEmpty: Bool { question == nil && reason == nil }
}

extension RequestKind {
  /// Whether a request of this kind can end so: only what is delivered is served, only the committee rejects, and an
  /// answer ends the others.
  public func mayEnd(_ outcome: Outcome) -> Bool {
    switch outcome {
    case .served: isDelivered
    case .rejected: goesToCommittee
    case .answered: !isDelivered
    case .withdrawn: true
    }
  }
}

/// Why an earlier record cannot be taken over as it stands.
public enum EarlierRecordRefusal: Refusal {
  case receivedAfterToday
  case endedBeforeReceived
  case endedAfterToday
  case endWithoutDay
  case dayWithoutEnd
  case endOfAnotherKind(Outcome, RequestKind)
  /// An open inquiry, suggestion or complaint that does not say what it is.
  case questionMissing(RequestKind)
  case tooLong(most: Int)

  /// What is wrong, and what to do about it.
  public var words: LocalizedText {
    switch self {
    case .receivedAfterToday:
      LocalizedText(
        ar: "يوم الاستقبال لم يأتِ بعد. صحح التاريخ.", en: "The day of reception is yet to come. Correct the date.")
    case .endedBeforeReceived:
      LocalizedText(
        ar: "يوم الانتهاء قبل يوم الاستقبال. صحح أحد التاريخين.",
        en: "It ended before it was received. Correct one of the dates.")
    case .endedAfterToday:
      LocalizedText(
        ar: "يوم الانتهاء لم يأتِ بعد. صحح التاريخ، أو أفرغ النتيجة وتاريخها إن كان الطلب قائماً.",
        en: "The day of its end is yet to come. Correct it, or empty outcome and day if the request is open.")
    case .endWithoutDay:
      LocalizedText(
        ar: "للطلب نتيجة بلا تاريخ انتهاء. اكتب التاريخ، أو أفرغ النتيجة إن كان الطلب قائماً.",
        en: "There is an outcome without its day. Write the day, or empty the outcome if the request is open.")
    case .dayWithoutEnd:
      LocalizedText(
        ar: "للطلب تاريخ انتهاء بلا نتيجة. اكتب النتيجة، أو أفرغ التاريخ إن كان الطلب قائماً.",
        en: "There is a day of its end without an outcome. Write the outcome, or empty the day if it is open.")
    case .endOfAnotherKind(let outcome, let kind):
      LocalizedText(
        ar: "«\(kind.name.ar)» لا ينتهي بنتيجة «\(outcome.name.ar)». صحح النوع أو النتيجة.",
        en: "“\(kind.name.en)” does not end as “\(outcome.name.en)”. Correct the kind or the outcome.")
    case .questionMissing(let kind):
      LocalizedText(
        ar: "«\(kind.name.ar)» قائم بلا نص. اكتب ما قاله صاحبه.",
        en: "“\(kind.name.en)” is open and says nothing. Write what the person said.")
    case .tooLong(let most):
      LocalizedText(
        ar: "النص أطول من \(Numerals.written(most, in: .arabic)) حرف. اختصره.",
        en: "The text is longer than \(most) characters. Shorten it.")
    }
  }
}
