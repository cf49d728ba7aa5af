import HTTPTypes
import Hummingbird
import NIOPosix
import Operations
import Reports
import Vocabulary
import Workflow

/// The dashboard, how its numbers were made, and the views that are kept of it.
extension Site {
  func dashboard(_ visit: StaffVisit) async throws -> Response {
    try await dashboard(visit, asked: try DashboardQuery(visit.staff, on: engine.world.now().day, visit.query))
  }

  func explanation(_ visit: StaffVisit) async throws -> Response {
    let query = try DashboardQuery(visit.staff, on: engine.world.now().day, visit.query)
    let dashboard = try await engine.dashboard(query.filter, by: visit.staff, under: improvement)
    guard let measure = Measure(rawValue: visit.query(DashboardQuery.measureField)),
      let explanation = dashboard.explanation(of: measure)
    else { throw HTTPError(.notFound) }
    let words = try await words(of: query.filter, in: visit.language)
    let values = ExplanationPage(
      explanation, dashboard, query, place: words.place, narrowed: words.narrowed, in: visit.language)
    return show(Page(template: .explanation, values: values), to: visit)
  }

  func viewSaved(_ visit: StaffVisit) async throws -> Response {
    let query = try question(of: visit)
    do {
      try await engine.saveView(
        named: visit.form.first(SavedViewsPart.nameField), query.question,
        isShared: visit.form.first(SavedViewsPart.sharedField) == "1", by: visit.staff)
    } catch let refusal as SavedViewRefusal {
      return try await dashboard(visit, asked: query, refusals: [Refused(refusal)])
    }
    return visit.goOn(to: "/staff/dashboard?\(query.question)")
  }

  func viewRenamed(_ visit: StaffVisit) async throws -> Response {
    guard let id: SavedViewID = visit.key("view") else { throw SavedViewRefusal.unknown }
    let query = try question(of: visit)
    do {
      try await engine.renameView(id, to: visit.form.first(SavedViewsPart.nameField), by: visit.staff)
    } catch let refusal as SavedViewRefusal where refusal != .unknown {
      var refused = Refused(refusal)
      // The field is that of this view, not that in which a new one is named.
      refused.place = .form(nil)
      return try await dashboard(visit, asked: query, renaming: id, refusals: [refused])
    }
    return visit.goOn(to: "/staff/dashboard?\(query.question)")
  }

  func viewDeleted(_ visit: StaffVisit) async throws -> Response {
    guard let id: SavedViewID = visit.key("view") else { throw SavedViewRefusal.unknown }
    try await engine.deleteView(id, by: visit.staff)
    return visit.goOn(to: "/staff/dashboard?\(try question(of: visit).question)")
  }

  /// The question of the page on which a form stood, read as that of an address is.
  private func question(of visit: StaffVisit) throws -> DashboardQuery {
    let parts = visit.form.first(SavedViewsPart.questionField).split(separator: "&")
    let values = Dictionary(
      parts.compactMap { part -> (String, String)? in
        let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
        return pair.count == 2 ? (pair[0], pair[1]) : nil
      }, uniquingKeysWith: { first, _ in first })
    return try DashboardQuery(visit.staff, on: engine.world.now().day) { values[$0] ?? "" }
  }

  private func dashboard(
    _ visit: StaffVisit, asked query: DashboardQuery, renaming: SavedViewID? = nil, refusals: [Refused] = []
  ) async throws -> Response {
    let (staff, language) = (visit.staff, visit.language)
    let dashboard = try await engine.dashboard(query.filter, by: staff, under: improvement)
    let departments = try await engine.departments().filter {
      staff.may(.seeAllIndicators, in: $0.code) || staff.may(.seeDepartmentIndicators, in: $0.code)
    }
    let form = DashboardForm(
      query, departments, try await engine.services(), try await engine.beneficiaryGroups(),
      everything: staff.reach(of: .seeAllIndicators) == .everything,
      on: engine.world.now().day, in: language)
    let today = engine.world.now().day
    // A shared view of what is not his to see is not shown to him.
    let kept = try await engine.savedViews(for: staff).filter { view in
      let filter = try? DashboardQuery(staff, on: today, view.value).filter
      return view.owner == staff.id
        || filter.map { filter in
          filter.department.map { code in departments.contains { $0.code == code } }
            ?? (staff.reach(of: .seeAllIndicators) == .everything)
        } ?? false
    }
    let views = SavedViewsPart(
      kept, of: staff, question: query.question, entered: visit.form, renaming: renaming, refusals: refusals,
      in: language)
    let words = try await words(of: query.filter, in: language)
    // Drawing takes a tenth of a second and more: on a thread of the pool, so that no visitor waits for it.
    let values = try await NIOThreadPool.singleton.runIfActive {
      DashboardPage(
        dashboard, query, form: form, views: views, place: words.place, narrowed: words.narrowed, in: language)
    }
    return show(
      refusals.isEmpty
        ? Page(template: .dashboard, values: values) : .refused(.dashboard, values, refusals), to: visit)
  }

  /// What is looked at, in words: the department or the association, then service and channel.
  private func words(
    of filter: DashboardFilter, in language: Language
  ) async throws -> (place: String, narrowed: [String]) {
    let department = try await engine.departments().first { $0.code == filter.department }?.name[language]
    let service = try await engine.services().first {
      $0.code == filter.service && $0.department == filter.department
    }?.name[language]
    return (
      department ?? Texts(language)["dashboard", "whole"],
      [
        service ?? filter.service?.text, filter.channel?.name[language],
        try await name(of: filter.group, in: language),
      ].compactMap(\.self)
    )
  }

  private func name(of group: GroupChoice?, in language: Language) async throws -> String? {
    switch group {
    case nil: nil
    case .notStated: BeneficiaryGroup.notStated[language]
    case .group(let code):
      try await engine.beneficiaryGroups().first { $0.code == code }?.name[language] ?? code.text
    }
  }
}

extension SavedView {
  /// The value of a part of its question.
  func value(_ name: String) -> String {
    for part in question.split(separator: "&") where part.hasPrefix("\(name)=") {
      return String(part.dropFirst(name.count + 1))
    }
    return ""
  }
}
