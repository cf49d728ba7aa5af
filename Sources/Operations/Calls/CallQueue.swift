public import Vocabulary

/// Whom to call, as one caller sees it: no names and no numbers until a call is in his hand.
public struct CallQueue: Sendable {
  /// The calls that wait now, the longest due first, at most `shown`.
  public let waiting: [Line]
  /// How many wait now in all, and how many of them only a colleague can make.
  public let count: Int
  public let ownCases: Int
  /// The calls that are put off, and when the first of them is due.
  public let laterCount: Int
  public let nextDue: Moment?
  /// The call that he has in hand.
  public let inHand: MessageID?
  /// Nil while calls are made; otherwise the next moment at which they are.
  public let closed: Closed?

  /// The most lines that are shown.
  public static let shown = 50

  public struct Closed: Sendable, Hashable {
    public let opens: Moment?
  }

  /// A call as the list shows it.
  public struct Line: Sendable, Hashable {
    public let department: LocalizedText
    public let service: LocalizedText
    public let since: Day
    public let unanswered: Int
    /// He worked on the case himself: a colleague calls (T3).
    public let isOwnCase: Bool
  }
}
