public import Tally
import Vocabulary

/// How many ended requests became answers, and where the others were left: from the counts alone, no person in it.
///
/// Whether a link was opened is not known: opening writes nothing, since robots open links before people do.
public struct AskingFunnel: Hashable, Sendable {
  /// Ends of requests about which it was decided; those whose request was taken up again are not in it.
  public let ended: Int
  public let reasons: [NotAsked: Int]
  public let takenBack: Int
  public let asked: Int
  /// Invitations of which a gateway took a message.
  public let handed: Int
  /// Invitations of which a carrier says that a message arrived; carriers that say nothing count as not known to.
  public let delivered: Int
  public let answered: Int

  public init(_ askings: AskingCounts, _ invitations: InvitationCounts) {
    let results = askings.grouped { $0.result }
    asked = results["asked"]
    handed = results["handed"]
    delivered = results["delivered"]
    takenBack = results["taken_back"]
    reasons = Dictionary(
      uniqueKeysWithValues: NotAsked.allCases.map { ($0, results[$0.rawValue]) }.filter { $0.1 > 0 })
    ended = asked + reasons.values.reduce(0, +)
    answered = invitations.grouped { $0.stage }[.answered]
  }
}
