import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Reports
import Vocabulary
import Workflow

extension StaffAddress {
  /// The published reports: each role finds those that it may read.
  static let shelf: [StaffAddress] = [
    .get("/staff/reports", .seeAllIndicators, .seeDepartmentIndicators) { try await $0.shelf($1) },
    .get("/staff/reports/{report}/{file}", .seeAllIndicators, .seeDepartmentIndicators) {
      try await $0.shelvedFile($1)
    },
  ]
}

extension Template {
  static let shelf: [Template] = [reportShelf]
  static let reportShelf = Template("shelf", PackageResources.shelf_mustache, .staff)
}

extension Site {
  /// The reports of one period, the newest where none is asked for, and the way to the others.
  func shelf(_ visit: StaffVisit) async throws -> Response {
    let reports = try await engine.shelf(for: visit.staff)
    let page = ShelfPage(reports, asked: visit.query("period"), in: visit.language)
    return show(Page(template: .reportShelf, values: page), to: visit)
  }

  /// A file of a report, under the type that its ending says.
  func shelvedFile(_ visit: StaffVisit) async throws -> Response {
    guard let report = visit.visit.parameters.get("report"), let name = visit.visit.parameters.get("file"),
      let file = try await engine.shelvedFile(named: name, of: report, for: visit.staff)
    else { throw HTTPError(.notFound) }
    var headers: HTTPFields = [.contentType: ShelfPage.type(of: file.name)]
    if file.name.hasSuffix(".html") {
      // A file that stands for itself, with its style and charts inside; it runs nothing.
      headers[.contentSecurityPolicy] = "sandbox allow-popups; " + ResponseHeaders.policy(style: "'unsafe-inline'")
      return .page(String(decoding: file.bytes, as: UTF8.self), to: visit.request, headers: headers)
    }
    headers[.contentDisposition] = "attachment; filename=\"\(file.name)\""
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }
}
