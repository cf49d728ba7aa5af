import Collector
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// Requests that wait for their service, and the completion that issues the survey (S7).
extension Site {
  func requestList(_ request: Request) async throws -> Response {
    let open = try await engine.openRequests(limit: 50)
    let page = Page(
      template: .requests,
      values: RequestList(
        open.shown, total: open.total, departments: try await engine.departments(), in: request.language))
    return sendToStaff(page, to: request)
  }

  func requestCompleted(_ request: Request, _ visit: Visit) async throws -> Response {
    guard let id = visit.parameters.get("request").flatMap({ RequestID($0) }) else { throw RequestRefusal.unknown }
    let token = try await engine.complete(id)
    let page = Page(
      template: .completed, values: Completed(link: "/s/\(token.text)"), switchable: false)
    return sendToStaff(page, to: request)
  }
}

/// What staff see after a completed service: the invitation that went out.
struct Completed: Sendable { let link: String }
