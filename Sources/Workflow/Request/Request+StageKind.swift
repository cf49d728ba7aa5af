public import Vocabulary

extension Request {
  /// Which stage it is, without its time and verdict: what lists and filters speak of.
  ///
  /// The raw values are kept in the database and are never changed.
  public enum StageKind: String, Hashable, Sendable, CaseIterable {
    case received, complete, signed, referred
    case underStudy = "study"
    case decided, accepted, registered, completed, rejected, withdrawn, answered

    /// Whether nothing follows.
    public var isEnd: Bool {
      switch self {
      case .completed, .rejected, .withdrawn, .answered: true
      default: false
      }
    }
  }
}

extension Request.Stage {
  public var kind: Request.StageKind {
    switch self {
    case .received: .received
    case .complete: .complete
    case .signed: .signed
    case .referred: .referred
    case .underStudy: .underStudy
    case .decided: .decided
    case .accepted: .accepted
    case .registered: .registered
    case .completed: .completed
    case .rejected: .rejected
    case .withdrawn: .withdrawn
    case .answered: .answered
    }
  }

  /// The stage in the words in which the beneficiary is told of it.
  public var name: LocalizedText { kind.name }
}

extension Request.StageKind {
  /// The stage in the words in which the beneficiary is told of it.
  public var name: LocalizedText {
    switch self {
    case .received: LocalizedText(ar: "استُلم الطلب", en: "Received")
    case .complete: LocalizedText(ar: "اكتملت المتطلبات", en: "Complete")
    case .signed: LocalizedText(ar: "وُقّع الإقرار", en: "Declaration signed")
    case .referred: LocalizedText(ar: "أُحيل لمسؤول البحث الاجتماعي", en: "Referred to the social-research officer")
    case .underStudy: LocalizedText(ar: "لدى لجنة البحث", en: "With the research committee")
    case .decided: LocalizedText(ar: "صدر القرار", en: "Decided")
    case .accepted: LocalizedText(ar: "قُبل الطلب", en: "Accepted")
    case .registered: LocalizedText(ar: "اكتمل التسجيل", en: "Registered")
    case .completed: LocalizedText(ar: "قُدمت الخدمة", en: "Service delivered")
    case .rejected: LocalizedText(ar: "رُفض الطلب", en: "Rejected")
    case .withdrawn: LocalizedText(ar: "سُحب الطلب", en: "Withdrawn")
    case .answered: LocalizedText(ar: "أُجيب عنه", en: "Answered")
    }
  }
}
