import Vocabulary
import Workflow

/// What the services of the demo association require: documents as a housing association asks for them.
extension DemoPlan {
  /// The checklist of a service.
  static func checklist(of service: String) -> Checklist {
    Checklist((items[service] ?? [card]).compactMap { $0.requirement })
  }

  /// An item as the plan writes it.
  struct Item: Sendable {
    let code: String
    let name: LocalizedText
    let phase: Requirement.Phase
    let validity: Requirement.Validity

    init(
      _ code: String, _ ar: String, _ en: String, _ validity: Requirement.Validity = .lasting,
      _ phase: Requirement.Phase = .submission
    ) {
      self.code = code
      name = LocalizedText(ar: ar, en: en)
      self.phase = phase
      self.validity = validity
    }

    var requirement: Requirement? {
      ItemCode(code).map { Requirement($0, name: name, phase: phase, validity: validity) }
    }
  }

  private static let card = Item("id-card", "بطاقة الهوية الوطنية", "National ID card", .untilPrintedDate)
  private static let family = Item("family-register", "سجل الأسرة", "Family register")
  private static let income = Item("income-statement", "تعريف بالدخل", "Income statement", .sinceIssue)
  private static let deed = Item("deed", "صك الملكية", "Title deed")
  private static let lease = Item("lease", "عقد إيجار موثق", "Registered lease contract", .untilPrintedDate)
  private static let permit = Item("building-permit", "رخصة البناء", "Building permit", .untilPrintedDate)
  private static let quote = Item("estimate", "تقدير التكلفة", "Cost estimate", .sinceIssue)
  private static let bank = Item(
    "iban-letter", "شهادة الآيبان من البنك", "IBAN letter from the bank", .sinceIssue, .registration)
  private static let contract = Item(
    "support-contract", "اتفاقية الدعم الموقعة", "Signed support agreement", .lasting, .registration)
  private static let school = Item("enrolment", "إثبات القيد المدرسي", "Proof of school enrolment", .sinceIssue)

  private static let items: [String: [Item]] = [
    "data-update": [card, family], "statements": [card], "enquiries": [], "follow-up": [],
    "housing-study": [card, family, income], "home-visit": [card], "study-renewal": [card, family, income],
    "restoration": [card, family, income, deed, contract], "plumbing-electricity": [card, deed],
    "air-conditioning": [card], "roof-insulation": [card, deed, contract],
    "rent-support": [card, family, income, lease, bank], "rent-renewal": [card, income, lease, bank],
    "emergency-housing": [card, family],
    "ramadan-basket": [card, family], "winter-clothing": [card, family], "school-bag": [card, family, school],
    "family-sponsorship": [card, family, income, bank],
    "home-allocation": [card, family, income, contract], "down-payment": [card, family, income, quote, bank],
    "house-completion": [card, family, income, deed, permit, quote, contract],
    "volunteer-registration": [], "volunteer-hours": [], "partner-initiatives": [], "visits-events": [],
    "media-requests": [],
  ]
}
