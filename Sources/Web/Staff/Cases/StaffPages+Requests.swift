import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let cases: [StaffAddress] =
    [
      .get("/staff/requests", .seeRequests) { try await $0.requestList($1) },
      .get("/staff/requests/new", .receive) { try await $0.receptionForm($1) },
      .post("/staff/requests", .receive) { try await $0.requestReceived($1) },
      .get("/staff/requests/{request}", .seeRequests) { try await $0.requestPage($1) },
      .get("/staff/requests/{request}/form", .seePersonalData) { try await $0.declarationPage($1) },
    ] + steps + services
}

/// Requests that wait for their service.
extension Site {
  func requestList(_ visit: StaffVisit) async throws -> Response {
    let open = try await engine.openRequests(limit: 50)
    let page = Page(
      template: .requests,
      values: RequestList(
        open.shown, total: open.total, departments: try await engine.departments(), in: visit.language))
    return show(page, to: visit)
  }
}
