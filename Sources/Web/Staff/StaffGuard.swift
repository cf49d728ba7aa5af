import HTTPTypes
import Hummingbird
import Operations

/// The guard of the staff area: no page without a pass, no form from another site's page.
struct StaffGuard: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    guard site.admits(request) else { throw StaffRefusal.doorClosed }
    guard request.method == .get || request.method == .head || request.isFromOwnPage else {
      throw StaffRefusal.foreignForm
    }
    return try await next(request, context)
  }
}

extension Site {
  /// Whether the request carries a pass of the staff door.
  func admits(_ request: Request) -> Bool {
    request.cookies[StaffDoor.passName].map { door.admits($0.value, at: engine.world.now()) } ?? false
  }
}

extension Request {
  /// Whether a form came from a page of this very site, as the browser itself says; a browser that says nothing is not believed.
  var isFromOwnPage: Bool {
    if let site = HTTPField.Name.secFetchSite.flatMap({ headers[$0] }) { return site == "same-origin" }
    guard let origin = headers[.origin], let authority = head.authority else { return false }
    return origin.lowercased() == "https://\(authority.lowercased())"
      || origin.lowercased() == "http://\(authority.lowercased())"
  }
}
