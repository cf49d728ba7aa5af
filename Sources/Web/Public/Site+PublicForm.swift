import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// The public forms (C5, C6, C7): shown without a write, taken once.
extension Site {
  /// GET: the empty form, with a key of its own. `?via=C5` stands on the help-request service's printed code.
  func publicForm(_ door: PublicForm.Door, _ request: Request) async throws -> Response {
    var entry = PublicEntry()
    entry.via = request.uri.queryParameters["via"].map(String.init) ?? ""
    let kind = request.uri.queryParameters["kind"].flatMap { RequestKind(rawValue: String($0)) }
    if let kind, door.kinds.contains(kind) { entry.kind = kind.rawValue }
    return try await show(door, entry, key: formKey.description, [], to: request)
  }

  /// POST: the form. The answer says what he needs to follow his request; all that is to be mended is said at once.
  func publicFormSent(_ door: PublicForm.Door, _ request: Request, _ visit: Visit) async throws -> Response {
    let fields = try await request.form(atMost: settings.limits.formBytes)
    let (written, content) = fields.taking(PublicForm.keyField)
    let key = written.flatMap { FormKey($0) }?.description
    var entry = PublicEntry(fields)
    if door.kinds.count == 1 { entry.kind = door.kinds[0].rawValue }
    do {
      let form = try PublicRequest(entry)
      guard door.kinds.contains(form.kind) else { throw RequestRefusal.serviceUnknown }
      let answer = try await engine.receive(form, key: key, content: content, from: address(of: request, visit))
      return send(.formTaken(answer, in: request.language), to: request)
    } catch let refusal as PublicRequestRefusal {
      let refusals = refusal.problems.map(Refused.init)
      return try await show(door, entry, key: key ?? formKey.description, refusals, to: request)
    } catch {
      let refused = refused(error, in: visit)
      guard case .form = refused.place else { throw error }
      return try await show(door, entry, key: key ?? formKey.description, [refused], to: request)
    }
  }

  private func show(
    _ door: PublicForm.Door, _ entry: PublicEntry, key: String, _ refusals: [Refused], to request: Request
  ) async throws -> Response {
    let form = PublicForm(
      door, try await engine.services(), try await engine.departments(), key: key, in: request.language,
      entered: entry, refusals: refusals)
    let page = Page(
      template: .publicForm, values: form, status: refusals.first?.status ?? .ok,
      headers: refusals.first?.headers ?? [:], switchable: refusals.isEmpty)
    return send(page, to: request)
  }
}

/// The answer to a public form: its number, and the link by which it is followed.
struct FormTaken: Sendable {
  let title: String
  let words: String
  let reference: String
  let link: String
  let shown: String
}

extension Page {
  static func formTaken(_ answer: FormAnswer, in language: Language) -> Page {
    let texts = Texts(language)
    return Page(
      template: .formTaken,
      values: FormTaken(
        title: texts["form_taken", "\(answer.kind.rawValue)_title"], words: texts["form_taken", "words"],
        reference: language == .arabic ? Numerals.arabicIndic(answer.reference.grouped) : answer.reference.grouped,
        link: answer.link + (language == .english ? "?lang=en" : ""), shown: answer.link), switchable: false)
  }
}
