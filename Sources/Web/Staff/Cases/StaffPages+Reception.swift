import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// The reception of a request (S1): what he comes with, the form of that kind, and its registration.
extension Site {
  func receptionForm(_ visit: StaffVisit) async throws -> Response {
    guard let kind = RequestKind(rawValue: visit.query("kind")) else {
      return show(Page(template: .kinds, values: KindsPage(in: visit.language), switchable: true), to: visit)
    }
    return try await receptionForm(kind, visit)
  }

  func requestReceived(_ visit: StaffVisit) async throws -> Response {
    guard let kind = RequestKind(rawValue: visit.form.first("kind")) else {
      return show(
        Page(
          template: .kinds, values: KindsPage(in: visit.language), status: .unprocessableContent, switchable: false),
        to: visit)
    }
    do {
      let entry = try ReceptionEntry(kind, visit.form)
      let request = try await engine.receive(
        entry.reception, from: entry.applicant, by: visit.staff, form: SentFormKey(visit.form.first("form")))
      return visit.goOn(to: "/staff/requests/\(request.id)")
    } catch let refusal as StepFormRefusal {
      return try await receptionForm(kind, visit, refusal.problems)
    } catch {
      guard let problem = receptionProblem(error, in: visit) else { throw error }
      return try await receptionForm(kind, visit, [problem])
    }
  }

  /// A refusal that can be mended in the form; nil for any other.
  private func receptionProblem(_ error: any Error, in visit: StaffVisit) -> FieldProblem? {
    if let refusal = error as? StepRefusal {
      if case .otherDepartment(let clause) = refusal { return FieldProblem("service", refusal.words, clause) }
      if case .notPermitted = refusal { return nil }
      return FieldProblem("question1", refusal.words, refusal.clause)
    }
    guard let refused = Refused(error), case .form(let field?) = refused.place else { return nil }
    return FieldProblem(field, LocalizedText(ar: refused.words(in: .arabic), en: refused.words(in: .english)))
  }

  /// The services that are his to register requests for.
  private func receptionForm(
    _ kind: RequestKind, _ visit: StaffVisit, _ problems: [FieldProblem] = []
  ) async throws -> Response {
    let services = try await engine.services().filter { visit.staff.may(.receive, in: $0.department) }
    // A form that was refused keeps its key: mended, it is another form by what is in it.
    let sent = SentFormKey(visit.form.first("form"))?.description
    let form = ReceptionForm(
      kind, services, try await engine.departments(), topics: try await engine.topics(),
      groups: try await engine.beneficiaryGroups(), in: visit.language,
      formKey: sent ?? SentFormKey.fresh(from: engine), entered: problems.isEmpty ? nil : visit.form,
      problems: problems)
    return show(
      Page(
        template: .reception, values: form, status: problems.isEmpty ? .ok : .unprocessableContent, switchable: false),
      to: visit)
  }
}
