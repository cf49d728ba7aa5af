import Messaging
import Storage
public import Vocabulary
public import Workflow

extension Engine {
  /// S2: tells a beneficiary what is still missing, not matched or expired; gives the number of things. Nothing is sent
  /// where nothing is missing.
  ///
  /// Throws `RequestRefusal.unknown` or `RightRefusal`.
  @discardableResult
  public func tellMissing(of id: RequestID, by staff: Staff) async throws -> Int {
    let (now, draw) = (world.now(), drawNews())
    return try await store.write { ledger in
      guard let request = try ledger.request(id) else { throw RequestRefusal.unknown }
      try staff.require(.provideItems, in: request.department)
      let policy = try ledger.policyVersions().policy(for: request, at: now)
      let gaps = request.ending == nil ? request.gaps(on: now.day, under: policy) : []
      if !gaps.isEmpty { try ledger.tell(.missing(gaps.count), of: request, with: draw, at: now) }
      return gaps.count
    }
  }
}
