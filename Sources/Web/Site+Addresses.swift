import Hummingbird
import Operations

extension Site {
  /// Every address of the site. HEAD is answered wherever GET is.
  var router: Router<Visit> {
    let router = Router(context: Visit.self, options: [.autoGenerateHeadEndpoints])
    if settings.metrics != nil { router.add(middleware: MetricsMiddleware()) }
    router.add(middleware: RequestLog())
    router.add(middleware: ResponseHeaders(secure: settings.secure))
    router.add(middleware: RefusalPages(site: self))
    router.add(middleware: HostGuard(hosts: settings.hosts))

    router.get("/healthz") { _, _ in Response.plain("ok\n") }
    router.get("/readyz") { _, _ in await readiness() }

    addMetrics(to: router)
    if settings.yardstick {
      router.post("/yardstick") { request, _ in
        _ = try await request.form(atMost: settings.limits.formBytes)
        return Response.plain("ok\n")
      }
    }

    router.get("/s/{token}") { request, visit in
      // The page is the same for every link: it names its own address by nothing but what follows the `?`.
      if request.uri.queryParameters["stop"] != nil { return try stopAddress(request, visit) }
      return try await surveyForm(request, visit)
    }
    router.post("/s/{token}") { request, visit in try await surveyAnswer(request, visit) }
    router.get("/s/{token}/stop") { request, visit in try await stopForm(request, visit) }
    router.post("/s/{token}/stop") { request, visit in try await stopAnswer(request, visit) }
    addReceipts(to: router)
    addCodes(to: router)
    addTablets(to: router)

    addPublicDoors(to: router)
    addSignIn(to: router)
    addEnrolment(to: router)
    addDemoDoor(to: router)
    addStaffArea(to: router)
    return router
  }

  private func readiness() async -> Response {
    await engine.isReady() ? .plain("ready\n") : .plain("not ready\n", status: .serviceUnavailable)
  }
}

extension Response {
  /// A line for machines.
  static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
