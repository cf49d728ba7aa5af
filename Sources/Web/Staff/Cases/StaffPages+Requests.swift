import Collector
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let cases: [StaffAddress] = [
    .get("/staff/requests", .seeRequests) { try await $0.requestList($1) },
    .get("/staff/requests/new", .receive) { try await $0.requestForm($1) },
    .post("/staff/requests", .receive) { try await $0.requestReceived($1) },
    .post("/staff/requests/{request}/completed", .deliver) { try await $0.requestCompleted($1) },
  ]
}

/// Requests that wait for their service, and the completion that issues the survey (S7).
extension Site {
  func requestList(_ visit: StaffVisit) async throws -> Response {
    let open = try await engine.openRequests(limit: 50)
    let page = Page(
      template: .requests,
      values: RequestList(
        open.shown, total: open.total, departments: try await engine.departments(), in: visit.language))
    return show(page, to: visit)
  }

  func requestCompleted(_ visit: StaffVisit) async throws -> Response {
    guard let id: Vocabulary.RequestID = visit.key("request") else { throw RequestRefusal.unknown }
    let token = try await engine.complete(id)
    let page = Page(
      template: .completed, values: Completed(links: token.map { ["/s/\($0.text)"] } ?? []), switchable: false)
    return show(page, to: visit)
  }
}

/// What staff see after a completed service: the invitation that was written, where the rules ask the person.
struct Completed: Sendable { let links: [String] }
