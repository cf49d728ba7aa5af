import Storage
import Vocabulary
public import Workflow

extension Engine {
  /// What waits for a member of staff now: the rows narrow it by stage and department, the rule decides. Whose names it
  /// showed him is written down, in one record.
  ///
  /// Throws `RightRefusal`.
  public func queue(of staff: Staff) async throws -> WorkQueue {
    try staff.require(.seeRequests)
    let now = world.now()
    let queue = try await store.read { ledger in
      let versions = try ledger.policyVersions()
      var piles = QueuePiles(of: staff, at: now)
      for (requests, isCut) in try ledger.candidates(for: staff) {
        for request in requests { piles.add(request, under: try versions.policy(for: request, at: now), isCut: isCut) }
      }
      return try piles.queue { try ledger.lines(of: $0, for: staff) }
    }
    let shown = queue.groups.flatMap(\.pile.shown) + queue.later.shown + queue.followed.shown
    try await recordView(of: shown.map(\.line), by: staff)
    return queue
  }
}

extension Ledger {
  /// The requests that may wait for somebody, from each stage those that have stood there longest, and whether there are
  /// more of them; then those that he has taken on.
  fileprivate func candidates(for staff: Staff) throws -> [(requests: [Request], isCut: Bool)] {
    let rights = Set(Right.allCases.filter { staff.reach(of: $0) > .nothing })
    let isEverywhere = staff.reach(of: .seeRequests) == .everything
    guard isEverywhere || staff.department != nil else { return [] }
    let department = isEverywhere ? nil : staff.department
    func cut(_ found: [Request]) -> ([Request], Bool) {
      (Array(found.prefix(WorkQueue.most)), found.count > WorkQueue.most)
    }
    let stages = Request.StageKind.waiting(for: rights)
    var candidates = try Request.StageKind.allCases.filter(stages.contains).map {
      cut(try openRequests(in: $0, of: department, limit: WorkQueue.most + 1))
    }
    let ends = [Right.deliver, .withdraw].map(staff.reach(of:)).max() ?? .nothing
    if ends > .nothing {
      let place = ends == .everything ? department : staff.department
      candidates.append(cut(try earlierOpenRequests(of: place, limit: WorkQueue.most + 1)))
    }
    candidates.append(cut(try openRequests(ownedBy: staff.id, limit: WorkQueue.most + 1)))
    return candidates
  }
}

/// The piles on which a work queue's requests are laid, each request once.
private struct QueuePiles {
  private struct Sheet {
    let request: Request
    let moment: Moment
    let also: [Right]
  }

  private let staff: Staff
  private let now: Moment
  private var seen: Set<RequestID> = []
  private var waiting: [Right: [Sheet]] = [:]
  private var cut: Set<Right> = []
  private var later: [Sheet] = []
  private var followed: [Sheet] = []

  init(of staff: Staff, at now: Moment) {
    self.staff = staff
    self.now = now
  }

  mutating func add(_ request: Request, under policy: Policy, isCut: Bool) {
    guard seen.insert(request.id).inserted else { return }
    let rights = request.waits(for: staff, at: now, under: policy)
    let tasks = Right.allCases.filter(rights.contains)
    let since = request.waiting(at: now, under: policy)
    if let task = tasks.first {
      waiting[task, default: []].append(Sheet(request: request, moment: since, also: Array(tasks.dropFirst())))
      if isCut { cut.insert(task) }
    } else if let moment = request.opensLater(for: staff, at: now, under: policy) {
      later.append(Sheet(request: request, moment: moment, also: []))
    } else if request.ownership?.owner == staff.id {
      followed.append(Sheet(request: request, moment: since, also: []))
    }
  }

  func queue(lines: ([ListedRequest]) throws -> [RequestLine]) throws -> WorkQueue {
    func pile(_ sheets: [Sheet], _ hasMore: Bool) throws -> WorkQueue.Pile<WorkQueue.Entry> {
      let shown = sheets.sorted { ($0.moment, $0.request.id.description) < ($1.moment, $1.request.id.description) }
        .prefix(WorkQueue.shown)
      let entries = zip(shown, try lines(shown.map { ListedRequest($0.request) })).map { sheet, line in
        WorkQueue.Entry(
          line: line, moment: sheet.moment, also: sheet.also, isHis: sheet.request.ownership?.owner == staff.id)
      }
      return WorkQueue.Pile(shown: Array(entries), count: sheets.count, hasMore: hasMore)
    }
    return WorkQueue(
      groups: try Right.allCases.compactMap { right in
        try waiting[right].map { WorkQueue.Group(right: right, pile: try pile($0, cut.contains(right))) }
      }, later: try pile(later, false), followed: try pile(followed, false))
  }
}
