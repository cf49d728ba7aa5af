import Hummingbird

/// The list of names under which the site answers: a request for another name did not mean this site.
struct HostGuard: RouterMiddleware {
  let hosts: Set<String>

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    guard let authority = request.head.authority, !authority.isEmpty else {
      return .plain("no host named\n", status: .badRequest)
    }
    guard hosts.contains(Self.name(authority)) else {
      return .plain("not this host\n", status: .misdirectedRequest)
    }
    return try await next(request, context)
  }

  /// The host's name without its port: `127.0.0.1:8080` and `[::1]:8080` alike.
  static func name(_ authority: String) -> String {
    let name = authority.lowercased()
    if name.hasPrefix("[") { return String(name.prefix { $0 != "]" }.dropFirst()) }
    return String(name.prefix { $0 != ":" })
  }
}
