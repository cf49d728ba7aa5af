import Messaging
import Storage
public import Vocabulary
public import Workflow

extension Engine {
  /// S2: tells a beneficiary how many things he still owes before the submission; gives their number. Nothing is sent where
  /// he owes nothing. Who had it sent is written down.
  ///
  /// Throws `RequestRefusal.unknown` or `RightRefusal`.
  ///
  /// - Parameter form: the form by which he is told; sent again, it sends nothing more.
  @discardableResult
  public func tellMissing(of id: RequestID, by staff: Staff, form: SentFormKey? = nil) async throws -> Int {
    let (now, draw) = (world.now(), drawNews())
    return try await store.write { ledger in
      guard let request = try ledger.request(id) else { throw RequestRefusal.unknown }
      try staff.require(.provideItems, in: request.department)
      let policy = try ledger.policyVersions().policy(for: request, at: now)
      let owed = request.owed(on: now.day, under: policy).count
      guard owed > 0 else { return 0 }
      let sent = form.map { ledger.formDigest([$0.description, id.description, staff.id.description, "missing"]) }
      if let sent, try ledger.requestTaking(sent) == id { return owed }
      try ledger.tell(.missing(owed), of: request, with: draw, at: now)
      try ledger.record(
        AuditEntry(at: now, by: .staff(staff.id), .provideItems, of: .request(id), detail: "told \(owed)"))
      if let sent { try ledger.keep(sent, takenFor: id) }
      return owed
    }
  }
}
