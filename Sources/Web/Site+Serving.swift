public import Logging
public import ServiceLifecycle

extension Site {
  /// Serves this site alone (`Sites.serve`).
  public func serve(
    host: String, port: Int, beside others: [any Service] = [], logger: Logger,
    opened: @escaping @Sendable (Int) async -> Void
  ) async throws {
    try await Sites(self).serve(host: host, port: port, beside: others, logger: logger, opened: opened)
  }
}
