import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// What waits for whoever asks, the list of requests, and the search.
extension Site {
  func workQueue(_ visit: StaffVisit) async throws -> Response {
    let page = QueuePage(
      try await engine.queue(of: visit.staff), search: SearchBox.of(visit.staff),
      actions: try await engine.actionReminders(for: visit.staff).map {
        ActionReminder($0.action, $0.reminder, in: visit.language)
      }, at: engine.world.now(), in: visit.language)
    return show(Page(template: .queue, values: page), to: visit)
  }

  func requestList(_ visit: StaffVisit) async throws -> Response {
    let (query, language) = (RequestQuery(visit), visit.language)
    let page = try await engine.requests(matching: query.filter, at: query.place, by: visit.staff)
    let departments = try await engine.departments().filter { visit.staff.may(.seeRequests, in: $0.code) }
    let form = RequestFilterForm(query, departments, try await engine.services(), in: language)
    let list = RequestList(
      page, query, filter: form, search: SearchBox.of(visit.staff), at: engine.world.now(), in: language)
    return show(
      Page(template: .requests, values: list, status: query.refusals.isEmpty ? .ok : .unprocessableContent), to: visit)
  }

  /// The search box alone.
  func searchPage(_ visit: StaffVisit) -> Response {
    let list = FoundList(nil, searched: "", at: engine.world.now(), in: visit.language)
    return show(Page(template: .found, values: list), to: visit)
  }

  /// What was searched for comes in the form's body and goes nowhere else: a name stands in no address and in no log.
  func requestsFound(_ visit: StaffVisit) async throws -> Response {
    let words = visit.form.first(SearchBox.field)
    do {
      let list = FoundList(
        try await engine.search(words, by: visit.staff), searched: words, at: engine.world.now(), in: visit.language)
      return show(Page(template: .found, values: list, switchable: false), to: visit)
    } catch let refusal as SearchRefusal {
      let list = FoundList(
        nil, searched: words, refused: [Refused(refusal)], at: engine.world.now(), in: visit.language)
      return show(
        Page(template: .found, values: list, status: .unprocessableContent, switchable: false), to: visit)
    }
  }
}
