public import Vocabulary

/// What somebody comes with: it decides which way the request takes.
public enum RequestKind: String, Hashable, Sendable, CaseIterable, Codable {
  /// A request for the association's support: the whole way, S1 to S7.
  case support
  case inquiry
  case suggestion
  case complaint
  case volunteering
  /// What one department asks of another (T4).
  case internalService = "internal"

  public var name: LocalizedText {
    switch self {
    case .support: LocalizedText(ar: "طلب دعم", en: "Support request")
    case .inquiry: LocalizedText(ar: "استفسار", en: "Inquiry")
    case .suggestion: LocalizedText(ar: "مقترح", en: "Suggestion")
    case .complaint: LocalizedText(ar: "شكوى", en: "Complaint")
    case .volunteering: LocalizedText(ar: "طلب تطوع", en: "Volunteering request")
    case .internalService: LocalizedText(ar: "طلب خدمة داخلية", en: "Internal service request")
    }
  }

  /// Whether it ends with a service delivered; the others end with an answer.
  public var isDelivered: Bool { self == .support || self == .internalService }

  /// Whether the research committee decides about it.
  public var goesToCommittee: Bool { self == .support }

  /// Whether the applicant is known by his identity number.
  public var needsNationalID: Bool { self == .support }
  /// Whether it says nothing without a text.
  public var needsText: Bool { self == .inquiry || self == .suggestion || self == .complaint }

  /// Whether somebody must have taken it on before it is answered (G0).
  var needsOwner: Bool { self == .suggestion || self == .complaint }
}

/// How a request ended; it says which questionnaire asks about it.
public enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
  case served
  case rejected
  case withdrawn
  case answered

  public var name: LocalizedText {
    switch self {
    case .served: LocalizedText(ar: "قُدمت الخدمة", en: "Served")
    case .rejected: LocalizedText(ar: "رُفض", en: "Rejected")
    case .withdrawn: LocalizedText(ar: "سُحب", en: "Withdrawn")
    case .answered: LocalizedText(ar: "أُجيب عنه", en: "Answered")
    }
  }
}
