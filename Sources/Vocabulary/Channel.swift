/// The way a request came to the association: C1–C8 of the policy.
public enum Channel: String, Hashable, Sendable, CaseIterable, Codable {
  case interview = "C1"
  case phone = "C2"
  case socialMedia = "C3"
  case letter = "C4"
  case assistanceRequest = "C5"
  case volunteering = "C6"
  case website = "C7"
  case branchDelegate = "C8"

  /// The policy's own name of the channel.
  public var name: LocalizedText {
    switch self {
    case .interview: LocalizedText(ar: "المقابلة", en: "Interview")
    case .phone: LocalizedText(ar: "الاتصالات الهاتفية", en: "Phone")
    case .socialMedia: LocalizedText(ar: "وسائل التواصل الاجتماعي", en: "Social media")
    case .letter: LocalizedText(ar: "الخطابات", en: "Letter")
    case .assistanceRequest: LocalizedText(ar: "خدمات طلب المساعدة", en: "Assistance-request service")
    case .volunteering: LocalizedText(ar: "خدمة التطوع", en: "Volunteering service")
    case .website: LocalizedText(ar: "الموقع الإلكتروني", en: "Website")
    case .branchDelegate: LocalizedText(ar: "مناديب المكاتب الفرعية", en: "Branch delegates")
    }
  }
}

/// The way an answer was given; shown apart in the reports, because people answer a person otherwise than a screen.
public enum Mode: String, Hashable, Sendable, CaseIterable, Codable {
  case ownPhone = "link"
  case kiosk
  case phoneInterview = "phone"
  case paper
  case delegate
  case imported = "import"
}
