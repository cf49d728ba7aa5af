import Access
import Collector
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary

/// The kiosk in an office: a registered tablet on which one after another types his code and answers. The mode of an answer
/// follows from the tablet's own key: who has only a link cannot answer in it.
///
/// No address names the link of who answers: it stands in a cookie that ends with him, so that the way back leads to the
/// beginning and shows nothing of him. The guard of links stood before the code that led to it; once he answers, what others
/// tried from the office's address holds him up no more.
extension Site {
  func addKiosk(to router: Router<Visit>) {
    router.get("/kiosk") { request, visit in
      _ = try await self.tablet(.kiosk, request)
      return self.kioskStart(KioskPage(CodePage(in: request.language)), request)
    }
    router.post("/kiosk") { request, visit in
      try await self.onKiosk(request, visit) { try await self.kioskCode(request, visit) }
    }
    router.get("/kiosk/answer") { request, visit in
      try await self.onKiosk(request, visit) { try await self.kioskForm(request) }
    }
    router.post("/kiosk/answer") { request, visit in
      try await self.onKiosk(request, visit) { try await self.kioskAnswer(request, visit) }
    }
    router.get("/kiosk/privacy") { request, _ in
      _ = try await self.tablet(.kiosk, request)
      let notice = try await self.currentNotice(in: request.language)
      return self.send(
        Page(template: .kioskPrivacy, values: notice), on: .kiosk("notice", in: request.language), to: request)
    }
    router.get("/kiosk/thanks") { request, visit in
      _ = try await self.tablet(.kiosk, request)
      return self.ended(
        self.send(
          Page(template: .kioskThanks, values: KioskThanks(), switchable: false),
          on: .kiosk("done", in: request.language), to: request))
    }
  }

  /// Does what a kiosk asks for; a "no" is shown as long as thanks are, and then it begins anew.
  private func onKiosk(
    _ request: Request, _ visit: Visit, _ body: () async throws -> Response
  ) async throws -> Response {
    _ = try await tablet(.kiosk, request)
    if request.method != .get, !request.isFromOwnPage { throw StaffRefusal.foreignForm }
    do {
      return try await body()
    } catch {
      let page = refused(error, in: visit).page(in: request.language)
      return ended(send(page, on: .kiosk("done", in: request.language), to: request))
    }
  }

  private func kioskStart(_ page: KioskPage, _ request: Request, _ refused: Refused? = nil) -> Response {
    ended(
      send(
        Page(
          template: .kiosk, values: page, status: refused?.status ?? .ok, headers: refused?.headers ?? [:],
          switchable: refused == nil), on: .kiosk("start", in: request.language), to: request))
  }

  private func kioskCode(_ request: Request, _ visit: Visit) async throws -> Response {
    let typed = try await request.form(atMost: settings.limits.formBytes).first(CodePage.field)
    do {
      let link = try await link(of: typed, request, visit)
      var response = kioskGoesOn(to: "/kiosk/answer", request)
      response.set(.answering(link.text, overTLS: settings.secure))
      return response
    } catch {
      let refused = try codeRefused(error, in: visit)
      return kioskStart(KioskPage(CodePage(typed: typed, refused: refused, in: request.language)), request, refused)
    }
  }

  private func kioskForm(_ request: Request) async throws -> Response {
    guard let link = cookie(.answering, of: request).flatMap({ Token($0) }) else {
      return kioskGoesOn(to: "/kiosk", request)
    }
    let survey = try await engine.survey(link)
    let form = SurveyForm(survey, key: formKey.description, in: request.language)
    return send(.survey(form), on: .kiosk("answer", in: request.language), to: request)
  }

  private func kioskAnswer(_ request: Request, _ visit: Visit) async throws -> Response {
    guard let link = cookie(.answering, of: request).flatMap({ Token($0) }) else {
      return kioskGoesOn(to: "/kiosk", request)
    }
    let (key, fields) = try await request.form(atMost: settings.limits.formBytes).taking(SurveyForm.keyField)
    do {
      _ = try await engine.submit(fields, key: key, with: link, mode: .kiosk)
      return ended(kioskGoesOn(to: "/kiosk/thanks", request))
    } catch {
      let refused = refused(error, in: visit)
      guard case .form(let field) = refused.place else { throw error }
      let problem = SurveyForm.Problem(
        message: refused.words(in: request.language), title: refused.title(in: request.language), field: field)
      let form = SurveyForm(
        try await engine.survey(link), key: key.flatMap { FormKey($0) }?.description ?? formKey.description,
        in: request.language, entered: fields, problem: problem)
      return send(
        .survey(form, status: refused.status, headers: refused.headers), on: .kiosk("answer", in: request.language),
        to: request)
    }
  }

  private func kioskGoesOn(to path: String, _ request: Request) -> Response {
    let language = request.language == .arabic || path == "/kiosk" ? "" : "?lang=\(request.language.rawValue)"
    return Response(status: .seeOther, headers: [.location: path + language])
  }

  /// The response, with which whoever answered before is forgotten.
  private func ended(_ response: Response) -> Response {
    var response = response
    response.set(.answeringEnded(overTLS: settings.secure))
    return response
  }
}

/// Where a kiosk begins: the code is typed, by the keys that the script draws or the tablet's own.
struct KioskPage: Sendable {
  let typed: String
  let problems: [FormProblems]
  let wrong: [String: Bool]

  init(_ page: CodePage) {
    typed = page.typed
    problems = page.problems
    wrong = page.wrong
  }
}

/// The thanks of a kiosk: all of it is text.
struct KioskThanks: Sendable {}
