public import Vocabulary

/// Something that a step says beside its name, wherever a request's history is told.
public enum StepPart: String, Hashable, Sendable, CaseIterable {
  case channel, question, topic, answer, item, document, scan
  /// How the declaration was signed, where it was not on paper.
  case signature
  case verdict, reason, present, owner

  public var name: LocalizedText {
    switch self {
    case .channel: LocalizedText(ar: "القناة", en: "Channel")
    case .question: LocalizedText(ar: "السؤال", en: "Question")
    case .topic: LocalizedText(ar: "الموضوع", en: "Topic")
    case .answer: LocalizedText(ar: "الجواب", en: "Answer")
    case .item: LocalizedText(ar: "البند", en: "Item")
    case .document: LocalizedText(ar: "الوثيقة", en: "Document")
    case .scan: LocalizedText(ar: "مرجع الصورة", en: "Scan")
    case .signature: LocalizedText(ar: "التوقيع", en: "Signature")
    case .verdict: LocalizedText(ar: "القرار", en: "Decision")
    case .reason: LocalizedText(ar: "السبب", en: "Reason")
    case .present: LocalizedText(ar: "الحاضرون", en: "Present")
    case .owner: LocalizedText(ar: "من يتولاه", en: "Taken on by")
    }
  }
}

extension Signature.Way {
  /// What is said of the signature, and under which label.
  public func said(in language: Language) -> (part: StepPart, words: String) {
    switch self {
    case .paper(let scan): (.scan, scan)
    case .code:
      (.signature, LocalizedText(ar: "برمز أُرسل إلى جواله", en: "by a code sent to his mobile")[language])
    }
  }
}

extension Document {
  /// The number with its dates, each in both calendars.
  public func said(in language: Language) -> String {
    func dated(_ day: Day?, _ words: LocalizedText) -> String? {
      day.map { "\(words[language]) \($0.name(in: language))" }
    }
    let number = "\(LocalizedText(ar: "مرجع", en: "ref.")[language]) \u{2068}\(reference)\u{2069}"
    return [
      number, dated(issued, LocalizedText(ar: "صدر في", en: "issued")),
      dated(expires, LocalizedText(ar: "ينتهي في", en: "expires")),
    ].compactMap(\.self).joined(separator: language == .arabic ? "، " : ", ")
  }
}
