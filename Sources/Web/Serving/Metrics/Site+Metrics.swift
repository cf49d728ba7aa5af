import HTTPTypes
import Hummingbird

extension Site {
  /// `/metrics`, for who asks on this very machine; to the world the page is not there.
  func addMetrics(to router: Router<Visit>) {
    guard let book = settings.metrics else { return }
    router.get("/metrics") { request, visit in
      let isProxied = HTTPField.Name("X-Forwarded-For").map { request.headers.contains($0) } ?? true
      guard ["127.0.0.1", "::1"].contains(visit.peer), !isProxied else { throw HTTPError(.notFound) }
      var response = Response.plain(book.text())
      response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
      return response
    }
  }
}
