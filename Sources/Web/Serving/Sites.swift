import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import Operations
public import ServiceLifecycle
import UnixSignals
public import Vocabulary

/// The sites that one program serves on one port: each is another association's, and is reached by its own names alone.
public struct Sites: Sendable {
  private let sites: [Site]

  /// Throws `SitesRefusal` where two of them would answer to one name.
  public init(_ sites: [Site]) throws(SitesRefusal) {
    var taken: Set<String> = []
    for site in sites {
      for host in site.settings.hosts.sorted() where !taken.insert(host).inserted { throw .sharedName(host) }
    }
    self.sites = sites
  }

  /// One site alone.
  init(_ site: Site) { sites = [site] }

  /// Serves until the process is told to stop, then comes to rest within the limit: what was begun is finished, no more is taken.
  ///
  /// `others` run as long as the sites. `opened` is told the port once they can be reached; port 0 lets the system choose one.
  public func serve(
    host: String, port: Int, beside others: [any Service] = [], logger: Logger,
    opened: @escaping @Sendable (Int) async -> Void
  ) async throws {
    guard let limits = sites.first?.settings.limits else { return }
    let application = Application(
      responder: responder, server: .http1(configuration: Self.channel(within: limits)),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: .maximum(limits.connections, logger: logger)),
      onServerRunning: { channel in await opened(channel.localAddress?.port ?? port) }, logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: others.map { .init(service: $0) }
        + [.init(service: application, successTerminationBehavior: .gracefullyShutdownGroup)],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(limits.shutdownSeconds)
    try await ServiceGroup(configuration: configuration).run()
  }

  /// Who answers a visit.
  var responder: HostResponder { HostResponder(sites) }

  /// No idle time-out of the library's own: it counts as the visitor's what the server takes to read (``LineClock``).
  static func channel(within limits: SiteLimits) -> HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      additionalChannelHandlers: [
        Deadlines(limits), UntakenBound(bytes: limits.untakenBytes),
      ],
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes, maxHeaderFieldCount: 100))
  }
}

/// Why several sites cannot be served together.
public enum SitesRefusal: Refusal {
  /// Two associations are to be reached by one name.
  case sharedName(String)
}

/// Leads a visit to the site whose name it calls. Each site has its own engine: sessions, keys, throttles, forms and shelves are
/// its own, and nothing of another's is in its reach.
struct HostResponder: HTTPResponder {
  private struct Door: Sendable {
    let association: String
    let responder: RouterResponder<Visit>
  }

  private let doors: [String: Door]
  /// Turns away who calls a name that is nobody's (`HostGuard`), with the headers of every answer.
  private let first: Door?
  private let isAlone: Bool

  init(_ sites: [Site]) {
    var doors: [String: Door] = [:]
    let all = sites.map { site in
      let door = Door(association: site.engine.association.text, responder: site.router.buildResponder())
      for host in site.settings.hosts { doors[host] = door }
      return door
    }
    (self.doors, first, isAlone) = (doors, all.first, sites.count == 1)
  }

  func respond(to request: Request, context: Visit) async throws -> Response {
    let called = request.head.authority.flatMap { doors[HostGuard.name($0)] }
    guard let door = called ?? first else { throw HTTPError(.misdirectedRequest) }
    guard !isAlone else { return try await door.responder.respond(to: request, context: context) }
    let association = called?.association ?? "none"
    var response = try await MetricsBook.$association.withValue(association) {
      try await door.responder.respond(to: request, context: context)
    }
    // What is measured of a visit is written down once its answer has been sent, outside of this call.
    let body = response.body
    response.body = ResponseBody(contentLength: body.contentLength) { writer in
      let out = writer
      try await MetricsBook.$association.withValue(association) { try await body.write(out) }
    }
    return response
  }
}
