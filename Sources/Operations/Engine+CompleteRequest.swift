public import Collector
import Storage
public import Vocabulary
import Workflow

extension Engine {
  /// The service of a request from before the policy flow was delivered (S7): in one transaction the request is completed,
  /// the beneficiary is invited, and the message to him stands in the outbox, or the reason is kept why he is not asked.
  /// Gives the link's token; nil where he is not asked.
  @discardableResult
  public func complete(_ id: RequestID) async throws -> Token? {
    let (now, draw, terms) = (world.now(), drawInvitation(), askingTerms)
    return try await store.write { ledger in
      guard let request = try ledger.request(id) else { throw RequestRefusal.unknown }
      let completed = try request.complete(at: now)
      try ledger.save(completed)
      return try ledger.invite(after: completed, with: draw, at: now, under: terms) ? draw.token : nil
    }
  }
}
