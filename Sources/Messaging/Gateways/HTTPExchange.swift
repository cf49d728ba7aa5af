/// A request to a provider.
public struct HTTPCall: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable {
    case get = "GET", head = "HEAD", post = "POST"
  }

  public let method: Method
  public let url: String
  public let headers: [String: String]
  /// What is posted.
  public let body: [UInt8]
  /// Seconds in which the answer must be there.
  public let timeout: Int

  public init(method: Method = .post, url: String, headers: [String: String], body: [UInt8], timeout: Int) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.timeout = timeout
  }
}

/// What a provider answered.
public struct HTTPReply: Hashable, Sendable {
  public let status: Int
  /// By their names in small letters.
  public let headers: [String: String]
  public let body: [UInt8]

  public init(status: Int, headers: [String: String] = [:], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// Makes a call and gives the answer; throws where there was none.
public typealias HTTPExchange = @Sendable (HTTPCall) async throws -> HTTPReply
