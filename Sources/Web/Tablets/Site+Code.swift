import Collector
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary

/// The page on which somebody types the short code from his slip; the right one leads to his questionnaire.
extension Site {
  func addCodes(to router: Router<Visit>) {
    router.get("/c") { request, _ in self.send(.code(CodePage(in: request.language)), to: request) }
    router.post("/c") { request, visit in try await self.codeTyped(request, visit) }
  }

  private func codeTyped(_ request: Request, _ visit: Visit) async throws -> Response {
    let typed = try await request.form(atMost: settings.limits.formBytes).first(CodePage.field)
    do {
      let link = try await self.link(of: typed, request, visit)
      let language = request.language == .arabic ? "" : "?lang=\(request.language.rawValue)"
      return Response(status: .seeOther, headers: [.location: "/s/\(link)\(language)"])
    } catch {
      let refused = try codeRefused(error, in: visit)
      return send(.code(CodePage(typed: typed, refused: refused, in: request.language), refused), to: request)
    }
  }

  /// The link to which a typed code leads. A slip of the finger is no guess; a code that nobody was given is one.
  func link(of typed: String, _ request: Request, _ visit: Visit) async throws -> Token {
    let code = try ShortCode(typed: typed)
    return try await guarded(request, visit) { try await engine.link(of: code) }
  }

  /// What is said beside the field; throws again what needs a page of its own.
  func codeRefused(_ error: any Error, in visit: Visit) throws -> Refused {
    if error as? InvitationRefusal == .unknown {
      return Refused(CodePage.unknown, key: "short_code", status: .notFound, at: CodePage.field)
    }
    let refused = refused(error, in: visit)
    guard case .form = refused.place else { throw error }
    return refused
  }
}

/// Where a code is typed, as the page shows it.
struct CodePage: Sendable {
  static let field = "code"
  static let unknown = LocalizedText(
    ar: "الرمز مكتوب كتابة صحيحة، لكن لا توجد دعوة بهذا الرمز. تأكد أن الورقة من هذه الجمعية، أو اطلب منها رمزاً جديداً.",
    en:
      "The code is well written, but there is no invitation with it. Check that the slip is from this association, or ask it for a new code."
  )

  let typed: String
  let problems: [FormProblems]
  let wrong: [String: Bool]

  init(typed: String = "", refused: Refused? = nil, in language: Language) {
    self.typed = String(typed.prefix(40))
    problems = FormProblems.of(refused.map { [$0] } ?? [], first: Self.field, in: language)
    wrong = FormProblems.wrong(problems)
  }
}

extension Page {
  static func code(_ page: CodePage, _ refused: Refused? = nil) -> Page {
    Page(
      template: .code, values: page, status: refused?.status ?? .ok, headers: refused?.headers ?? [:],
      switchable: refused == nil)
  }
}
