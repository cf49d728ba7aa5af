import Access
import Hummingbird
import Operations
import Vocabulary

extension StaffAddress {
  /// What every member of staff may do with his own account.
  static let account: [StaffAddress] = [
    .get("/staff/account") { try await $0.account($1) },
    .post("/staff/account/password") { try await $0.passwordChanged($1) },
    .post("/staff/account/codes") { try await $0.codesRenewed($1) },
    .post("/staff/account/session") { try await $0.sessionsEnded($1) },
    .post("/staff/account/sessions") { site, visit in
      try await site.engine.signOutEverywhere(visit.member)
      var response = visit.goOn(to: "/staff/sign-in")
      response.set(.cleared(.session, overTLS: site.settings.secure))
      return response
    },
  ]
}

/// One's own account. Who changes a secret gives his password again, and goes on under a new cookie.
extension Site {
  func account(_ visit: StaffVisit) async throws -> Response {
    let values = AccountPage(
      visit.member, try await engine.departments(), sessions: try await engine.sessions(of: visit.member),
      in: visit.language)
    return show(Page(template: .account, values: values), to: visit)
  }

  func passwordChanged(_ visit: StaffVisit) async throws -> Response {
    let form = visit.form
    return try await mending(visit) {
      let password = form.values[AccountPage.passwordField]?.first ?? ""
      guard password == form.values[AccountPage.againField]?.first ?? "" else { throw StaffRefusal.passwordsDiffer }
      let token = try await engine.changePassword(
        of: visit.member, from: form.present, to: password, at: address(of: visit.request, visit.visit))
      var response = visit.goOn(to: "/staff/account")
      response.set(.session(token, overTLS: settings.secure))
      return response
    }
  }

  func codesRenewed(_ visit: StaffVisit) async throws -> Response {
    try await mending(visit, present: AccountPage.presentForCodes) {
      let made = try await engine.renewRecoveryCodes(
        of: visit.member, password: visit.form.present, at: address(of: visit.request, visit.visit))
      guard let member = try await engine.member(with: made.token) else { throw SessionRefusal.changed }
      // The page's forms belong to the session as it goes on.
      let after = StaffVisit(request: visit.request, visit: visit.visit, member: member, form: visit.form)
      let values = AccountCodes(codes: made.codes.map(\.text))
      var response = show(Page(template: .accountCodes, values: values, switchable: false), to: after)
      response.set(.session(made.token, overTLS: settings.secure))
      return response
    }
  }

  func sessionsEnded(_ visit: StaffVisit) async throws -> Response {
    try await mending(visit, present: AccountPage.presentForSessions) {
      try await engine.endSessions(
        visit.form.sessions, of: visit.member, password: visit.form.present, at: address(of: visit.request, visit.visit)
      )
      return visit.goOn(to: "/staff/account")
    }
  }

  /// The account's page again where something can be mended in it; passwords are never written back.
  ///
  /// - Parameter present: the field of the form that was sent in which the present password stands.
  private func mending(
    _ visit: StaffVisit, present: String = AccountPage.presentField, _ body: () async throws -> Response
  ) async throws -> Response {
    do {
      return try await body()
    } catch {
      guard var refused = Refused(error), case .form(let field) = refused.place else { throw error }
      if field == AccountPage.presentField { refused.place = .form(present) }
      let values = AccountPage(
        visit.member, try await engine.departments(), sessions: try await engine.sessions(of: visit.member),
        chosen: visit.form.sessions, refusals: [refused], in: visit.language)
      return show(.refused(.account, values, [refused]), to: visit)
    }
  }
}

extension FormFields {
  /// The present password as it was typed, with any space in it.
  fileprivate var present: String { values[AccountPage.presentField]?.first ?? "" }

  /// The sessions he chose, by their names.
  fileprivate var sessions: Set<String> { Set(values[AccountPage.sessionField] ?? []) }
}
