import Collector
import HTTPTypes
import Hummingbird
import Operations
import Reports
import Surveys
import Vocabulary
import Workflow

/// The quality officer's care for those who answered: alerts, calls, and what is told to all.
extension Site {
  func alerts(_ visit: StaffVisit) async throws -> Response {
    let queue = try await engine.alerts(for: visit.staff, least: monthly.thresholds.leastN)
    return show(Page(template: .alerts, values: AlertsPage(queue, in: visit.language)), to: visit)
  }

  func alertLookedAt(_ visit: StaffVisit) async throws -> Response {
    guard let response: ResponseID = visit.key("response"),
      let kind = visit.visit.parameters.get("kind").flatMap({ Alert.Kind(rawValue: $0) })
    else { throw AlertRefusal.unknown }
    try await engine.closeAlert(response, kind, by: visit.staff)
    return visit.goOn(to: "/staff/alerts")
  }

  func followUps(_ visit: StaffVisit) async throws -> Response {
    let found = try await engine.followUps(for: visit.staff)
    return show(
      Page(template: .followUps, values: FollowUpsPage(open: found.open, closed: found.closed, in: visit.language)),
      to: visit)
  }

  func followUp(_ visit: StaffVisit) async throws -> Response {
    guard let id: ResponseID = visit.key("response") else { throw FollowUpRefusal.unknown }
    let sheet = try await engine.followUp(id, by: visit.staff)
    return show(
      Page(template: .followUp, values: FollowUpPage(sheet, for: visit.staff, in: visit.language)), to: visit)
  }

  func followUpAssigned(_ visit: StaffVisit) async throws -> Response {
    try await pursue(visit) { _ in
      guard let staff = StaffID(visit.form.first("staff")) else { throw FollowUpRefusal.unknownStaff }
      return .assigned(staff)
    }
  }

  func followUpPursued(_ visit: StaffVisit) async throws -> Response {
    try await pursue(visit) { form in
      switch form.first("event") {
      case "tried": return .tried
      case "reached": return .reached
      case "not-reached": return .notReached
      case "resolved": return .resolved
      case "declined": return .declined
      case "passed":
        guard let action = ActionID(form.first("action")) else { throw FollowUpRefusal.unknownAction }
        return .passed(action)
      default: throw FollowUpRefusal.nothingChosen
      }
    }
  }

  private func pursue(
    _ visit: StaffVisit, _ event: (FormFields) throws -> FollowUp.Event
  ) async throws -> Response {
    guard let id: ResponseID = visit.key("response") else { throw FollowUpRefusal.unknown }
    // Who may not see it learns nothing of it, whatever he sends.
    let sheet = try await engine.followUp(id, by: visit.staff)
    do {
      try await engine.pursue(id, try event(visit.form), notes: visit.form.first("notes"), by: visit.staff)
      return visit.goOn(to: "/staff/followups/\(id)")
    } catch {
      let refused = refused(error, in: visit.visit)
      guard case .form = refused.place else { throw error }
      let values = FollowUpPage(sheet, for: visit.staff, entered: visit.form, refused: [refused], in: visit.language)
      return show(
        Page(template: .followUp, values: values, status: refused.status, switchable: false), to: visit)
    }
  }

  func tellable(_ visit: StaffVisit) async throws -> Response {
    let found = try await engine.tellableActions(for: visit.staff)
    return show(
      Page(
        template: .tellable, values: TellablePage(found.actions, themes: found.themes, in: visit.language)), to: visit)
  }

  func told(_ visit: StaffVisit) async throws -> Response {
    guard let id: ActionID = visit.key("action") else { throw ActionRefusal.unknown }
    let form = visit.form
    do {
      let words = try ToldAction.Words(
        LocalizedText(ar: form.first("ar"), en: form.first("en")), theme: Int(form.first("theme")))
      try await engine.tell(words, of: id, by: visit.staff, without: settings.telling?.blame)
      return visit.goOn(to: "/staff/said")
    } catch {
      let found = try await engine.tellableActions(for: visit.staff)
      guard found.actions.contains(where: { $0.action.id == id }) else { throw ActionRefusal.unknown }
      let refused = refused(error, in: visit.visit)
      guard case .form = refused.place else { throw error }
      let values = TellablePage(
        found.actions, themes: found.themes, entered: (id, form), refused: [refused], in: visit.language)
      return show(
        Page(template: .tellable, values: values, status: refused.status, switchable: false), to: visit)
    }
  }

  func toldWithdrawn(_ visit: StaffVisit) async throws -> Response {
    guard let id: ActionID = visit.key("action") else { throw ActionRefusal.unknown }
    try await engine.tell(nil, of: id, by: visit.staff, without: nil)
    return visit.goOn(to: "/staff/said")
  }
}
