import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import ServiceLifecycle
import UnixSignals

extension Site {
  /// Serves until the process is told to stop, then comes to rest within the limit: what was begun is finished, no more is taken.
  ///
  /// `others` run as long as the site. `opened` is told the port once the site can be reached; port 0 lets the system choose one.
  public func serve(
    host: String, port: Int, beside others: [any Service] = [], logger: Logger,
    opened: @escaping @Sendable (Int) async -> Void
  ) async throws {
    let application = Application(
      responder: router.buildResponder(), server: .http1(configuration: channel),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: .maximum(settings.limits.connections, logger: logger)),
      onServerRunning: { channel in await opened(channel.localAddress?.port ?? port) }, logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: others.map { .init(service: $0) }
        + [.init(service: application, successTerminationBehavior: .gracefullyShutdownGroup)],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(settings.limits.shutdownSeconds)
    try await ServiceGroup(configuration: configuration).run()
  }

  private var channel: HTTP1Channel.Configuration {
    let limits = settings.limits
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: [
        Deadlines(request: limits.requestSeconds, response: limits.responseSeconds),
        UntakenBound(bytes: limits.untakenBytes),
      ],
      idleTimeout: .seconds(limits.idleSeconds),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes, maxHeaderFieldCount: 100))
  }
}
