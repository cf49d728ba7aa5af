public import Vocabulary

/// What each step is called where a request's history is told.
extension Step {
  public var name: LocalizedText {
    switch self {
    case .received: LocalizedText(ar: "استُقبل المستفيد وسُجّل الطلب", en: "Received and registered")
    case .itemProvided: LocalizedText(ar: "قُدّم بند من المتطلبات", en: "Item handed in")
    case .itemMatched: LocalizedText(ar: "طُوبق بند بالأصل", en: "Item compared with its original")
    case .completenessConfirmed: LocalizedText(ar: "تأكد اكتمال المتطلبات", en: "Completeness confirmed")
    case .referred: LocalizedText(ar: "أُحيل إلى مسؤول البحث الاجتماعي", en: "Referred to the social-research officer")
    case .referralAnswered: LocalizedText(ar: "أُجيب عن الإحالة", en: "Referral answered")
    case .dataChanged: LocalizedText(ar: "تغيرت البيانات", en: "Data changed")
    case .declarationSigned: LocalizedText(ar: "وُقّع الإقرار بصحة البيانات", en: "Declaration signed")
    case .twoWeeksExplained: LocalizedText(ar: "وُضّحت مدة الدراسة للمستفيد", en: "Time of study explained")
    case .submittedToCommittee: LocalizedText(ar: "رُفع الطلب للجنة البحث", en: "Submitted to the research committee")
    case .decided: LocalizedText(ar: "صدر قرار اللجنة", en: "Decided by the committee")
    case .decisionSent: LocalizedText(ar: "أُرسل القرار إلى المستفيد", en: "Decision sent")
    case .registered: LocalizedText(ar: "اكتمل التسجيل", en: "Registered")
    case .delivered: LocalizedText(ar: "قُدّمت الخدمة", en: "Service delivered")
    case .assigned: LocalizedText(ar: "تولى الطلب موظف", en: "Taken on")
    case .answered: LocalizedText(ar: "أُجيب المستفيد", en: "Answered")
    case .withdrawn: LocalizedText(ar: "سُحب الطلب", en: "Withdrawn")
    case .reopened: LocalizedText(ar: "أُعيد فتح الطلب", en: "Reopened")
    }
  }
}
