import Messaging
import Storage
public import Vocabulary

/// A message of the outbox as a list shows it.
public struct OutboxEntry: Sendable {
  public let recipient: String
  public let text: String
  /// The link in the text; nil where it has none.
  public let link: String?
  public let written: Moment
  /// How many short messages a carrier makes of it.
  public let segments: Int
}

extension Engine {
  /// The newest messages of the outbox, each with its link.
  public func outboxEntries(limit: Int) async throws -> [OutboxEntry] {
    let start = "\(publicAddress)/"
    return try await outbox(limit: limit).map { message in
      let link = message.text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(start) }
      return OutboxEntry(
        recipient: message.recipient, text: message.shown, link: link.map(String.init), written: message.written,
        segments: Message.segments(of: message.text))
    }
  }
}
