import Collector
public import Messaging
import Storage
public import Vocabulary
import Workflow

/// A message that people carry: a slip to hand over, a call to make.
public struct HandOut: Sendable, Hashable {
  public let name: String
  public let parcel: Parcel
}

/// Messages that no gateway carries: taken out in a batch, and counted as handed once they are on paper.
extension Engine {
  /// The messages of a carrier whose time has come and that are still wanted, the longest due first; none that cannot be
  /// opened. Writes nothing.
  ///
  /// The link of each is at the site's address as it is now, whatever it was when the message was written.
  public func handOuts(by carrier: Carrier) async throws -> [HandOut] {
    let (now, address) = (world.now(), publicAddress)
    return try await store.read { ledger in
      try ledger.sendings(.waiting, limit: 100_000).compactMap { sending in
        guard sending.carrier == carrier, sending.claimed(at: now) != nil,
          let message = try ledger.unlessDamaged({ try ledger.message(sending.message) }) ?? nil,
          let person = try ledger.unlessDamaged({ try ledger.addressee(of: message) }) ?? nil,
          !message.isSecret, try ledger.openCall(message.id)?.waits(at: now) ?? true,
          try ledger.isWanted(message, by: person, carrier, at: now),
          let recipient = try ledger.recipient(of: message, by: carrier)
        else { return nil }
        let written = WrittenLink(in: message.text)
        let link = written.map { "\(address)\($0.path)" }
        return HandOut(
          name: person.name,
          parcel: Parcel(
            key: message.id, about: try ledger.matter(of: message), carrier: carrier, recipient: recipient,
            text: written.map { message.text.replacing($0.word, with: link ?? "") } ?? message.text, link: link,
            code: try (written?.token).flatMap(ledger.shortCode)?.written))
      }
    }
  }

  /// Keeps that these messages were taken out; one that was taken out before stays as it was. Gives those that stay with somebody
  /// else: calls that a caller took in hand, or put off, since the list was made.
  @discardableResult
  public func handedOut(_ people: [HandOut]) async throws -> [HandOut] {
    let now = world.now()
    return try await store.write { ledger in
      var others: [HandOut] = []
      for person in people {
        let parcel = person.parcel
        let id = parcel.key
        guard let claimed = try ledger.sending(of: id)?.claimed(at: now), let message = try ledger.message(id) else {
          continue
        }
        if let call = try ledger.openCall(id) {
          guard call.waits(at: now) else {
            others.append(person)
            continue
          }
          try ledger.remove(call)
        }
        try ledger.save(claimed.after(.handed(providerID: nil), at: now))
        try ledger.redirect(message, to: parcel.recipient)
        guard let invitation = message.invitation else { continue }
        try ledger.note(invitation, attempted: now)
        try ledger.note(invitation, reach: .handed)
      }
      return others
    }
  }
}

/// The link in the words of a message, under whichever address of the site it was written.
private struct WrittenLink {
  /// As it stands in the words.
  let word: Substring
  /// What follows the site's address: `/s/` or `/t/`, and the token.
  let path: String
  let token: Token

  /// Nil where the words have no link.
  init?(in text: String) {
    for word in text.split(whereSeparator: \.isWhitespace) where word.contains("://") {
      let parts = word.split(separator: "/").suffix(2).map(String.init)
      guard let kind = parts.first, ["s", "t"].contains(kind), let token = parts.last.flatMap({ Token($0) }) else {
        continue
      }
      (self.word, path, self.token) = (word, "/\(kind)/\(token)", token)
      return
    }
    return nil
  }
}

extension Ledger {
  /// Whether a message is still to reach its person: an invitation while it is open and he has not asked for none.
  fileprivate func isWanted(_ message: Message, by person: Beneficiary, _ carrier: Carrier, at now: Moment) throws
    -> Bool
  {
    guard let about = message.invitation else { return true }
    guard try !optOuts(of: person).contains(carrier), let invitation = try invitation(about) else { return false }
    return (try? invitation.open(at: now)) != nil
  }
}
