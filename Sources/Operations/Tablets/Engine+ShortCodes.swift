public import Collector
import Storage
import Vocabulary

extension Engine {
  /// The link to which a short code leads, if it can be answered now. Writes nothing.
  ///
  /// Throws `InvitationRefusal`, `unknown` where nobody was given the code.
  public func link(of code: ShortCode) async throws -> Token {
    let now = world.now()
    let link = code.link(with: store.keyring.shortCodeKeys)
    return try await store.read { ledger in
      guard let invitation = try ledger.invitation(link) else { throw InvitationRefusal.unknown }
      try invitation.open(at: now)
      return link
    }
  }
}
