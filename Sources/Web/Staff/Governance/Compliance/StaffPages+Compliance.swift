import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let compliance: [StaffAddress] = [
    .get("/staff/compliance", .seeCompliance) { try await $0.compliance($1) },
    .get("/staff/compliance.csv", .seeCompliance) { try await $0.complianceFile($1, as: .csv) },
    .get("/staff/compliance.json", .seeCompliance) { try await $0.complianceFile($1, as: .json) },
  ]
}

/// What the files of compliance are written as.
enum ComplianceFormat: String, Sendable { case csv, json }

/// How far the policy was kept, for the board and the quality officer. No ranking, and no word about a person.
extension Site {
  func compliance(_ visit: StaffVisit) async throws -> Response {
    let (months, calendar) = visit.complianceSpan
    let table = try await engine.complianceTable(months: months, in: calendar)
    let values = CompliancePage(table, months: months, calendar: calendar, in: visit.language)
    return show(Page(template: .compliance, values: values), to: visit)
  }

  func complianceFile(_ visit: StaffVisit, as format: ComplianceFormat) async throws -> Response {
    let (months, calendar) = visit.complianceSpan
    let table = try await engine.complianceTable(months: months, in: calendar)
    let bytes = format == .csv ? Array(table.csv.utf8) : try table.json()
    let type = format == .csv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8"
    var headers: HTTPFields = [.contentType: type]
    headers[.contentDisposition] = "attachment; filename=\"compliance-\(table.last).\(format.rawValue)\""
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

extension StaffVisit {
  /// The months and the calendar asked for: the last twelve of the Gregorian one where nothing else is.
  fileprivate var complianceSpan: (months: Int, calendar: CivilCalendar) {
    (query("months") == "24" ? 24 : 12, CivilCalendar(rawValue: query("calendar")) ?? .gregorian)
  }
}
