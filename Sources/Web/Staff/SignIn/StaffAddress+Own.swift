import Access
import Hummingbird
import Operations

extension StaffAddress {
  /// What every member of staff finds in the area: the way in to his part of it, and the way out.
  static let own: [StaffAddress] = [
    .get("/staff") { site, visit in visit.goOn(to: StaffFrame(visit.member, in: visit.language).first) },
    .post("/staff/sign-out") { site, visit in
      try await site.engine.signOut(visit.member)
      var response = visit.goOn(to: "/staff/sign-in")
      response.set(.cleared(.session, overTLS: site.settings.secure))
      return response
    },
  ]
}
