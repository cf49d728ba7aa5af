import Hummingbird
import Operations
import Reports
import Vocabulary
import Workflow

extension StaffAddress {
  /// Whom was asked and whom not, with the reasons.
  static let asked: [StaffAddress] = [.get("/staff/asked", .seeAllIndicators) { try await $0.asked($1) }]
}

extension Template {
  static let asked: [Template] = [askedMonth]
  static let askedMonth = Template("asked", PackageResources.asked_mustache, .staff)
}

extension Site {
  /// The funnel of a month as its report shows it; no person in it.
  func asked(_ visit: StaffVisit) async throws -> Response {
    let today = engine.world.now().day
    guard let current = CivilMonth(containing: today, calendar: .gregorian),
      let month = CivilMonth(asked: visit.query("month"), otherwise: current), month.firstDay <= current.firstDay
    else { throw StaffRefusal.noSuchMonth }
    let numbers = try await engine.monthlyReport(month, under: monthly).numbers
    let values = AskedPage(
      numbers.asked, of: month, upTo: current, in: visit.language,
      departments: Dictionary(numbers.departments.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }))
    return show(Page(template: .askedMonth, values: values), to: visit)
  }
}

extension CivilMonth {
  /// The Gregorian month that is asked for as `2026-10`; another where nothing is asked for, nil for what is no month.
  fileprivate init?(asked text: String, otherwise current: CivilMonth) {
    guard !text.isEmpty else {
      self = current
      return
    }
    let parts = Numerals.western(text).split(separator: "-").map { Int($0) }
    guard parts.count == 2, let year = parts[0], let number = parts[1],
      let month = CivilMonth(.gregorian, year: year, month: number)
    else { return nil }
    self = month
  }
}
