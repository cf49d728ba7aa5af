import Access
import HTTPTypes
import Hummingbird
import Logging
import Operations
import Vocabulary
import Workflow

/// The guard of the staff area: nobody without a session, nothing without the right, no form from another's page.
extension Site {
  func addStaffArea(to router: Router<Visit>) {
    for address in StaffAddress.all {
      router.on(RouterPath(address.path), method: address.method) { request, visit in
        try await answer(address, request, visit)
      }
    }
  }

  private func answer(_ address: StaffAddress, _ request: Request, _ visit: Visit) async throws -> Response {
    let looks = address.method == .get
    if !looks && !request.isFromOwnPage {
      visit.logger.warning("foreign form", metadata: ["route": "\(address.path)"])
      throw StaffRefusal.foreignForm
    }
    var member: Member
    do {
      member = try await admitted(to: address, request, visit)
    } catch {
      if looks {
        guard let refusal = error as? any Refusal, refusal.asksToSignIn else { throw error }
        return signInAgain(refusal, request)
      }
      let form = try? await request.form(atMost: settings.limits.formBytes)
      return try keep(form ?? FormFields(), after: error, request)
    }
    var form = FormFields()
    if !looks {
      let most = address.mostBytes ?? settings.limits.formBytes
      form = try await request.form(atMost: most, withFiles: address.takesFiles)
      // A form may take its time to arrive: meanwhile he may have been locked, or his rights changed.
      do {
        member = try await admitted(to: address, request, visit)
      } catch {
        return try keep(form, after: error, request)
      }
    }
    let staffVisit = StaffVisit(request: request, visit: visit, member: member, form: form)
    guard looks || engine.doorkeeper.isSealed(form.first(Doorkeeper.sealField), for: member) else {
      visit.logger.warning(
        "form without seal", metadata: ["route": "\(address.path)", "account": "\(member.account.id)"])
      return try sendAgain(unsealed: staffVisit)
    }
    do {
      return try await address.answer(self, staffVisit)
    } catch {
      guard !looks else { throw error }
      return try sendAgain(after: error, to: staffVisit)
    }
  }

  /// Who sends the request, if he is signed in and holds a right that the address asks for, as his account is now.
  private func admitted(to address: StaffAddress, _ request: Request, _ visit: Visit) async throws -> Member {
    let member = try await member(of: request)
    guard address.admits(member.account.staff) else {
      visit.logger.warning(
        "right not held", metadata: ["route": "\(address.path)", "account": "\(member.account.id)"])
      throw RightRefusal.notHeld(address.rights.first ?? .seeReferences)
    }
    return member
  }

  /// A page of the staff area, in its frame; its forms carry the seal of the session.
  func show(_ page: Page, to visit: StaffVisit) -> Response {
    var page = page
    page.frame = [StaffFrame(visit.member, at: visit.request.uri.path, in: visit.language)]
    page.seal = engine.seal(for: visit.member)
    if let name = HTTPField.Name.referrerPolicy { page.headers[name] = "same-origin" }
    return send(page, to: visit.request)
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
