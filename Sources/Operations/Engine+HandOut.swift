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
  /// The messages of a carrier whose time has come and that are still wanted, the longest due first. Writes nothing.
  public func handOuts(by carrier: Carrier, limit: Int = 500) async throws -> [HandOut] {
    let (now, start) = (world.now(), "\(publicAddress)/")
    return try await store.read { ledger in
      try ledger.sendings(.waiting, limit: 100_000).compactMap { sending in
        guard sending.carrier == carrier, sending.claimed(at: now) != nil,
          let message = try ledger.message(sending.message), let person = try ledger.addressee(of: message),
          try !ledger.optOuts(of: person).contains(carrier),
          let invitation = try ledger.invitation(message.invitation), (try? invitation.open(at: now)) != nil
        else { return nil }
        let link = message.text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(start) }.map(String.init)
        return HandOut(
          name: person.name,
          parcel: Parcel(
            key: message.id, carrier: carrier, recipient: message.recipient, text: message.text, link: link))
      }.prefix(limit).map(\.self)
    }
  }

  /// Keeps that these messages were taken out; one that was taken out before stays as it was.
  public func handedOut(_ messages: [MessageID]) async throws {
    let now = world.now()
    try await store.write { ledger in
      for id in messages {
        guard let claimed = try ledger.sending(of: id)?.claimed(at: now), let message = try ledger.message(id) else {
          continue
        }
        try ledger.save(claimed.after(.handed(providerID: nil), at: now))
        try ledger.note(message.invitation, attempted: now)
        try ledger.note(message.invitation, reach: .handed)
      }
    }
  }
}
