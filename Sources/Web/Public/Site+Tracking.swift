import Access
import Collector
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// The page behind a tracking link: looked at as often as anyone likes; what he does there is his own step.
extension Site {
  /// GET: where the request stands. Writes nothing: preview robots open links before people do.
  func trackingPage(_ request: Request, _ visit: Visit) async throws -> Response {
    let token = try trackingToken(visit)
    return show(try await engine.track(token), token, to: request)
  }

  func withdrawn(_ request: Request, _ visit: Visit) async throws -> Response {
    try await own(request, visit) { token, form, address in
      try await engine.take(
        .withdrawn(reason: form.first("reason")), with: token, from: address, seeing: form.reopenings)
    }
  }

  func itemHandedIn(_ request: Request, _ visit: Visit) async throws -> Response {
    try await own(request, visit) { token, form, address in
      guard let item = ItemCode(form.first("item")) else { throw OwnEntryRefusal.itemMissing }
      guard form.first("reference").unicodeScalars.count <= PublicEntry.longestLine else {
        throw OwnEntryRefusal.tooLong(most: PublicEntry.longestLine)
      }
      func day(_ name: String) throws -> Day? { form.first(name).isEmpty ? nil : try DateEntry(form.first(name)).day }
      let document = Document(
        reference: form.first("reference"), issued: try day("issued"), expires: try day("expires"))
      try await engine.take(.itemProvided(item: item, document: document), with: token, from: address)
    }
  }

  func dataChanged(_ request: Request, _ visit: Visit) async throws -> Response {
    try await own(request, visit) { token, form, address in
      let entered = form.fields(under: TrackingPage.DataForm.prefix)
      let shown = form.fields(under: TrackingPage.DataForm.shownPrefix)
      let changes = try await engine.track(token).request.changes(in: entered, shown: shown)
      try await engine.take(.dataChanged(values: changes), with: token, from: address)
    }
  }

  func codeAskedFor(_ request: Request, _ visit: Visit) async throws -> Response {
    try await own(request, visit) { token, _, address in
      try await engine.sendSigningCode(with: token, from: address)
    }
  }

  func declarationSigned(_ request: Request, _ visit: Visit) async throws -> Response {
    try await own(request, visit) { token, form, address in
      try await engine.sign(withCode: form.first("code"), token: token, from: address)
    }
  }

  /// Something he does himself; then the page anew, or as it was filled with what is to be mended.
  private func own(
    _ request: Request, _ visit: Visit, _ body: (Token, FormFields, VisitorAddress) async throws -> Void
  ) async throws -> Response {
    let token = try trackingToken(visit)
    let form = try await request.form(atMost: settings.limits.formBytes)
    do {
      try await body(token, form, address(of: request, visit))
      let language = request.language == .english ? "?lang=en" : ""
      return Response(status: .seeOther, headers: [.location: "/t/\(token)\(language)"])
    } catch let refusal as OwnDataRefusal {
      let refused = refusal.faults.map { Refused($0, at: TrackingPage.DataForm.prefix + $0.field.text) }
      return show(try await engine.track(token), token, to: request, entered: form, refused: refused)
    } catch {
      let refused = refused(error, in: visit)
      guard case .form = refused.place else { throw error }
      let looksAgain = (error as? StepRefusal)?.isOfTime ?? false
      return show(
        try await engine.track(token), token, to: request, entered: form, looksAgain: looksAgain, refused: [refused])
    }
  }

  private func show(
    _ tracking: Tracking, _ token: Token, to request: Request, entered: FormFields = FormFields(),
    looksAgain: Bool = false, refused: [Refused] = []
  ) -> Response {
    let values = TrackingPage(
      tracking, token: token, now: engine.world.now(), in: request.language, entered: entered,
      looksAgain: looksAgain, refused: refused)
    let page = Page(
      template: .tracking, values: values, status: refused.first?.status ?? .ok,
      headers: refused.first?.headers ?? [:], switchable: refused.isEmpty)
    return send(page, to: request)
  }

  private func trackingToken(_ visit: Visit) throws -> Token {
    guard let token = visit.parameters.get("token").flatMap({ Token($0) }) else { throw TrackingRefusal.unknown }
    return token
  }
}

extension FormFields {
  /// The fields whose names begin so, by the codes that follow.
  fileprivate func fields(under prefix: String) -> [FieldCode: String] {
    var fields: [FieldCode: String] = [:]
    for name in values.keys where name.hasPrefix(prefix) {
      guard let code = FieldCode(String(name.dropFirst(prefix.count))) else { continue }
      fields[code] = first(name)
    }
    return fields
  }
}
