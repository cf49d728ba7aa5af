import Workflow

extension StaffAddress {
  /// The lists in which requests are found: what waits for me, all, and the search.
  static let finding: [StaffAddress] = [
    .get("/staff/queue", .seeRequests) { try await $0.workQueue($1) },
    .get("/staff/requests", .seeRequests) { try await $0.requestList($1) },
    .get("/staff/requests/search", .seePersonalData) { site, visit in site.searchPage(visit) },
    .post("/staff/requests/search", .seePersonalData) { try await $0.requestsFound($1) },
  ]
}
