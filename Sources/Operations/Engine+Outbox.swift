public import Messaging
import Storage
public import Vocabulary

/// A message of the outbox as a list shows it.
public struct OutboxEntry: Sendable {
  public let recipient: String
  public let text: String
  /// The link in the text; nil where it has none.
  public let link: String?
  public let written: Moment
  /// How far it came; nil for a message from before there was a way.
  public let sending: Sending?
  /// How many messages of a phone it makes.
  public let parts: Int
}

extension Engine {
  /// The newest messages of the outbox, each with its link.
  public func outboxEntries(limit: Int) async throws -> [OutboxEntry] {
    let start = "\(publicAddress)/"
    let found = try await store.read { ledger in
      try ledger.messages(limit: limit).map { ($0, try ledger.sending(of: $0.id)) }
    }
    return found.map { message, sending in
      let link = message.text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(start) }
      return OutboxEntry(
        recipient: message.recipient, text: message.shown, link: link.map(String.init), written: message.written,
        sending: sending, parts: ShortMessage(message.text).parts)
    }
  }
}
