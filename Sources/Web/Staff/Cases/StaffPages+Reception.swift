import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// The reception of a request (S1): a form, and its registration.
extension Site {
  func requestForm(_ visit: StaffVisit) async throws -> Response {
    let form = RequestForm(try await engine.services(), try await engine.departments(), in: visit.language)
    return show(Page(template: .requestForm, values: form), to: visit)
  }

  func requestReceived(_ visit: StaffVisit) async throws -> Response {
    let fields = visit.form
    let entry = RequestForm.Entry(fields)
    do {
      guard let service = entry.service, let channel = entry.channel, entry.refusals.isEmpty else {
        return try await requestRefused(entry.refusals, fields, visit)
      }
      try await engine.receive(
        name: entry.name, mobile: entry.mobile, department: service.department, service: service.code,
        channel: channel)
    } catch {
      guard let refused = Refused(error), case .form = refused.place else { throw error }
      return try await requestRefused([refused], fields, visit)
    }
    return visit.goOn(to: "/staff/requests")
  }

  /// The form again, as it was filled, with all that is to be mended.
  private func requestRefused(
    _ refusals: [Refused], _ fields: FormFields, _ visit: StaffVisit
  ) async throws -> Response {
    let form = RequestForm(
      try await engine.services(), try await engine.departments(), in: visit.language, entered: fields,
      refusals: refusals)
    return show(
      Page(
        template: .requestForm, values: form, status: refusals.first?.status ?? .unprocessableContent,
        headers: refusals.first?.headers ?? [:], switchable: false), to: visit)
  }
}
