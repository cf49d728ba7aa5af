import HTTPTypes
import Hummingbird
import NIOPosix
import Operations
import Reports
import Vocabulary
import Workflow

extension StaffAddress {
  static let reports: [StaffAddress] = [
    .get("/reports/{year}/{month}", .seeAllIndicators) { try await $0.monthlyReport($1) }
  ]
}

extension Site {
  /// `/reports/2026/10`, `/reports/1448/04?calendar=ummalqura`, and `.json` of each.
  func monthlyReport(_ visit: StaffVisit) async throws -> Response {
    let (request, visit) = (visit.request, visit.visit)
    let file = visit.parameters.get("month") ?? ""
    let asJSON = file.hasSuffix(".json")
    let calendar = request.uri.queryParameters["calendar"].map { CivilCalendar(rawValue: String($0)) } ?? .gregorian
    guard let calendar, let year = visit.parameters.get("year").flatMap(Self.number),
      let month = Self.number(asJSON ? String(file.dropLast(5)) : file),
      let civilMonth = CivilMonth(calendar, year: year, month: month)
    else { throw StaffRefusal.noSuchMonth }
    let report = try await engine.monthlyReport(civilMonth, under: monthly)
    // Drawing a report takes a tenth of a second and more: on a thread of the pool, so that no visitor waits for it.
    return try await NIOThreadPool.singleton.runIfActive {
      asJSON ? .json(report, to: request) : .html(report, to: request)
    }
  }

  private static func number(_ text: String) -> Int? {
    let digits = Numerals.western(text)
    return digits.utf8.allSatisfy { (48...57).contains($0) } && digits.utf8.count <= 4 ? Int(digits) : nil
  }
}

extension Response {
  fileprivate static func json(_ report: MonthlyReport, to request: Request) -> Response {
    page(
      String(decoding: report.json(), as: UTF8.self), to: request,
      headers: [.contentType: "application/json; charset=utf-8"])
  }

  /// The report is a file that stands for itself, with its style and charts inside; it runs nothing.
  fileprivate static func html(_ report: MonthlyReport, to request: Request) -> Response {
    page(
      report.html(in: request.language), to: request,
      headers: [
        .contentSecurityPolicy: "sandbox allow-popups; " + ResponseHeaders.policy(style: "'unsafe-inline'")
      ])
  }
}
