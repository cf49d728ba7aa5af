import Collector
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary

extension Template {
  static let stop = Template("stop", PackageResources.stop_mustache, .visitor)
}

/// The page on which somebody says by what he wishes to be sent no survey messages: his own, by his own link.
extension Site {
  /// The way from the survey to the wishes.
  func stopAddress(_ request: Request, _ visit: Visit) throws -> Response {
    let language = request.language == .arabic ? "" : "?lang=\(request.language.rawValue)"
    return Response(status: .seeOther, headers: [.location: "/s/\(try token(visit))/stop\(language)"])
  }

  /// GET writes nothing: a preview robot changes nobody's wish.
  func stopForm(_ request: Request, _ visit: Visit) async throws -> Response {
    let wished = try await guarded(request, visit) { try await engine.optOuts(with: try token(visit)) }
    return send(page(wished, saved: false, in: request.language), to: request)
  }

  func stopAnswer(_ request: Request, _ visit: Visit) async throws -> Response {
    let token = try await guarded(request, visit) { () throws -> Token in try self.token(visit) }
    let form = try await request.form(atMost: settings.limits.formBytes)
    let wished = Set((form.values["carrier"] ?? []).compactMap(Carrier.init(rawValue:))).intersection(engine.carriers)
    try await guarded(request, visit) {
      try await engine.optOut(of: wished, with: token)
    }
    return send(page(wished, saved: true, in: request.language), to: request)
  }

  private func page(_ wished: Set<Carrier>, saved: Bool, in language: Language) -> Page {
    let offered = Carrier.allCases.filter(engine.carriers.contains)
    return Page(
      template: .stop,
      values: StopPage(
        carriers: offered.map {
          StopPage.Box(value: $0.rawValue, label: $0.name[language], chosen: wished.contains($0) ? ["checked"] : [])
        }, saved: saved), switchable: !saved)
  }
}

/// The wishes as the page shows them.
struct StopPage: Sendable {
  let carriers: [Box]
  let saved: Bool

  struct Box: Sendable {
    let value: String
    let label: String
    let chosen: [String]
  }
}
