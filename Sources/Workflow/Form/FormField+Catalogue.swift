public import Vocabulary

/// R4, «طلب دعم مستفيد»: the fields of the support-request form, in the order in which they are asked.
extension FormField {
  /// What a request of a kind is asked; the other kinds say all in the words of their question.
  public static func fields(of kind: RequestKind) -> [FormField] { kind == .support ? support : [] }

  /// The field of this code, whatever the kind.
  public static func named(_ code: FieldCode) -> FormField? { support.first { $0.code == code } }

  /// What the applicant needs, in his own words.
  public static let support: [FormField] = [
    FormField("family_size", "عدد أفراد الأسرة", "Family size", .number(1...60), isNeeded: true),
    FormField("social_status", "الحالة الاجتماعية", "Social status", .choice(socialStatus)),
    FormField(
      "monthly_income", "دخل الأسرة الشهري (ريال)", "Family's monthly income (SAR)", .riyals(atMost: 1_000_000)),
    FormField("income_source", "مصدر الدخل", "Source of income", .choice(incomeSources)),
    FormField("housing", "حالة السكن", "Housing", .choice(housing), isNeeded: true),
    FormField("annual_rent", "الإيجار السنوي (ريال)", "Annual rent (SAR)", .riyals(atMost: 1_000_000)),
    FormField("district", "الحي أو القرية", "District or village", .words(longest: 80), isNeeded: true),
    FormField(
      "special_care", "عدد ذوي الإعاقة والأمراض المزمنة", "Members with a disability or a chronic illness",
      .number(0...60)),
    FormField("iban", "رقم الآيبان", "Account number (IBAN)", .iban),
    FormField("need", "الحاجة بكلمات المستفيد", "The need, in his own words", .story(longest: 2_000), isNeeded: true),
  ].compactMap { $0 }

  private static let socialStatus = [
    Choice("married", "متزوج", "Married"), Choice("single", "غير متزوج", "Unmarried"),
    Choice("widowed", "أرمل", "Widowed"), Choice("divorced", "مطلق", "Divorced"),
    Choice("orphans", "أيتام", "Orphans"), Choice("other", "أخرى", "Other"),
  ]
  private static let incomeSources = [
    Choice("none", "لا دخل", "None"), Choice("salary", "راتب", "Salary"), Choice("pension", "تقاعد", "Pension"),
    Choice("social_security", "الضمان الاجتماعي", "Social security"),
    Choice("own_work", "عمل حر", "Own work"), Choice("charity", "مساعدات", "Charity"), Choice("other", "أخرى", "Other"),
  ]
  private static let housing = [
    Choice("owned", "ملك", "Owned"), Choice("rented", "إيجار", "Rented"),
    Choice("relatives", "مع الأقارب", "With relatives"), Choice("inherited", "ورثة", "Inherited in common"),
    Choice("traditional", "مسكن شعبي", "Traditional dwelling"), Choice("none", "بلا مسكن", "None"),
  ]
}
