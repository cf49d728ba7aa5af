import Access
import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let policy: [StaffAddress] = [
    .get("/staff/policy", .seePolicy) { try await $0.policy($1) },
    .get("/staff/policy/new", .managePolicy) { try await $0.policyForm($1) },
    .post("/staff/policy", .managePolicy) { try await $0.policyDecided($1) },
  ]
}

/// The policy's page, and the form of its next version (P0).
extension Site {
  func policy(_ visit: StaffVisit) async throws -> Response {
    let versions = try await engine.policyVersions()
    let values = PolicyPage(versions, on: engine.world.now().day, for: visit.staff, in: visit.language)
    return show(Page(template: .policy, values: values), to: visit)
  }

  func policyForm(_ visit: StaffVisit) async throws -> Response {
    let values = PolicyForm(
      after: try await engine.policyVersions(), author: visit.member.account.name.text, in: visit.language)
    return show(Page(template: .policyForm, values: values), to: visit)
  }

  func policyDecided(_ visit: StaffVisit) async throws -> Response {
    let form = visit.form
    let (parameters, wrong) = Policy.Parameters.reading { form.first($0.rawValue) }
    var refusals = wrong.compactMap { Refused($0) }
    do {
      let day = form.day(PolicyForm.dayField) ?? .failure(.notReadable)
      if case .failure(let refusal) = day { refusals.insert(Refused(refusal, at: PolicyForm.dayField), at: 0) }
      guard refusals.isEmpty else { return try await policyRefused(refusals, visit) }
      try await engine.addPolicy(
        inForce: try day.get(), author: form.first(PolicyForm.authorField),
        boardDecision: form.first(PolicyForm.decisionField), parameters: parameters, by: visit.staff)
      return visit.goOn(to: "/staff/policy")
    } catch let refusal as PolicyRefusal {
      return try await policyRefused([Refused(refusal)].compactMap(\.self), visit)
    }
  }

  private func policyRefused(_ refusals: [Refused], _ visit: StaffVisit) async throws -> Response {
    let values = PolicyForm(
      after: try await engine.policyVersions(), author: visit.member.account.name.text, entered: visit.form,
      refusals: refusals, in: visit.language)
    return show(.refused(.policyForm, values, refusals), to: visit)
  }
}

extension Page {
  /// A form again, as it was filled, with what is to be mended.
  static func refused(_ template: Template, _ values: any Sendable, _ refusals: [Refused]) -> Page {
    Page(
      template: template, values: values, status: refusals.first?.status ?? .unprocessableContent,
      headers: refusals.first?.headers ?? [:], switchable: false)
  }
}
