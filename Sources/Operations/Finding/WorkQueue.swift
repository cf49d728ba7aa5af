public import Vocabulary
public import Workflow

/// What waits for one member of staff.
public struct WorkQueue: Sendable {
  /// What he can do now, by what is to be done, in the order of the policy's steps.
  public let groups: [Group]
  /// What he can do later if nothing else happens, the soonest first.
  public let later: Pile<Entry>
  /// Open requests that he has taken on and that wait for others now.
  public let followed: Pile<Entry>

  /// Requests that wait for the same to be done.
  public struct Group: Sendable {
    public let right: Right
    public let pile: Pile<Entry>

    public init(right: Right, pile: Pile<Entry>) {
      self.right = right
      self.pile = pile
    }
  }

  /// Some of many: those that are shown, and how many there are.
  public struct Pile<Element: Sendable>: Sendable {
    public let shown: [Element]
    public let count: Int
    /// Whether there are more than were counted.
    public let hasMore: Bool

    public init(shown: [Element], count: Int, hasMore: Bool) {
      self.shown = shown
      self.count = count
      self.hasMore = hasMore
    }
  }

  /// A request of the queue.
  public struct Entry: Sendable {
    public let line: RequestLine
    /// Since when it waits; of what is possible later, from when.
    public let moment: Moment
    /// What else he can do with it now.
    public let also: [Right]
    /// Whether he has taken it on.
    public let isHis: Bool

    public init(line: RequestLine, moment: Moment, also: [Right], isHis: Bool) {
      self.line = line
      self.moment = moment
      self.also = also
      self.isHis = isHis
    }
  }

  public init(groups: [Group], later: Pile<Entry>, followed: Pile<Entry>) {
    self.groups = groups
    self.later = later
    self.followed = followed
  }

  /// How many requests of a group are shown.
  public static let shown = 20
  /// How many requests of one stage are looked at, those that stand longest first.
  public static let most = 300

  public var isEmpty: Bool { groups.isEmpty && later.count == 0 && followed.count == 0 }
}
