import Access
import Hummingbird
import Messaging
import Operations
import Reports
import Vocabulary
import Workflow

/// The link by which a member of staff takes his account into his own hands.
extension Site {
  func addEnrolment(to router: Router<Visit>) {
    router.get("/staff/join/{token}") { request, visit in
      let open = try await self.engine.enrolment(with: try self.joinToken(visit))
      return self.send(.enrolment(EnrolmentPage(open, in: request.language)), to: request)
    }
    router.post("/staff/join/{token}") { request, visit in try await self.enrolmentGiven(request, visit) }
  }

  private func enrolmentGiven(_ request: Request, _ visit: Visit) async throws -> Response {
    guard request.isFromOwnPage else { throw StaffRefusal.foreignForm }
    let (token, form) = (try joinToken(visit), try await request.form(atMost: settings.limits.formBytes))
    let open = try await engine.enrolment(with: token)
    let password = form.values[EnrolmentPage.passwordField]?.first ?? ""
    do {
      guard password == form.values[EnrolmentPage.againField]?.first else { throw StaffRefusal.passwordsDiffer }
      let codes = try await engine.enrol(with: token, password: password, code: form.first(EnrolmentPage.codeField))
      let page = Page(template: .enrolled, values: EnrolledPage(codes: codes.map(\.text)), switchable: false)
      return send(page, to: request)
    } catch {
      guard let refused = Refused(error), case .form = refused.place else { throw error }
      return send(.enrolment(EnrolmentPage(open, refused: refused, in: request.language), refused), to: request)
    }
  }

  private func joinToken(_ visit: Visit) throws -> SecretToken {
    guard let token = visit.parameters.get("token").flatMap({ SecretToken($0) }) else { throw EnrolmentRefusal.ended }
    return token
  }
}

/// What the owner of a new account sees: his name, what his phone is to take, and where to choose a password.
struct EnrolmentPage: Sendable {
  static let passwordField = "password"
  static let againField = "password_again"
  static let codeField = "code"

  let name: String
  let signInName: String
  let secret: String
  /// The square code for the phone's camera, as SVG.
  let square: String
  let rule: String
  let problems: [FormProblems]
  let wrong: [String: Bool]

  init(_ open: OpenEnrolment, refused: Refused? = nil, in language: Language) {
    let texts = Texts(language)
    name = open.account.name.text
    signInName = open.account.signInName.text
    secret = open.secret.text
    square = SquareCode(open.phoneAddress)?.svg(title: texts["enrolment", "square"]) ?? ""
    rule = texts["enrolment", "rule", ["n": Numerals.written(Password.length.lowerBound, in: language)]]
    problems = FormProblems.of(refused.map { [$0] } ?? [], first: Self.passwordField, in: language)
    wrong = FormProblems.wrong(problems)
  }
}

/// The recovery codes, shown once.
struct EnrolledPage: Sendable { let codes: [String] }

extension Page {
  static func enrolment(_ page: EnrolmentPage, _ refused: Refused? = nil) -> Page {
    Page(
      template: .enrolment, values: page, status: refused?.status ?? .ok, headers: refused?.headers ?? [:],
      switchable: refused == nil
    ).telling(.nameAlone)
  }
}
