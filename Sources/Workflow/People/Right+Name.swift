public import Vocabulary

extension Right {
  /// What somebody does who uses the right, as the record of acts names it.
  public var act: LocalizedText {
    switch self {
    case .receive: LocalizedText(ar: "استقبال طلب", en: "Received a request")
    case .provideItems: LocalizedText(ar: "تسليم متطلب", en: "Handed in an item")
    case .matchItems: LocalizedText(ar: "مطابقة متطلب", en: "Matched an item")
    case .confirmCompleteness: LocalizedText(ar: "تأكيد اكتمال الطلب", en: "Confirmed completeness")
    case .refer: LocalizedText(ar: "إحالة إلى البحث الاجتماعي", en: "Referred to social research")
    case .answerReferral: LocalizedText(ar: "جواب إحالة", en: "Answered a referral")
    case .changeData: LocalizedText(ar: "تعديل بيانات الطلب", en: "Changed a request's data")
    case .sign: LocalizedText(ar: "توقيع الإقرار", en: "Signed the declaration")
    case .explain: LocalizedText(ar: "توضيح مدة الدراسة", en: "Explained the time of study")
    case .submit: LocalizedText(ar: "رفع الطلب للجنة", en: "Submitted to the committee")
    case .decide: LocalizedText(ar: "قرار اللجنة", en: "Decision of the committee")
    case .sendDecision: LocalizedText(ar: "إرسال القرار", en: "Sent the decision")
    case .register: LocalizedText(ar: "تسجيل الطلب", en: "Registered the request")
    case .deliver: LocalizedText(ar: "تقديم الخدمة", en: "Delivered the service")
    case .assign: LocalizedText(ar: "تعيين متولٍّ للطلب", en: "Named an owner")
    case .answer: LocalizedText(ar: "جواب المستفيد", en: "Answered the beneficiary")
    case .withdraw: LocalizedText(ar: "سحب الطلب", en: "Withdrew the request")
    case .reopen: LocalizedText(ar: "إعادة فتح الطلب", en: "Reopened the request")
    case .seeRequests: LocalizedText(ar: "عرض الطلبات", en: "Looked at requests")
    case .seePersonalData: LocalizedText(ar: "اطلاع على بيانات شخصية", en: "Saw personal data")
    case .seeReferences: LocalizedText(ar: "قراءة مرجع", en: "Read a reference")
    case .seeDepartmentIndicators: LocalizedText(ar: "عرض مؤشرات القسم", en: "Looked at a department's indicators")
    case .seeAllIndicators: LocalizedText(ar: "عرض جميع المؤشرات", en: "Looked at all indicators")
    case .seeComments: LocalizedText(ar: "قراءة التعليقات", en: "Read comments")
    case .seeCallBacks: LocalizedText(ar: "عرض طلبات الاتصال", en: "Looked at call-backs")
    case .seeCompliance: LocalizedText(ar: "عرض الالتزام بالسياسة", en: "Looked at compliance")
    case .seePolicy: LocalizedText(ar: "قراءة السياسة", en: "Read the policy")
    case .seeAudit: LocalizedText(ar: "فحص سجل الأعمال", en: "Checked the record of acts")
    case .planImprovements: LocalizedText(ar: "خطة تحسين", en: "Planned an improvement")
    case .manageReferences: LocalizedText(ar: "إصدار جديد لمرجع", en: "New version of a reference")
    case .manageQuestionnaires: LocalizedText(ar: "إدارة الاستبيانات", en: "Managed questionnaires")
    case .managePolicy: LocalizedText(ar: "إصدار جديد للسياسة", en: "New version of the policy")
    case .manageHolidays: LocalizedText(ar: "تعديل الإجازات", en: "Changed the holidays")
    case .manageServices: LocalizedText(ar: "إدارة الخدمات والمتطلبات", en: "Managed services and checklists")
    case .manageStaff: LocalizedText(ar: "تعديل حساب موظف", en: "Changed a staff account")
    case .importRecords: LocalizedText(ar: "استيراد سجلات", en: "Imported records")
    case .exportReports: LocalizedText(ar: "تصدير تقارير", en: "Exported reports")
    case .releaseAnswers: LocalizedText(ar: "احتساب إجابات منحّاة", en: "Let answers in that were set aside")
    }
  }
}
