/// By what a message reaches somebody.
public enum Carrier: String, Hashable, Sendable, CaseIterable, Codable {
  case sms
  case whatsApp = "whatsapp"
  case email
  /// A slip or letter on paper, with the link as a square code.
  case letter
  /// A call by a member of staff, who asks and writes down.
  case interview

  public var name: LocalizedText {
    switch self {
    case .sms: LocalizedText(ar: "رسالة نصية", en: "Text message")
    case .whatsApp: LocalizedText(ar: "واتساب", en: "WhatsApp")
    case .email: LocalizedText(ar: "بريد إلكتروني", en: "E-mail")
    case .letter: LocalizedText(ar: "خطاب مطبوع", en: "Printed letter")
    case .interview: LocalizedText(ar: "اتصال هاتفي", en: "Phone call")
    }
  }
}
