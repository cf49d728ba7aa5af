import Hummingbird
import Logging

/// The last catcher: what no form could mend becomes a calm page, and what nobody foresaw a page without details.
struct RefusalPages: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      return site.send(site.refused(error, in: context).page(in: request.language), to: request)
    }
  }
}

extension Site {
  /// A thrown error as the visitor meets it; a failure is noted in the log by its kind alone, for its words may name a person.
  func refused(_ error: any Error, in visit: Visit) -> Refused {
    if let refused = Refused(error) { return refused }
    visit.logger.error(
      "failure", metadata: ["route": "\(visit.endpointPath ?? "none")", "kind": "\(type(of: error))"])
    return .failure
  }
}
