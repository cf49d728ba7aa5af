import Collector
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let cases: [StaffAddress] = [
    .get("/staff/requests/new", .receive) { try await $0.requestForm($1) },
    .post("/staff/requests", .receive) { try await $0.requestReceived($1) },
    .post("/staff/requests/{request}/completed", .deliver) { try await $0.requestCompleted($1) },
  ]
}

/// The completion that issues the survey (S7).
extension Site {
  func requestCompleted(_ visit: StaffVisit) async throws -> Response {
    guard let id: Vocabulary.RequestID = visit.key("request") else { throw RequestRefusal.unknown }
    let token = try await engine.complete(id)
    let page = Page(
      template: .completed, values: Completed(link: "/s/\(token.text)"), switchable: false)
    return show(page, to: visit)
  }
}

/// What staff see after a completed service: the invitation that went out.
struct Completed: Sendable { let link: String }
