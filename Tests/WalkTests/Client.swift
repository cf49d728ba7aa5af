import Access
import Foundation
import FoundationNetworking
import Logging
import Operations
import Reports
import TestSupport
import Vocabulary
import Web
import Workflow

/// A site on a port of this machine, and somebody who visits it over HTTP.
struct Client: Sendable {
  let port: Int
  let session: URLSession
  /// The cookie and the house of who is signed in; his forms carry the seal of his session.
  var member: (member: Member, cookie: String, house: House)?

  /// An answer as it came over the wire.
  struct Answer: Sendable {
    let status: Int
    let text: String
    /// Seconds after which to try again, where the site says so.
    var retryAfter: Int?
  }

  /// The header by which a browser says that a form came from the site's own page.
  var ownPage: [String: String] { ["Origin": "http://127.0.0.1:\(port)"] }

  /// Serves the house while the visit lasts.
  static func visit(
    _ house: House, logger quiet: Logger? = nil, metrics: MetricsBook? = nil, ownNetworks: [Network] = [],
    behindProxy: Bool = false, _ visit: @escaping @Sendable (Client) async throws -> Void
  ) async throws {
    let site = try Site(
      engine: house.engine,
      settings: SiteSettings(
        association: try await house.engine.associationName(), hosts: ["127.0.0.1"], demoKey: nil,
        behindProxy: behindProxy, metrics: metrics, ownNetworks: ownNetworks),
      monthly: ReportFolder(House.root + "/reports").monthly(),
      improvement: ReportFolder(House.root + "/reports").department())
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        var logger = Logger(label: "walk")
        logger.logLevel = .critical
        try await site.serve(host: "127.0.0.1", port: 0, logger: quiet ?? logger) { told.yield($0) }
      }
      var iterator = ports.makeAsyncIterator()
      guard let port = await iterator.next() else { throw URLError(.cannotConnectToHost) }
      try await visit(Client(port: port, session: URLSession(configuration: Client.forgetful)))
      group.cancelAll()
    }
  }

  /// The same client as a member of staff of the house, signed in.
  func signedIn(
    _ house: House, as roles: Role..., department: DepartmentCode? = House.department.code
  ) async throws -> Client {
    let (member, token) = try await house.signedIn(as: Set(roles), department: department)
    var client = self
    client.member = (member, "rida_session=\(token.text)", house)
    return client
  }

  func get(_ path: String) async throws -> Answer { try await send(path, method: "GET") }

  func post(_ path: String, _ form: String, headers: [String: String] = [:]) async throws -> Answer {
    let type = ["Content-Type": "application/x-www-form-urlencoded"]
    guard let member else {
      return try await send(path, method: "POST", body: form, headers: type.merging(headers) { $1 })
    }
    let sealed = "\(form)&seal=\(member.house.engine.seal(for: member.member))"
    let own = type.merging(ownPage) { $1 }.merging(headers) { $1 }
    return try await send(path, method: "POST", body: sealed, headers: own)
  }

  /// A session that keeps no cookies: each client shows his own.
  private static var forgetful: URLSessionConfiguration {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    return configuration
  }

  func send(
    _ path: String, method: String, body: String? = nil, headers: [String: String] = [:]
  ) async throws -> Answer {
    guard let url = URL(string: "http://127.0.0.1:\(port)\(path)") else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    if let member { request.setValue(member.cookie, forHTTPHeaderField: "Cookie") }
    request.httpBody = body.map { Data($0.utf8) }
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (data, response) = try await session.data(for: request)
    guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    return Answer(
      status: response.statusCode, text: String(decoding: data, as: UTF8.self),
      retryAfter: response.value(forHTTPHeaderField: "Retry-After").flatMap { Int($0) })
  }
}
