import Messaging
import Storage
public import Vocabulary
public import Workflow

extension Engine {
  /// S2: tells a beneficiary how many things he still owes before the submission; gives their number. Nothing is sent where
  /// he owes nothing.
  ///
  /// Throws `RequestRefusal.unknown` or `RightRefusal`.
  @discardableResult
  public func tellMissing(of id: RequestID, by staff: Staff) async throws -> Int {
    let (now, draw) = (world.now(), drawNews())
    return try await store.write { ledger in
      guard let request = try ledger.request(id) else { throw RequestRefusal.unknown }
      try staff.require(.provideItems, in: request.department)
      let policy = try ledger.policyVersions().policy(for: request, at: now)
      let owed = request.owed(on: now.day, under: policy).count
      if owed > 0 { try ledger.tell(.missing(owed), of: request, with: draw, at: now) }
      return owed
    }
  }
}
