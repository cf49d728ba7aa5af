public import Vocabulary
public import Workflow

/// A page of the list of requests.
public struct RequestListPage: Sendable {
  public let lines: [RequestLine]
  /// How many requests fit in all, counted no further than `most`.
  public let matches: Int
  /// The way to newer and to older requests, where there are any.
  public let newer: ListPlace?
  public let older: ListPlace?

  public init(lines: [RequestLine], matches: Int, newer: ListPlace?, older: ListPlace?) {
    self.lines = lines
    self.matches = matches
    self.newer = newer
    self.older = older
  }

  /// How many requests a page shows.
  public static let length = 50
  /// How far matches are counted: «أكثر من» stands before a larger number.
  public static let most = 1_000

  /// Whether there are more matches than were counted.
  public var hasMore: Bool { matches > Self.most }
}

/// A request in a list, as somebody may see it.
public struct RequestLine: Sendable {
  public let request: ListedRequest
  /// Nil where personal data are not his to see.
  public let beneficiary: String?
  public let service: LocalizedText
  public let department: LocalizedText

  public init(request: ListedRequest, beneficiary: String?, service: LocalizedText, department: LocalizedText) {
    self.request = request
    self.beneficiary = beneficiary
    self.service = service
    self.department = department
  }
}
