import Surveys
import Vocabulary

/// The eight departments of the demo association: the four that serve most people first.
extension DemoPlan {
  static let departments = [reception, research, maintenance, rent, seasonal, ownership, volunteering, communication]

  private static let reception = DepartmentPlan(
    code: "beneficiary-services", name: LocalizedText(ar: "خدمات المستفيدين", en: "Beneficiary Services"),
    level: 0.90, answering: 0.64, courses: [.summer(by: -0.10)], obstacles: [.clarity: 2.2, .ease: 1.6],
    voices: [.families],
    services: [
      ServicePlan(
        code: "data-update", name: LocalizedText(ar: "تحديث بيانات المستفيد", en: "Updating beneficiary data"),
        monthly: 165, wait: (0, 1.2), channels: counter, season: .none),
      ServicePlan(
        code: "enquiries", name: LocalizedText(ar: "الرد على الاستفسارات", en: "Answering enquiries"),
        monthly: 140, wait: (0, 0.6), channels: calls, season: .none),
      ServicePlan(
        code: "statements", name: LocalizedText(ar: "إصدار الإفادات والخطابات", en: "Statements and letters"),
        monthly: 85, wait: (0, 2.5), channels: counter, season: .none),
      ServicePlan(
        code: "follow-up", name: LocalizedText(ar: "متابعة الطلبات", en: "Following up requests"),
        monthly: 55, wait: (1, 4), channels: calls, season: .none),
    ])

  /// `quiet`: level and season never move, and all its services are asked for evenly.
  private static let research = DepartmentPlan(
    code: quiet, name: LocalizedText(ar: "البحث الاجتماعي", en: "Social Research"),
    level: 0.70, answering: 0.62, courses: [], obstacles: [.speed: 2.0, .fairness: 1.8],
    voices: [.families, .research],
    services: [
      ServicePlan(
        code: "housing-study", name: LocalizedText(ar: "دراسة الحالة السكنية", en: "Study of the housing situation"),
        monthly: 120, wait: (14, 19), channels: applications, season: .none),
      ServicePlan(
        code: "home-visit", name: LocalizedText(ar: "الزيارة الميدانية", en: "Home visit"),
        monthly: 105, wait: (3, 9), channels: applications, season: .none),
      ServicePlan(
        code: "study-renewal", name: LocalizedText(ar: "تجديد البحث الاجتماعي", en: "Renewal of the social study"),
        monthly: 80, wait: (2, 7), channels: counter, season: .none),
    ])

  /// `changed`: inspection and repair used to be two appointments made by telephone; since the change of procedure one
  /// visit does both, and the appointment is chosen by link.
  private static let maintenance = DepartmentPlan(
    code: changed, name: LocalizedText(ar: "الترميم والصيانة", en: "Restoration and Maintenance"),
    level: 0.35, answering: 0.63,
    courses: [.shift([.satisfaction, .ease, .time, .recommendation], by: 0.60, waits: 0.7)],
    obstacles: [.ease: 3.0, .speed: 3.5],
    voices: [.families, .supported, .maintenance],
    services: [
      ServicePlan(
        code: "restoration", name: LocalizedText(ar: "ترميم المساكن", en: "Restoration of homes"),
        monthly: 85, wait: (14, 30), channels: applications, season: .none),
      ServicePlan(
        code: "plumbing-electricity",
        name: LocalizedText(ar: "أعمال السباكة والكهرباء", en: "Plumbing and electrical works"),
        monthly: 135, wait: (1, 6), channels: calls, season: .none),
      ServicePlan(
        code: "air-conditioning", name: LocalizedText(ar: "صيانة المكيفات", en: "Air-conditioner maintenance"),
        monthly: 75, wait: (1, 5), channels: calls, season: .summer),
      ServicePlan(
        code: "roof-insulation", name: LocalizedText(ar: "عزل الأسطح", en: "Roof insulation"),
        monthly: 40, wait: (5, 15), channels: applications, season: .none),
    ])

  /// `declining`: courtesy sinks by 0.028 a month, from about 94 % favourable two years ago to about 81 % now.
  private static let rent = DepartmentPlan(
    code: declining, name: LocalizedText(ar: "الإيجار المدعوم", en: "Supported Rent"),
    level: 0.85, answering: 0.63, courses: [.drift([.courtesy], by: -0.028)], obstacles: [.speed: 1.8, .fairness: 1.6],
    voices: [.families, .supported, .rent],
    services: [
      ServicePlan(
        code: "rent-support", name: LocalizedText(ar: "دعم الإيجار السنوي", en: "Annual rent support"),
        monthly: 115, wait: (14, 21), channels: applications, season: .none),
      ServicePlan(
        code: "rent-renewal", name: LocalizedText(ar: "تجديد دعم الإيجار", en: "Renewal of rent support"),
        monthly: 110, wait: (3, 9), channels: online, season: .none),
      ServicePlan(
        code: "emergency-housing", name: LocalizedText(ar: "الإسكان الطارئ", en: "Emergency housing"),
        monthly: 35, wait: (0, 2.5), channels: calls, season: .none),
    ])

  private static let seasonal = DepartmentPlan(
    code: "seasonal-support",
    name: LocalizedText(ar: "الدعم الموسمي والكفالات", en: "Seasonal Support and Sponsorship"),
    level: 1.05, answering: 0.59, courses: [.summer(by: -0.08)], obstacles: [.fairness: 2.6, .place: 2.0],
    voices: [.families, .supported, .seasonal],
    services: [
      ServicePlan(
        code: "ramadan-basket", name: LocalizedText(ar: "السلة الرمضانية", en: "Ramadan basket"),
        monthly: 65, wait: (1, 6), channels: delegates, season: .beforeRamadan),
      ServicePlan(
        code: "winter-clothing", name: LocalizedText(ar: "كسوة الشتاء", en: "Winter clothing"),
        monthly: 60, wait: (2, 8), channels: delegates, season: .winter),
      ServicePlan(
        code: "school-bag", name: LocalizedText(ar: "الحقيبة المدرسية", en: "School bag"),
        monthly: 35, wait: (1, 6), channels: online, season: .school),
      ServicePlan(
        code: "family-sponsorship", name: LocalizedText(ar: "كفالة الأسر", en: "Family sponsorship"),
        monthly: 55, wait: (14, 22), channels: applications, season: .none),
    ])

  private static let ownership = DepartmentPlan(
    code: "ownership", name: LocalizedText(ar: "التمليك", en: "Home Ownership"),
    level: 0.80, answering: 0.65, courses: [.summer(by: -0.12)], obstacles: [.speed: 2.4, .clarity: 2.0],
    voices: [.families, .supported, .ownership],
    services: [
      ServicePlan(
        code: "home-allocation", name: LocalizedText(ar: "تمليك وحدة سكنية", en: "Allocation of a home"),
        monthly: 35, wait: (21, 48), channels: applications, season: .none),
      ServicePlan(
        code: "down-payment", name: LocalizedText(ar: "دعم الدفعة الأولى", en: "Down-payment support"),
        monthly: 40, wait: (14, 26), channels: online, season: .none),
      ServicePlan(
        code: "house-completion",
        name: LocalizedText(ar: "استكمال بناء مسكن", en: "Completing a house under construction"),
        monthly: 25, wait: (21, 40), channels: applications, season: .none),
    ])

  private static let volunteering = DepartmentPlan(
    code: "volunteering", name: LocalizedText(ar: "التطوع والشراكات", en: "Volunteering and Partnerships"),
    level: 1.25, answering: 0.65, courses: [.summer(by: -0.10)], obstacles: [.clarity: 2.0, .other: 2.0],
    voices: [.partners, .volunteers],
    services: [
      ServicePlan(
        code: "volunteer-registration", name: LocalizedText(ar: "تسجيل المتطوعين", en: "Registration of volunteers"),
        monthly: 38, wait: (0, 2.5), channels: volunteers, season: .none),
      ServicePlan(
        code: "volunteer-hours",
        name: LocalizedText(ar: "توثيق الساعات التطوعية", en: "Certificates of volunteer hours"),
        monthly: 24, wait: (1, 4), channels: volunteers, season: .none),
      ServicePlan(
        code: "partner-initiatives", name: LocalizedText(ar: "مبادرات الشركاء", en: "Initiatives of partners"),
        monthly: 12, wait: (5, 12), channels: correspondence, season: .none),
    ])

  /// `tiny`: two or three answers in most months.
  private static let communication = DepartmentPlan(
    code: tiny, name: LocalizedText(ar: "الاتصال المؤسسي", en: "Corporate Communication"),
    level: 0.95, answering: 0.63, courses: [], obstacles: [.other: 2.0],
    voices: [.partners],
    services: [
      ServicePlan(
        code: "visits-events", name: LocalizedText(ar: "تنسيق الزيارات والفعاليات", en: "Visits and events"),
        monthly: 3, wait: (2, 6), channels: correspondence, season: .none),
      ServicePlan(
        code: "media-requests", name: LocalizedText(ar: "الطلبات الإعلامية", en: "Media requests"),
        monthly: 2, wait: (1, 4), channels: correspondence, season: .none),
    ])

  private typealias Channels = [(channel: Channel, weight: Double)]

  private static let counter: Channels = [
    (.interview, 40), (.phone, 18), (.website, 24), (.assistanceRequest, 8), (.socialMedia, 6), (.branchDelegate, 4),
  ]
  private static let calls: Channels = [
    (.phone, 48), (.socialMedia, 20), (.interview, 12), (.website, 14), (.assistanceRequest, 4), (.letter, 2),
  ]
  private static let applications: Channels = [
    (.assistanceRequest, 44), (.interview, 22), (.website, 16), (.branchDelegate, 11), (.phone, 5), (.letter, 2),
  ]
  private static let online: Channels = [
    (.website, 52), (.assistanceRequest, 26), (.phone, 10), (.interview, 8), (.branchDelegate, 4),
  ]
  private static let delegates: Channels = [
    (.branchDelegate, 34), (.assistanceRequest, 28), (.website, 18), (.phone, 12), (.socialMedia, 8),
  ]
  private static let volunteers: Channels = [
    (.volunteering, 62), (.website, 22), (.socialMedia, 12), (.interview, 4),
  ]
  private static let correspondence: Channels = [
    (.letter, 38), (.website, 30), (.socialMedia, 18), (.phone, 14),
  ]
}
