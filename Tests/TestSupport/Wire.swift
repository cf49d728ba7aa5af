import Messaging

/// How tests reach a server on this machine: over the network, as browsers do. Redirections are followed; no cookie is kept.
public enum Wire {
  private static let exchange = systemExchange(following: true, most: 1 << 30)

  public struct Reply: Sendable {
    public let status: Int
    /// By their names in small letters.
    public let headers: [String: String]
    public let text: String
    /// Seconds after which to try again, where the server says so.
    public var retryAfter: Int? { headers["retry-after"].flatMap { Int($0) } }
  }

  struct UnknownMethod: Error { let name: String }

  public static func send(_ path: String, at port: Int) async throws -> Reply {
    try await send("GET", path, at: port)
  }

  /// Throws where nothing is answered within the seconds. A form goes as browsers send it.
  public static func send(
    _ method: String, _ path: String, at port: Int, form: String? = nil, headers: [String: String] = [:],
    within seconds: Int = 60
  ) async throws -> Reply {
    guard let known = HTTPCall.Method(rawValue: method) else { throw UnknownMethod(name: method) }
    let type = form == nil ? [:] : ["Content-Type": "application/x-www-form-urlencoded"]
    let reply = try await exchange(
      HTTPCall(
        method: known, url: "http://127.0.0.1:\(port)\(path)", headers: type.merging(headers) { $1 },
        body: Array((form ?? "").utf8), timeout: seconds))
    return Reply(status: reply.status, headers: reply.headers, text: String(decoding: reply.body, as: UTF8.self))
  }
}
