public import Collector
import Storage
public import Vocabulary
import Workflow

/// The wish to be sent no messages: the person's own, by his own link. Nobody enters it for him, since that would be a way
/// to keep somebody from being asked.
extension Engine {
  /// Keeps the wish of the person whom a link was sent to, in place of what he wished before: what waits to ask him by these
  /// carriers, or whoever is reached by his number or address, comes to rest; the link stays open. What he wished of carriers by
  /// which the association does not send now stands: he was not asked about them.
  ///
  /// Throws `InvitationRefusal.unknown` for any other link.
  public func optOut(of wished: Set<Carrier>, with token: Token) async throws {
    let (now, carriers) = (world.now(), carriers)
    try await store.write { ledger in
      let person = try ledger.person(behind: token)
      try ledger.optIn(person, to: carriers.subtracting(wished))
      try ledger.optOut(person, of: wished, at: now)
      for carrier in wished { try ledger.restInvitations(of: person, by: carrier, at: now) }
    }
  }

  /// The carriers by which the person behind a link wishes no messages. Writes nothing.
  public func optOuts(with token: Token) async throws -> Set<Carrier> {
    try await store.read { ledger in try ledger.optOuts(of: try ledger.person(behind: token)) }
  }
}

extension Ledger {
  fileprivate func person(behind token: Token) throws -> Beneficiary {
    guard let invitation = try invitation(token), let request = try request(invitation.request),
      let person = try beneficiary(request.beneficiary)
    else { throw InvitationRefusal.unknown }
    return person
  }
}
