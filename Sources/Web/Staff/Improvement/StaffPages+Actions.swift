import Hummingbird
import Operations
import Reports
import Vocabulary
import Workflow

/// The improvement actions: listed, planned, pursued. Every rule is the engine's; a page only shows what it says.
extension Site {
  func actions(_ visit: StaffVisit) async throws -> Response {
    let values = ActionList(
      try await engine.followedActions(seenBy: visit.staff, under: improvement), try await engine.departments(),
      for: visit.staff, under: improvement, in: visit.language)
    return show(Page(template: .actions, values: values), to: visit)
  }

  func action(_ visit: StaffVisit) async throws -> Response {
    show(Page(template: .action, values: try await actionPage(visit)), to: visit)
  }

  func actionForm(_ visit: StaffVisit) async throws -> Response {
    let values = ActionForm(try await owned(by: visit.staff), under: improvement, in: visit.language)
    return show(Page(template: .actionForm, values: values), to: visit)
  }

  func actionPlanned(_ visit: StaffVisit) async throws -> Response {
    let ((plan, missing), (aim, wrong)) = (visit.form.plan(), visit.form.aim())
    var refusals = missing + wrong
    if let plan, let aim {
      do {
        let action = try await engine.plan(plan, aim: aim, by: visit.staff, without: improvement.blame)
        return visit.goOn(to: "/staff/actions/\(action.id)")
      } catch {
        guard let refused = Refused(error), case .form = refused.place else { throw error }
        refusals = [refused]
      }
    }
    let values = ActionForm(
      try await owned(by: visit.staff), under: improvement, entered: visit.form, refusals: refusals,
      in: visit.language)
    return show(.refused(.actionForm, values, refusals), to: visit)
  }

  func actionAimed(_ visit: StaffVisit) async throws -> Response {
    let (aim, refusals) = visit.form.aim()
    if let aim {
      return try await actionPursued(visit) { try await $0.aimAction($1, at: aim, by: visit.staff) }
    }
    let values = try await actionPage(visit, entered: visit.form, refusals: refusals)
    return show(.refused(.action, values, refusals), to: visit)
  }

  /// One more step of an action; what is refused is said on its page.
  func actionPursued(
    _ visit: StaffVisit, _ pursue: (Engine, ActionID) async throws -> ImprovementAction
  ) async throws -> Response {
    guard let id: ActionID = visit.key("action") else { throw ActionRefusal.unknown }
    do {
      _ = try await pursue(engine, id)
      return visit.goOn(to: "/staff/actions/\(id)")
    } catch {
      guard let refused = Refused(error), case .form = refused.place else { throw error }
      let values = try await actionPage(visit, entered: visit.form, refusals: [refused])
      return show(.refused(.action, values, [refused]), to: visit)
    }
  }

  private func actionPage(
    _ visit: StaffVisit, entered: FormFields? = nil, refusals: [Refused] = []
  ) async throws -> ActionPage {
    guard let id: ActionID = visit.key("action") else { throw ActionRefusal.unknown }
    return ActionPage(
      try await engine.followedAction(id, seenBy: visit.staff, under: improvement), try await engine.departments(),
      for: visit.staff, on: engine.world.now().day, under: improvement, entered: entered, refusals: refusals,
      in: visit.language)
  }

  /// The departments for which somebody may plan.
  private func owned(by staff: Staff) async throws -> [Department] {
    try await engine.departments().filter { staff.may(.planImprovements, in: $0.code) }
  }
}
