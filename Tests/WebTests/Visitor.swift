import Access
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Messaging
import NIOCore
import NIOEmbedded
import Operations
import Reports
import Synchronization
import TestSupport
import Vocabulary
import Workflow

@testable import Web

/// Somebody who visits the site, without a network between: requests go to the router, answers come back whole.
struct Visitor {
  let responder: any HTTPResponder<Visit>
  let log: LogBook
  var headers: [String: String] = [:]

  static let demoKey = "a key for tests"
  /// Who is signed in; his forms carry the seal of his session.
  var member: (member: Member, house: House)?

  init(_ house: House, secure: Bool = false, metrics: MetricsBook? = nil, gateways: [Gateway] = []) throws {
    responder = try Visitor.site(of: house, secure: secure, metrics: metrics, gateways: gateways).router
      .buildResponder()
    log = LogBook()
  }

  /// Somebody who visits one of several sites by its name.
  init(_ sites: Sites, at host: String) {
    responder = sites.responder
    log = LogBook()
    headers["Host"] = host
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The site of a house.
  static func site(
    of house: House, secure: Bool = false, metrics: MetricsBook? = nil, gateways: [Gateway] = [],
    name: LocalizedText = LocalizedText(ar: "جمعية الإسكان", en: "The housing association"),
    hosts: Set<String> = ["survey.example", "[::1]"]
  ) throws -> Site {
    try Site(
      engine: house.engine,
      settings: SiteSettings(
        association: name, hosts: hosts,
        demoKey: demoKey, secure: secure, metrics: metrics, gateways: gateways),
      monthly: ReportFolder(root.appendingPathComponent("reports").path).monthly(),
      improvement: ReportFolder(root.appendingPathComponent("reports").path).department())
  }

  /// The visitor as a member of staff of the house, signed in.
  func signedIn(
    _ house: House, as roles: Set<Role>, department: DepartmentCode? = House.department.code
  ) async throws -> Visitor {
    let (member, token) = try await house.signedIn(as: roles, department: department)
    var staff = self
    staff.headers["Cookie"] = "rida_session=\(token.text)"
    staff.headers["Sec-Fetch-Site"] = "same-origin"
    staff.member = (member, house)
    return staff
  }

  func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
    try await send(.get, path, headers, [])
  }

  func head(_ path: String) async throws -> Answer { try await send(.head, path, [:], []) }

  /// Sends a form. `meanwhile` happens when all of it has arrived but its body.
  func post(
    _ path: String, _ form: String, type: String = "application/x-www-form-urlencoded", headers: [String: String] = [:],
    meanwhile: (@Sendable () async throws -> Void)? = nil
  ) async throws -> Answer {
    let seal = member.map { ($0.house.engine.seal(for: $0.member)) }
    let sealed = seal.map { form.contains("seal=") ? form : "\(form)&seal=\($0)" } ?? form
    return try await send(
      .post, path, ["Content-Type": type].merging(headers) { _, later in later }, Array(sealed.utf8), meanwhile)
  }

  private func send(
    _ method: HTTPRequest.Method, _ path: String, _ more: [String: String], _ body: [UInt8],
    _ meanwhile: (@Sendable () async throws -> Void)? = nil
  ) async throws -> Answer {
    var fields = HTTPFields()
    for (name, value) in headers.merging(more, uniquingKeysWith: { _, later in later }) where name != "Host" {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: more["Host"] ?? headers["Host"] ?? "survey.example", path: path,
      headerFields: fields)
    let channel = NIOAsyncTestingChannel()
    let context = Visit(source: ApplicationRequestContextSource(channel: channel, logger: log.logger))
    let request = Request(head: head, body: Self.body(ByteBuffer(bytes: body), after: meanwhile))
    let response = try await responder.respond(to: request, context: context)
    let writer = Collected()
    try await response.body.write(writer)
    return Answer(status: response.status.code, headers: response.headers, bytes: await writer.bytes)
  }
}

extension Visitor {
  /// A body that comes when something else has happened.
  private static func body(
    _ bytes: ByteBuffer, after meanwhile: (@Sendable () async throws -> Void)?
  ) -> RequestBody {
    guard let meanwhile else { return RequestBody(buffer: bytes) }
    let begun = Mutex(false)
    return RequestBody(
      asyncSequence: AsyncThrowingStream {
        let isFirst = begun.withLock { begun in
          defer { begun = true }
          return !begun
        }
        guard isFirst else { return nil }
        try await meanwhile()
        return bytes
      })
  }
}

/// What came back.
struct Answer {
  let status: Int
  let headers: HTTPFields
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

/// The bytes of a body as they are written.
struct Collected: ResponseBodyWriter {
  private actor Basket {
    var bytes: [UInt8] = []
    func add(_ buffer: ByteBuffer) { bytes += Array(buffer.readableBytesView) }
  }

  private let basket = Basket()

  var bytes: [UInt8] { get async { await basket.bytes } }

  mutating func write(_ buffer: ByteBuffer) async throws { await basket.add(buffer) }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
