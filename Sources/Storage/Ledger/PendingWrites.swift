import Collector
import Tally
import Vocabulary

/// What the writes of one transaction add to the counts and what they hold, gathered until its end: each row of counts is then
/// written once, however many answers of the transaction belong to it, and what is held lies in one row.
final class PendingWrites {
  private var answers: [Stratum: CountSheet] = [:]
  private var pairs: [PairStratum: CountSheet] = [:]
  private var invitations = InvitationCounts()
  private var held: [Response] = []
  /// How often something was added.
  private(set) var additions = 0

  func count(_ response: Response) {
    response.count(in: &answers[response.stratum, default: CountSheet()])
    response.countPairs(in: &pairs[response.stratum.pairs, default: CountSheet()])
    additions += 1
  }

  func add(_ counts: InvitationCounts) {
    invitations.add(counts)
    additions += 1
  }

  func hold(_ response: Response) {
    held.append(response)
    additions += 1
  }

  /// Hands over what is to be held, by days and in no order, and begins anew.
  func takeHeld() -> [Day: [Response]] {
    defer { held = [] }
    return Dictionary(grouping: held.shuffled(), by: \.stratum.day)
  }

  /// Hands all sums over and begins anew.
  func take() -> (answers: [Stratum: CountSheet], pairs: [PairStratum: CountSheet], invitations: InvitationCounts) {
    defer { (answers, pairs, invitations) = ([:], [:], InvitationCounts()) }
    return (answers, pairs, invitations)
  }
}
