import Access
import TestSupport
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

extension Sample {
  static let governancePages = [
    "governance", "policy", "policy form", "compliance", "references", "reference", "no reference", "reference form",
    "people", "person form", "person", "own person", "person link", "account", "account codes", "audit", "holidays",
  ]

  /// Nil for other names.
  static func governancePage(_ name: String, in language: Language) -> Page? {
    try? pageOfPolicy(name, language) ?? pageOfReferences(name, language) ?? pageOfPeople(name, language)
      ?? pageOfRecords(name, language)
  }

  private static let today = Day(number: 20_700)
  private static let admin = Staff(StaffID(high: 9, low: 9), roles: Set(Role.allCases))

  private static func pageOfPolicy(_ name: String, _ language: Language) throws -> Page? {
    var figures = Policy.Parameters()
    figures.leastDaysOfStudy = 21
    let versions = try PolicyVersions([
      .founding,
      Policy(version: 2, inForce: today, author: attack, boardDecision: attack, parameters: figures),
    ])
    let table = ComplianceTable(
      calendar: CivilCalendar.gregorian.rawValue, first: "2026-09", last: "2026-10",
      lines: [
        ComplianceTable.Line(
          clause: .s5, rule: .timeGiven, name: hostile, whole: ComplianceTable.Count(kept: 3, n: 4),
          months: [ComplianceTable.Part(code: attack, name: hostile, count: ComplianceTable.Count(kept: 0, n: 0))],
          departments: [ComplianceTable.Part(code: attack, name: hostile, count: ComplianceTable.Count(kept: 3, n: 4))])
      ])
    switch name {
    case "governance":
      return Page(template: .governanceHub, values: GovernanceHub(for: admin, in: language))
    case "policy":
      return Page(template: .policy, values: PolicyPage(versions, on: today, for: admin, in: language))
    case "policy form":
      let entered = FormFields(values: ["in_force": [attack], "author": [attack], "leastDaysOfStudy": [attack]])
      let refusals = Policy.Parameters.reading { _ in attack }.refusals.compactMap { Refused($0) }
      return Page(
        template: .policyForm,
        values: PolicyForm(after: versions, author: attack, entered: entered, refusals: refusals, in: language))
    case "compliance":
      return Page(
        template: .compliance, values: CompliancePage(table, months: 12, calendar: .gregorian, in: language))
    default: return nil
    }
  }

  private static func pageOfReferences(_ name: String, _ language: Language) throws -> Page? {
    let act = Act(at: Moment(seconds: 0), by: .staff(admin.id))
    let text = "# \(attack)\n## \(attack)\n\(attack)\n1. \(attack)\n\n- \(attack)"
    let first = try ReferenceVersion(
      .researchGuide, version: 1, title: attack, edition: attack, inForce: today, entered: act, text: text)
    let second = try ReferenceVersion(
      .researchGuide, version: 2, title: attack, edition: attack, inForce: today.adding(days: 1), entered: act,
      text: "\(attack)\n\(text)\n\(attack)")
    let series = ReferenceSeries(.researchGuide, [first, second])
    func page(_ version: ReferenceVersion?) -> Page {
      Page(
        template: .reference,
        values: ReferencePage(
          series, version, on: today, names: [admin.id: attack], for: admin, in: language))
    }
    switch name {
    case "references":
      return Page(template: .references, values: ReferenceList([series], on: today, in: language))
    case "reference": return page(second)
    case "no reference": return page(nil)
    case "reference form":
      return Page(
        template: .referenceForm,
        values: ReferenceForm(
          series, refusals: [Refused(ReferenceRefusal.textMissing)].compactMap(\.self), in: language))
    default: return nil
    }
  }

  private static func pageOfPeople(_ name: String, _ language: Language) throws -> Page? {
    let (account, departments) = (try account(), [Department(code: .fixed("repair"), name: hostile)])
    let refusals = [Refused(PersonNameRefusal.missing)].compactMap(\.self)
    switch name {
    case "people": return Page(template: .people, values: PeoplePage([account], departments, in: language))
    case "person form":
      let entered = FormFields(values: ["name": [attack], "sign_in_name": [attack]])
      return Page(
        template: .personForm, values: PersonForm(departments, entered: entered, refusals: refusals, in: language))
    case "person", "own person":
      let own = Staff(account.id, roles: [.administrator])
      return Page(
        template: .person,
        values: PersonPage(
          account, departments, for: name == "person" ? admin : own, refusals: refusals, in: language))
    case "person link":
      return Page(
        template: .personLink,
        values: PersonLink(EnrolmentLink(account: account, address: attack), in: language))
    case "account":
      guard let member = try? member() else { return nil }
      return Page(
        template: .account,
        values: AccountPage(
          member, departments, sessions: [member.session], refusals: refusals, in: language))
    case "account codes": return Page(template: .accountCodes, values: AccountCodes(codes: [attack]))
    default: return nil
    }
  }

  private static func pageOfRecords(_ name: String, _ language: Language) throws -> Page? {
    switch name {
    case "audit":
      var filter = AuditFilter()
      filter.subject = attack
      let line = AuditLine(
        position: 1, at: Moment(seconds: 0), actor: .staff(admin.id, name: attack), act: .managePolicy,
        subject: "staff \(attack)", kind: .staff, staff: attack, note: .words(attack))
      let standing = AuditStanding(
        at: Moment(seconds: 0), by: attack, records: 1, seal: attack, faults: 1, first: hostile)
      let page = AuditPage(lines: [line], next: 1, last: standing, staff: [(admin.id, attack)])
      return Page(template: .audit, values: AuditList(page, filter, in: language))
    case "holidays":
      let holiday = try WorkingDays.Holiday(name: attack, english: attack, first: today, last: nil)
      guard let year = CivilYear(containing: today, calendar: .gregorian) else { return nil }
      let entered = FormFields(values: ["name": [attack], "first": [attack]])
      return Page(
        template: .holidays,
        values: HolidayPage(
          WorkingDays(holidays: [holiday]), year, entered: entered,
          refusals: [Refused(HolidayRefusal.tooLong)].compactMap(\.self), in: language))
    default: return nil
    }
  }
}
