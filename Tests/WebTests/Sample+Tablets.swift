import Access
import Collector
import TestSupport
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

extension Sample {
  static let tabletPages = [
    "typed code", "typed code refused", "kiosk", "kiosk thanks", "kiosk privacy", "delegate", "tablet key", "tablets",
    "new tablet",
  ]

  static let tabletRefusals: [any Error] = {
    let codes: [ShortCodeRefusal] = [.missing, .notDigits, .wrongLength(3), .mistyped]
    let tablets: [TabletRefusal] = [
      .nameNotReadable(most: 60), .daysNotOffered, .unknown, .keySpent, .notRegistered, .ended, .alreadyRevoked,
    ]
    return codes as [any Error] + tablets
  }()

  /// Nil for other names.
  static func tabletPage(_ name: String, in language: Language) -> Page? {
    let refused = Refused(CodePage.unknown, key: "short_code", at: CodePage.field)
    let code = CodePage(typed: attack, refused: refused, in: language)
    switch name {
    case "typed code": return .code(CodePage(typed: attack, in: language))
    case "typed code refused": return .code(code, refused)
    case "kiosk": return Page(template: .kiosk, values: KioskPage(code))
    case "kiosk thanks": return Page(template: .kioskThanks, values: KioskThanks())
    case "kiosk privacy": return notices(in: language).first.map { Page(template: .kioskPrivacy, values: $0) }
    case "delegate":
      let notices = notices(in: language).map { DelegatePage.Notice($0, in: language) }
      return Page(template: .delegate, values: DelegatePage(name: attack, notices: notices))
    case "tablet key": return Page(template: .tabletKey, values: TabletKeyPage(tablet, in: language))
    case "tablets":
      return Page(
        template: .tabletList,
        values: TabletsPage(
          [(tablet, attack)], at: Moment(seconds: 1), entered: FormFields(values: ["name": [attack]]),
          refusals: [Refused(TabletRefusal.daysNotOffered)].compactMap(\.self), in: language))
    case "new tablet":
      return Page(
        template: .newTablet,
        values: NewTabletPage(NewTablet(tablet: tablet, address: attack), in: language))
    default: return nil
    }
  }

  private static func notices(in language: Language) -> [PrivacyPage] {
    PrivacyNotice.versions.suffix(1).map { PrivacyPage($0, among: [$0], NoticeDays([:]), in: language) }
  }

  private static let tablet = Tablet(
    id: .init(high: 1, low: 1), kind: .delegate, name: attack, keyDigest: [], registered: Moment(seconds: 0),
    registeredBy: StaffID(high: 1, low: 1), expires: Moment(seconds: 9), claimed: nil, revoked: nil)
}
