public import Vocabulary
import Workflow

/// Somebody who owes something is reminded of it once (S2). The message has a key that follows from its request: it is there or
/// it is not, whoever writes it, and whatever the clock said meanwhile.
extension Ledger {
  /// The key of the message that reminds of what a request lacks.
  public func reminderKey(of request: RequestID) throws -> MessageID {
    let digest = keyring.digests(for: "reminders of what is missing")([request.bytes])
    guard let key = MessageID(bytes: Array(digest.prefix(16))) else { throw DamagedRow(column: 0) }
    return key
  }

  /// The requests of a version of the policy for which things are collected, that changed last after a moment, and since another
  /// neither changed nor were told of, without those that were reminded of already. Who was never told anything is not reminded:
  /// his request came in by an earlier list.
  public func requestsToRemind(under version: Int, after first: Moment, quietSince last: Moment) throws -> [RequestID] {
    let kinds = RequestKind.allCases.filter(\.isDelivered).map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try rows(
      """
      SELECT r.request FROM request r
      WHERE r.association = ? AND r.stage = ? AND r.ended IS NULL AND r.erased = 0 AND r.policy_version = ?
        AND r.kind IN (\(kinds)) AND r.changed > ? AND r.changed <= ?
        AND (SELECT max(m.written) FROM message m
          WHERE m.association = r.association AND m.request = r.request) <= ?
      ORDER BY r.changed, r.request
      """, SQLValue(Request.StageKind.received.rawValue), SQLValue(version), SQLValue(first), SQLValue(last),
      SQLValue(last)
    ).map { try $0.key(0) as RequestID }.filter { try !isReminded($0) }
  }

  /// When something was last told of a request, as long as its messages are kept. A code to sign with tells nothing of it.
  public func lastTold(of request: RequestID) throws -> Moment? {
    try rows(
      """
      SELECT written FROM message WHERE association = ? AND request = ? AND secret = 0 ORDER BY written DESC LIMIT 1
      """, SQLValue(request)
    ).first.map { try $0.moment(0) }
  }

  private func isReminded(_ request: RequestID) throws -> Bool {
    try !rows("SELECT 1 FROM message WHERE association = ? AND message = ?", SQLValue(reminderKey(of: request))).isEmpty
  }
}
