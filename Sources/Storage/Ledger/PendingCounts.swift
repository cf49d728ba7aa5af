import Collector
import Tally

/// What the writes of one transaction add to the counts, summed until its end: each row of counts is then written once,
/// however many answers of the transaction belong to it.
final class PendingCounts {
  private var answers: [Stratum: CountSheet] = [:]
  private var pairs: [PairStratum: CountSheet] = [:]
  private var invitations = InvitationCounts()
  /// The first half of the keys of the responses that the transaction holds, by chance.
  private(set) lazy var heldBeside = UInt64.random(in: 0...UInt64.max)
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

  /// Hands all sums over and begins anew.
  func take() -> (answers: [Stratum: CountSheet], pairs: [PairStratum: CountSheet], invitations: InvitationCounts) {
    defer { (answers, pairs, invitations) = ([:], [:], InvitationCounts()) }
    return (answers, pairs, invitations)
  }
}
