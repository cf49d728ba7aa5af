import Access
import Hummingbird
import Logging
import Operations
import Vocabulary

/// The way in: name and password, the code of the phone, and then the page that was asked for.
extension Site {
  func addSignIn(to router: Router<Visit>) {
    router.get("/staff/sign-in") { request, _ in self.signInForm(request) }
    router.post("/staff/sign-in") { request, visit in try await self.passwordGiven(request, visit) }
    router.get("/staff/code") { request, _ in self.codeForm(request) }
    router.post("/staff/code") { request, visit in try await self.codeGiven(request, visit) }
  }

  private func signInForm(_ request: Request) -> Response {
    let ended = request.uri.queryParameters["ended"].flatMap { SessionRefusal(String($0)) }
    return send(.signIn(SignInPage(next: next(request), ended: ended, in: request.language)), to: request)
  }

  private func passwordGiven(_ request: Request, _ visit: Visit) async throws -> Response {
    guard request.isFromOwnPage else { throw StaffRefusal.foreignForm }
    let form = try await request.form(atMost: settings.limits.formBytes)
    let name = form.first(SignInPage.nameField)
    do {
      visit.logger.notice("sign-in: password given")
      let ticket = try await engine.signIn(
        name: name, password: form.values[SignInPage.passwordField]?.first ?? "", from: address(of: request, visit))
      var response = Response(
        status: .seeOther, headers: [.location: address("/staff/code", next: next(form), request)])
      response.set(.ticket(ticket, overTLS: settings.secure))
      return response
    } catch let refusal as SignInRefusal {
      visit.logger.warning("sign-in: held up")
      let refused = Refused(access: refusal) ?? .failure
      let page = SignInPage(next: next(form), name: name, refused: refused, in: request.language)
      return send(.signIn(page, refused), to: request)
    }
  }

  private func codeForm(_ request: Request) -> Response {
    guard cookie(.ticket, of: request) != nil else {
      return Response(
        status: .seeOther, headers: [.location: address("/staff/sign-in", next: next(request), request)])
    }
    return send(.code(SignInCodePage(next: next(request), in: request.language)), to: request)
  }

  private func codeGiven(_ request: Request, _ visit: Visit) async throws -> Response {
    guard request.isFromOwnPage else { throw StaffRefusal.foreignForm }
    let form = try await request.form(atMost: settings.limits.formBytes)
    do {
      let signedIn = try await engine.confirmSignIn(
        ticket: cookie(.ticket, of: request), code: form.first(SignInCodePage.codeField),
        from: address(of: request, visit))
      visit.logger.notice(
        "sign-in: admitted",
        metadata: [
          "account": "\(signedIn.account.id)", "by": "\(signedIn.usedRecoveryCode ? "recovery code" : "phone")",
        ])
      var response = Response(status: .seeOther, headers: [.location: address(next(form), request)])
      response.set(.cleared(.ticket, overTLS: settings.secure))
      response.set(.session(signedIn.token, overTLS: settings.secure))
      return response
    } catch SignInRefusal.expired {
      let refused = Refused(access: SignInRefusal.expired) ?? .failure
      return send(.signIn(SignInPage(next: next(form), refused: refused, in: request.language), refused), to: request)
    } catch let refusal as SignInRefusal {
      visit.logger.warning("sign-in: refused")
      let refused = Refused(access: refusal) ?? .failure
      return send(.code(SignInCodePage(next: next(form), refused: refused, in: request.language), refused), to: request)
    }
  }

  private func next(_ request: Request) -> String {
    destination(request.uri.queryParameters[SignInPage.nextField[...]].map(String.init) ?? "")
  }

  private func next(_ form: FormFields) -> String { destination(form.first(SignInPage.nextField)) }

  private func address(_ path: String, next: String, _ request: Request) -> String {
    address("\(path)?\(SignInPage.nextField)=\(PercentEncoding.written(next, leaving: ["/"]))", request)
  }

  private func address(_ path: String, _ request: Request) -> String {
    guard request.language == .english else { return path }
    return path + (path.contains("?") ? "&" : "?") + "lang=en"
  }
}

extension SessionRefusal {
  /// The refusal of this name, as an address carries it.
  init?(_ name: String) {
    guard let one = [SessionRefusal.idle, .tooLong, .changed].first(where: { "\($0)" == name }) else { return nil }
    self = one
  }
}
