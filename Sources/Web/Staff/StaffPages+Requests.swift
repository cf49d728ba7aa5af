import Collector
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// Requests in the hands of the staff: those that wait, a new one, and the completion that issues the survey (S7).
extension Site {
  func requestList(_ request: Request) async throws -> Response {
    let open = try await engine.openRequests(limit: 200)
    let page = Page(
      template: .requests,
      values: RequestList(
        open.shown, total: open.total, departments: try await engine.departments(), in: request.language))
    return sendToStaff(page, to: request)
  }

  func requestForm(_ request: Request) async throws -> Response {
    let form = RequestForm(try await engine.services(), try await engine.departments(), in: request.language)
    return sendToStaff(Page(template: .requestForm, values: form), to: request)
  }

  func requestReceived(_ request: Request) async throws -> Response {
    let fields = try await request.form(atMost: settings.limits.formBytes)
    do {
      guard let channel = Channel(rawValue: fields.first(RequestForm.channelField)) else {
        throw StaffRefusal.channelUnknown
      }
      guard let service = ServiceCode(fields.first(RequestForm.serviceField)) else {
        throw RequestRefusal.serviceUnknown
      }
      try await engine.receive(
        name: fields.first(RequestForm.nameField), mobile: fields.first(RequestForm.mobileField), service: service,
        channel: channel)
      let english = request.language == .english ? "?lang=en" : ""
      return Response(status: .seeOther, headers: [.location: "/staff/requests\(english)"])
    } catch {
      guard let refused = Refused(error), case .form(let field) = refused.place else { throw error }
      let form = RequestForm(
        try await engine.services(), try await engine.departments(), in: request.language, entered: fields,
        problem: RequestForm.Problem(
          problemTitle: refused.title(in: request.language), message: refused.words(in: request.language),
          target: field ?? RequestForm.nameField))
      let page = Page(
        template: .requestForm, values: form, status: refused.status, headers: refused.headers, switchable: false)
      return sendToStaff(page, to: request)
    }
  }

  func requestCompleted(_ request: Request, _ visit: Visit) async throws -> Response {
    guard let id = visit.parameters.get("request").flatMap({ RequestID($0) }) else { throw RequestRefusal.unknown }
    let token = try await engine.complete(id)
    let page = Page(
      template: .completed, values: Completed(link: "/s/\(token.text)"), switchable: false)
    return sendToStaff(page, to: request)
  }
}

/// What staff see after a completed service: the invitation that went out.
struct Completed: Sendable { let link: String }
