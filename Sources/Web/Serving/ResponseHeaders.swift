import HTTPTypes
import Hummingbird

/// What every response says to the browser: keep nothing, tell nobody, run nothing, show this in no one's frame.
struct ResponseHeaders: RouterMiddleware {
  private let fields: HTTPFields

  init(secure: Bool) {
    var fields = HTTPFields()
    var values = [
      "Cache-Control": "no-store",
      "Content-Security-Policy": Self.policy(style: "'none'"),
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex, nofollow",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    ]
    if secure { values["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains" }
    for (name, value) in values {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    self.fields = fields
  }

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for field in fields where response.headers[field.name] == nil { response.headers.append(field) }
    return response
  }

  /// The content policy of a page with these sources of style and of script and no other.
  static func policy(style: String, script: String = "'none'") -> String {
    "default-src 'none'; style-src \(style); script-src \(script); img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  }
}

/// How much of a page's address the browser tells when the page's form is sent. Where it tells nothing, `Origin` is null too, and
/// a browser that knows no `Sec-Fetch-Site` could not show that the form is our own.
enum ReferrerPolicy: String {
  /// The address, within the site.
  case sameOrigin = "same-origin"
  /// The site's name alone: for an address that holds a secret.
  case nameAlone = "strict-origin"
}

extension Page {
  /// The page, of whose address the browser tells so much.
  func telling(_ policy: ReferrerPolicy) -> Page {
    var page = self
    if let name = HTTPField.Name.referrerPolicy { page.headers[name] = policy.rawValue }
    return page
  }
}

extension HTTPField.Name {
  static var referrerPolicy: HTTPField.Name? { HTTPField.Name("Referrer-Policy") }
  static var secFetchSite: HTTPField.Name? { HTTPField.Name("Sec-Fetch-Site") }
}
