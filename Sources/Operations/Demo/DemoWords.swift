import Vocabulary
import Workflow

/// What people of the demo association ask, bring and are told in their requests under the policy.
enum DemoWords {
  static let unclear = "لم تتضح للمستفيد خطوات الدراسة وما يُطلب منه في الزيارة الميدانية."
  static let explanation = "شُرحت له الخطوات هاتفياً، وعرف ما يجهزه قبل الزيارة."
  static let ruling = "الدخل دون حد الكفاية، والمسكن يحتاج إلى تدخل."

  static func checklist(of kind: RequestKind) -> Checklist {
    let items: [(String, LocalizedText, Requirement.Phase, Requirement.Validity)] =
      kind == .internalService
      ? [
        ("letter", LocalizedText(ar: "خطاب القسم الطالب", en: "Letter of the asking department"), .submission, .lasting)
      ]
      : [
        ("identity", LocalizedText(ar: "الهوية الوطنية", en: "Identity card"), .submission, .untilPrintedDate),
        ("income", LocalizedText(ar: "تعريف بالدخل", en: "Statement of income"), .submission, .lasting),
        ("contract", LocalizedText(ar: "عقد الخدمة", en: "Contract of the service"), .registration, .lasting),
      ]
    return Checklist(
      items.compactMap { code, name, phase, validity in
        ItemCode(code).map { Requirement($0, name: name, phase: phase, validity: validity) }
      })
  }

  static func data(using dice: inout SeededGenerator) -> [FieldValue] {
    let values = [
      ("monthly_income", "\(18 + dice.number(below: 40))00"), ("family_size", "\(1 + dice.number(below: 9))"),
      ("housing", "rented"), ("district", "حي الفيصلية"),
    ]
    return values.compactMap { code, value in FieldCode(code).map { FieldValue($0, value) } }
  }

  /// What is asked at reception: a matter without a text says nothing.
  static func inquiries(of kind: RequestKind, using dice: inout SeededGenerator) -> [Inquiry] {
    let texts: [String] =
      switch kind {
      case .inquiry:
        [
          "ما المستندات المطلوبة لتجديد البحث الاجتماعي؟", "هل يشمل الترميم دورات المياه؟",
          "متى يُفتح باب التقديم على دعم الإيجار؟", "كيف أغيّر رقم جوالي المسجل لديكم؟",
        ]
      case .complaint:
        [
          "تأخر موعد الزيارة الميدانية أكثر من مرة دون إشعار.", "عاد التسرب بعد أسبوعين من إصلاحه.",
          "طُلب مني المستند نفسه ثلاث مرات.", "لم يرد أحد على اتصالاتي خلال الأسبوع الماضي.",
        ]
      case .suggestion:
        [
          "إرسال رسالة تذكير قبل موعد الزيارة بيوم.", "تخصيص ساعة مسائية لاستقبال الموظفين.",
          "نشر قائمة المستندات في الموقع لكل خدمة.",
        ]
      case .volunteering:
        ["أرغب في التطوع في أعمال السباكة والكهرباء.", "أستطيع المساعدة في إدخال البيانات مساءً."]
      case .support, .internalService: []
      }
    return dice.element(of: texts).map { [Inquiry(question: $0)] } ?? []
  }
}
