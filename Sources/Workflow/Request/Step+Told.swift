public import Vocabulary

extension Step {
  /// The step as the beneficiary reads it among the steps of his request, without anybody's name; nil for what is the
  /// association's own affair, and for a decision that he has not been told of.
  public var told: LocalizedText? {
    switch self {
    case .received: LocalizedText(ar: "استلمنا الطلب", en: "We received it")
    case .itemProvided: LocalizedText(ar: "قُدّم أحد المتطلبات", en: "Something required was handed in")
    case .itemMatched: LocalizedText(ar: "طوبق أحد المتطلبات بالأصل", en: "It was compared with the original")
    case .completenessConfirmed: LocalizedText(ar: "اكتملت المتطلبات", en: "Everything required is there")
    case .referred:
      LocalizedText(ar: "سألنا مسؤول البحث الاجتماعي", en: "The social-research officer was asked")
    case .referralAnswered:
      LocalizedText(ar: "أجاب مسؤول البحث الاجتماعي", en: "The social-research officer answered")
    case .dataChanged: LocalizedText(ar: "عُدّلت البيانات", en: "Data were changed")
    case .declarationSigned: LocalizedText(ar: "وُقّع الإقرار", en: "The declaration was signed")
    case .twoWeeksExplained: LocalizedText(ar: "وُضّحت مدة الدراسة", en: "The time of study was explained")
    case .submittedToCommittee:
      LocalizedText(ar: "رُفع الطلب إلى لجنة البحث", en: "It went to the research committee")
    case .decided, .assigned: nil
    case .decisionSent: LocalizedText(ar: "أُرسل القرار", en: "The decision was sent")
    case .registered: LocalizedText(ar: "اكتمل التسجيل", en: "The registration was completed")
    case .delivered: LocalizedText(ar: "قُدّمت الخدمة", en: "The service was delivered")
    case .answered: LocalizedText(ar: "أجبنا", en: "We answered")
    case .withdrawn: LocalizedText(ar: "سُحب الطلب", en: "It was withdrawn")
    case .reopened: LocalizedText(ar: "أُعيد فتح الطلب", en: "It was taken up again")
    }
  }
}
