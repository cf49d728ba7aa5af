import Storage
import Vocabulary
public import Workflow

/// What a search found.
public struct SearchResult: Sendable {
  /// The newest of the requests, at most `RequestListPage.length`.
  public let lines: [RequestLine]
  /// Whether there are more.
  public let hasMore: Bool

  public init(lines: [RequestLine], hasMore: Bool) {
    self.lines = lines
    self.hasMore = hasMore
  }
}

extension Engine {
  /// The requests of the people who are meant, as far as they are somebody's to see, the newest first; and writes down
  /// that he saw them.
  ///
  /// Throws `SearchRefusal` where nothing that can be searched for is written, `RightRefusal` where personal data are not
  /// his to see.
  public func search(_ written: String, by staff: Staff) async throws -> SearchResult {
    try staff.require(.seePersonalData)
    let terms = try SearchTerms(written)
    guard let filter = RequestFilter().narrowed(to: staff) else { return SearchResult(lines: [], hasMore: false) }
    let result = try await store.read { ledger in
      let found = try ledger.requests(of: terms, matching: filter, limit: RequestListPage.length + 1)
        .filter { staff.may(.seePersonalData, in: $0.department) }
      return SearchResult(
        lines: try ledger.lines(of: Array(found.prefix(RequestListPage.length)), for: staff),
        hasMore: found.count > RequestListPage.length)
    }
    try await recordView(of: result.lines, by: staff)
    return result
  }
}
