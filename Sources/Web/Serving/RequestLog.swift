import Hummingbird
import Logging

/// A line in the log for each request: what kind of address, how it ended, how long it took. Never the address itself, which may hold a token.
struct RequestLog: RouterMiddleware {
  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    let clock = ContinuousClock()
    let begun = clock.now
    let response = try await next(request, context)
    let (seconds, fraction) = (clock.now - begun).components
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "none")",
        "status": "\(response.status.code)",
        "ms": "\(seconds * 1_000 + fraction / 1_000_000_000_000_000)",
      ])
    return response
  }
}
