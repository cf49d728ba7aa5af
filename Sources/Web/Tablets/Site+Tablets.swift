import Access
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary

/// The association's tablets: how one is set up, the files their pages need, and by what they are known.
extension Site {
  func addTablets(to router: Router<Visit>) {
    router.get("/tablet/{key}") { request, visit in
      let tablet = try await self.engine.waitingTablet(with: try self.setUpKey(visit))
      var page = Page(template: .tabletKey, values: TabletKeyPage(tablet, in: request.language))
      if let name = HTTPField.Name.referrerPolicy { page.headers[name] = "same-origin" }
      return self.send(page, to: request)
    }
    router.post("/tablet/{key}") { request, visit in try await self.tabletSetUp(request, visit) }
    for file in TabletFile.all {
      router.get(RouterPath(file.path)) { request, _ in file.answer(to: request) }
    }
    router.get("/delegate/app.webmanifest") { request, _ in self.manifest(request) }
    addKiosk(to: router)
    addDelegate(to: router)
  }

  /// The tablet that this browser is; refuses what is none of this kind, or no longer.
  func tablet(_ kind: Tablet.Kind, _ request: Request) async throws -> Tablet {
    try await engine.tablet(kind, with: cookie(.tablet, of: request).flatMap { SecretToken($0) })
  }

  func cookie(_ purpose: TabletCookie.Purpose, of request: Request) -> String? {
    request.cookies[purpose.name(overTLS: settings.secure)]?.value
  }

  /// Gives the browser the tablet's own key; the one in the address is spent.
  private func tabletSetUp(_ request: Request, _ visit: Visit) async throws -> Response {
    guard request.isFromOwnPage else { throw StaffRefusal.foreignForm }
    let (tablet, key, seconds) = try await engine.setUpTablet(with: try setUpKey(visit))
    var response = Response(
      status: .seeOther, headers: [.location: tablet.kind == .kiosk ? "/kiosk" : "/delegate"])
    response.set(.tablet(key, seconds: seconds, overTLS: settings.secure))
    return response
  }

  private func setUpKey(_ visit: Visit) throws -> SecretToken {
    guard let key = visit.parameters.get("key").flatMap({ SecretToken($0) }) else { throw TabletRefusal.keySpent }
    return key
  }
}

extension Response {
  /// Lays a tablet's cookie into the browser.
  mutating func set(_ cookie: TabletCookie) { headers.append(HTTPField(name: .setCookie, value: cookie.description)) }
}

/// What stands on the page by which a tablet is set up.
struct TabletKeyPage: Sendable {
  let name: String
  let purpose: String
  let until: String

  init(_ tablet: Tablet, in language: Language) {
    name = tablet.name
    purpose = Texts(language)["tablets", "kind_\(tablet.kind.rawValue)"]
    until = tablet.expires.day.name(in: language)
  }
}
