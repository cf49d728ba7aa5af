import Access
import Foundation
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
  /// The cookie and the house of who is signed in; his forms carry the seal of his session.
  var member: (member: Member, cookie: String, house: House)?

  typealias Answer = Wire.Reply

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
      guard let port = await iterator.next() else { throw DidNotOpen() }
      try await visit(Client(port: port))
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
    guard let member else { return try await send(path, method: "POST", form: form, headers: headers) }
    let sealed = "\(form)&seal=\(member.house.engine.seal(for: member.member))"
    return try await send(path, method: "POST", form: sealed, headers: ownPage.merging(headers) { $1 })
  }

  func send(
    _ path: String, method: String, form: String? = nil, headers: [String: String] = [:]
  ) async throws -> Answer {
    var all = headers
    if let member { all["Cookie"] = member.cookie }
    return try await Wire.send(method, path, at: port, form: form, headers: all)
  }

  private struct DidNotOpen: Error {}
}
