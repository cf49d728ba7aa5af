import Storage
import Vocabulary
public import Workflow

extension Engine {
  /// A page of the requests that fit a filter and are somebody's to see, the newest first, from a place on. Whose names
  /// it showed him is written down, in one record for the page.
  ///
  /// Throws `RightRefusal`.
  public func requests(
    matching filter: RequestFilter, at place: ListPlace = .beginning, by staff: Staff
  ) async throws -> RequestListPage {
    try staff.require(.seeRequests)
    guard let filter = filter.narrowed(to: staff) else {
      return RequestListPage(lines: [], matches: 0, newer: nil, older: nil)
    }
    let page = try await store.read { ledger in
      var (found, hasMore) = try ledger.page(matching: filter, at: place)
      var start = place
      if start.isBefore && !hasMore || found.isEmpty {
        // Nothing stands before or behind: the page is filled from the beginning.
        (found, hasMore) = try ledger.page(matching: filter, at: .beginning)
        start = .beginning
      }
      return RequestListPage(
        lines: try ledger.lines(of: found, for: staff),
        matches: try ledger.requestCount(matching: filter, upTo: RequestListPage.most + 1),
        newer: start == .beginning ? nil : found.first.map { .before($0.cursor) },
        older: start.isBefore || hasMore ? found.last.map { .after($0.cursor) } : nil)
    }
    try await recordView(of: page.lines, by: staff)
    return page
  }

  /// Writes down whose names a page shows to somebody; nothing where it shows none.
  func recordView(of lines: [RequestLine], by staff: Staff) async throws {
    try await recordView(of: lines.filter { $0.beneficiary != nil }.map(\.request.id), by: staff)
  }

  /// Writes down that a list showed somebody the people of these requests; nothing where it shows none.
  func recordView(of requests: [RequestID], by staff: Staff) async throws {
    var seen: Set<RequestID> = []
    let shown = requests.filter { seen.insert($0).inserted }.map(\.description)
    guard !shown.isEmpty else { return }
    let now = world.now()
    try await store.write { ledger in
      try ledger.record(
        AuditEntry(
          at: now, by: .staff(staff.id), .seePersonalData, of: .requestList, detail: shown.joined(separator: " ")))
    }
  }
}

extension Ledger {
  /// A page's requests, and whether there are more of them beyond it.
  fileprivate func page(
    matching filter: RequestFilter, at place: ListPlace
  ) throws -> (found: [ListedRequest], hasMore: Bool) {
    let found = try requests(matching: filter, at: place, limit: RequestListPage.length + 1)
    guard found.count > RequestListPage.length else { return (found, false) }
    return (Array(place.isBefore ? found.dropFirst() : found.dropLast()), true)
  }

  /// Requests as somebody may see them.
  func lines(of requests: [ListedRequest], for staff: Staff) throws -> [RequestLine] {
    let departments = Dictionary(uniqueKeysWithValues: try self.departments().map { ($0.code, $0.name) })
    let services = Dictionary(
      uniqueKeysWithValues: try self.services().map { ([$0.department.text, $0.code.text], $0.name) })
    func plain(_ text: String) -> LocalizedText { LocalizedText(ar: text, en: text) }
    return try requests.map { request in
      let isKnown = staff.may(.seePersonalData, in: request.department)
      return RequestLine(
        request: request,
        beneficiary: isKnown ? try unlessClosed { try beneficiary(request.beneficiary)?.name } ?? nil : nil,
        service: services[[request.department.text, request.service.text]] ?? plain(request.service.text),
        department: departments[request.department] ?? plain(request.department.text))
    }
  }
}
