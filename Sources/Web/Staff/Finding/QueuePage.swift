import Operations
import Vocabulary
import Workflow

/// What waits for me, as the page shows it.
struct QueuePage: Sendable {
  let search: [SearchBox]
  /// How much waits now.
  let lead: String
  let groups: [Group]
  let later: [Group]
  let followed: [Group]
  /// What improvement actions ask of him.
  let actions: [ActionReminder]
  let hasActions: Bool
  /// Whether nothing waits now.
  let calm: Bool

  /// Requests with which the same is to be done.
  struct Group: Sendable {
    /// The name of the heading in the page.
    let mark: String
    let title: String
    let hint: String
    let count: String
    let since: String
    let entries: [Entry]
    /// How many stand further down, where not all are shown.
    let more: [String]
  }

  struct Entry: Sendable {
    let row: RequestRow
    /// For how long it waits, or from when it is possible.
    let wait: String
    let day: String
    /// What else is to be done, and that he has taken it on.
    let notes: [String]
  }

  init(
    _ queue: WorkQueue, search: [SearchBox], actions: [ActionReminder] = [], at now: Moment, in language: Language
  ) {
    let texts = Texts(language)
    self.search = search
    self.actions = actions
    hasActions = !actions.isEmpty
    func group(_ key: String, _ pile: WorkQueue.Pile<WorkQueue.Entry>, isLater: Bool = false) -> Group {
      Group(
        mark: key, title: texts["task", key], hint: texts["task", "\(key)_hint"],
        count: Self.count(pile.count, pile.hasMore, language), since: texts["queue", isLater ? "from" : "since"],
        entries: pile.shown.map { Entry($0, isLater: isLater, at: now, in: language) },
        more: pile.shown.count == pile.count && !pile.hasMore
          ? [] : [texts["queue", "oldest", ["n": Numerals.written(pile.shown.count, in: language)]]])
    }
    groups = queue.groups.map { group($0.right.rawValue, $0.pile) }
    later = queue.later.count == 0 ? [] : [group("later", queue.later, isLater: true)]
    followed = queue.followed.count == 0 ? [] : [group("followed", queue.followed)]
    calm = queue.groups.isEmpty && actions.isEmpty
    let waiting = queue.groups.map(\.pile.count).reduce(0, +)
    lead = Self.count(waiting, queue.groups.contains(where: \.pile.hasMore), language)
  }

  private static func count(_ number: Int, _ hasMore: Bool, _ language: Language) -> String {
    let texts = Texts(language)
    let counted = texts.counted("requests", number, in: language)
    return hasMore ? texts["requests", "more_than", ["count": counted]] : counted
  }
}

extension QueuePage.Entry {
  init(_ entry: WorkQueue.Entry, isLater: Bool, at now: Moment, in language: Language) {
    let texts = Texts(language)
    row = RequestRow(entry.line, at: now, in: language)
    let days = abs(entry.moment.day.number - now.day.number)
    wait = texts.counted(isLater ? "ahead" : "age", days, in: language)
    day = entry.moment.day.name(in: language)
    notes =
      entry.also.map { texts["queue", "also", ["task": texts["task", $0.rawValue]]] }
      + (entry.isHis ? [texts["queue", "his"]] : [])
  }
}
