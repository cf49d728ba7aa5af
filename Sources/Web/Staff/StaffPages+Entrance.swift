import HTTPTypes
import Hummingbird
import Operations
import Vocabulary

extension Site {
  /// `/staff`: with the key in the address, the door opens and the key leaves the address; with a pass, the overview.
  func staffEntrance(_ request: Request) async throws -> Response {
    let english = request.language == .english ? "?lang=en" : ""
    if let key = request.uri.queryParameters["key"] {
      guard door.opens(to: String(key)) else { throw StaffRefusal.doorClosed }
      var response = Response(status: .seeOther, headers: [.location: "/staff\(english)"])
      response.setCookie(
        Cookie(
          name: StaffDoor.passName, value: door.pass(at: engine.world.now()), maxAge: Int(StaffDoor.passSeconds),
          path: "/", secure: settings.secure, httpOnly: true, sameSite: .strict))
      return response
    }
    guard admits(request) else { throw StaffRefusal.doorClosed }
    return try await overview(request)
  }

  /// A page of the staff area: its forms say where they come from, which the guard asks.
  func sendToStaff(_ page: Page, to request: Request) -> Response {
    var page = page
    if let name = HTTPField.Name.referrerPolicy { page.headers[name] = "same-origin" }
    return send(page, to: request)
  }
}
