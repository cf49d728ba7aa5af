import Operations
import TestSupport
import Vocabulary
import Workflow

@testable import Web

extension Sample {
  static let findingPages = [
    "queue", "queue at rest", "requests", "no requests", "found", "found nothing", "search refused",
  ]

  /// Nil for other names.
  static func findingPage(_ name: String, in language: Language) -> Page? {
    let now = Moment(seconds: 1_791_698_400)
    func found(_ result: SearchResult?, _ refused: [Refused] = []) -> Page {
      Page(
        template: .found,
        values: FoundList(result, searched: attack, refused: refused, at: now, in: language))
    }
    return switch name {
    case "queue": Page(template: .queue, values: QueuePage(queue, search: search, at: now, in: language))
    case "queue at rest":
      Page(
        template: .queue,
        values: QueuePage(WorkQueue(groups: [], later: pile([]), followed: pile([])), search: [], at: now, in: language)
      )
    case "requests": list([line], "", in: language)
    case "no requests": list([], attack, in: language)
    case "found": found(SearchResult(lines: [line], hasMore: true))
    case "found nothing": found(SearchResult(lines: [], hasMore: false))
    case "search refused": found(nil, [Refused(SearchRefusal.oneWord)])
    default: nil
    }
  }

  private static let line = RequestLine(
    request: ListedRequest(
      id: RequestID(high: 1, low: 1), beneficiary: BeneficiaryID(high: 1, low: 1), kind: .support,
      department: .fixed("repair"), service: .fixed("roof"), channel: .phone, received: Moment(seconds: 0),
      stage: .signed, ended: nil, owner: nil),
    beneficiary: attack, service: hostile, department: hostile)

  private static let search = [SearchBox(words: attack, wrong: true)]

  private static func pile(_ entries: [WorkQueue.Entry]) -> WorkQueue.Pile<WorkQueue.Entry> {
    WorkQueue.Pile(shown: entries, count: entries.count + 1, hasMore: true)
  }

  private static var queue: WorkQueue {
    let entry = WorkQueue.Entry(line: line, moment: Moment(seconds: 0), also: [.explain], isHis: true)
    return WorkQueue(
      groups: Right.allCases.prefix { $0 != .withdraw }.filter { ![.receive, .refer, .changeData].contains($0) }
        .map { WorkQueue.Group(right: $0, pile: pile([entry])) },
      later: pile([entry]), followed: pile([entry]))
  }

  private static func list(_ lines: [RequestLine], _ date: String, in language: Language) -> Page {
    let entered = ["from": date, "kind": attack, "service": "repair/roof", "mine": "1", "state": "open"]
    let query = RequestQuery(staff: StaffID(high: 1, low: 1)) { entered[$0] ?? "" }
    let departments = ["repair", "loans"].map { Department(code: .fixed($0), name: hostile) }
    let place = RequestCursor(received: Moment(seconds: 0), id: RequestID(high: 1, low: 1))
    let form = RequestFilterForm(
      query, departments, [Service(code: .fixed("roof"), department: .fixed("repair"), name: hostile)], in: language)
    return Page(
      template: .requests,
      values: RequestList(
        RequestListPage(lines: lines, matches: 2_000, newer: .before(place), older: .after(place)), query, filter: form,
        search: search, at: Moment(seconds: 1_791_698_400), in: language))
  }
}
