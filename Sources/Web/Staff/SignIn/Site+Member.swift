import Access
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary

/// Who is at the door, as far as cookies and lines tell.
extension Site {
  /// The member of staff whose session the request carries.
  ///
  /// Throws `StaffRefusal.notSignedIn`, or `SessionRefusal` with the reason why the session ended.
  func member(of request: Request) async throws -> Member {
    guard let token = cookie(.session, of: request).flatMap({ SecretToken($0) }),
      let member = try await engine.member(with: token)
    else { throw StaffRefusal.notSignedIn }
    return member
  }

  func cookie(_ purpose: StaffCookie.Purpose, of request: Request) -> String? {
    request.cookies[purpose.name(overTLS: settings.secure)]?.value
  }

  /// The visitor's address, by which tries are counted. Behind our own proxy it is what the proxy wrote last; what a
  /// visitor wrote himself stands before that, and is not believed.
  func address(of request: Request, _ visit: Visit) -> VisitorAddress {
    guard settings.behindProxy, let name = HTTPField.Name("X-Forwarded-For"),
      let last = request.headers[values: name].last?.split(separator: ",").last
    else { return VisitorAddress(visit.peer) }
    return VisitorAddress(String(last.filter { $0 != " " }))
  }

  /// The way in itself: whoever has come in is led to none of it.
  private static let entrance = ["/staff/sign-in", "/staff/code", "/staff/join", "/staff/demo"]

  /// The page to go to after the sign-in: one of our own staff pages. Its language is not kept here: it is the one
  /// in which he signs in.
  func destination(_ written: String) -> String {
    let path = written.prefix(300)
    let isOurs = path.hasPrefix("/staff") || path.hasPrefix("/reports")
    let isPlain = path.utf8.allSatisfy { (33...126).contains($0) } && !path.contains("//") && !path.contains("\\")
    let page = path.prefix { $0 != "?" && $0 != "#" }
    let isEntrance = Self.entrance.contains { page == $0 || page.hasPrefix("\($0)/") }
    guard isOurs && isPlain && !isEntrance else { return "/staff" }
    let asked = Language.otherParts(of: path.dropFirst(page.count).drop { $0 == "?" }.prefix { $0 != "#" })
    return asked.isEmpty ? String(page) : "\(page)?\(asked.joined(separator: "&"))"
  }

  /// The way to the sign-in, and from there back to the page that was asked for.
  func signInAgain(_ refusal: any Refusal, _ request: Request) -> Response {
    var query = ["next=\(PercentEncoding.written(destination(request.uri.description), leaving: ["/"]))"]
    if let refusal = refusal as? SessionRefusal { query.append("ended=\(refusal)") }
    if request.language == .english { query.append("lang=en") }
    return Response(status: .seeOther, headers: [.location: "/staff/sign-in?\(query.joined(separator: "&"))"])
  }
}

extension Response {
  /// Lays a cookie into the browser.
  mutating func set(_ cookie: StaffCookie) { headers.append(HTTPField(name: .setCookie, value: cookie.description)) }
}
