public import Vocabulary

/// A field of a public form, by the code under which a request's data keep it.
public enum PublicField: String, Hashable, Sendable, CaseIterable {
  case name = "applicant-name"
  case mobile = "applicant-mobile"
  case email = "applicant-email"
  case need, city, offer, times

  public var name: LocalizedText {
    switch self {
    case .name: LocalizedText(ar: "الاسم", en: "Name")
    case .mobile: LocalizedText(ar: "رقم الجوال", en: "Mobile number")
    case .email: LocalizedText(ar: "البريد الإلكتروني", en: "E-mail")
    case .need: LocalizedText(ar: "الحاجة", en: "Need")
    case .city: LocalizedText(ar: "المدينة", en: "City")
    case .offer: LocalizedText(ar: "ما تقدّمه", en: "What you offer")
    case .times: LocalizedText(ar: "الأوقات المناسبة", en: "Times that suit")
    }
  }

  public var code: FieldCode {
    guard let code = FieldCode(rawValue) else { preconditionFailure("the codes above are codes") }
    return code
  }
}
