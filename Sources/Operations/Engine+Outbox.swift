public import Messaging
import Storage
public import Vocabulary
public import Workflow

/// A message of the outbox as a list shows it.
public struct OutboxEntry: Sendable {
  /// Where it went, or would go now.
  public let recipient: String
  public let text: String
  /// The link in the text; nil where it has none, or where it is not the reader's.
  public let link: String?
  public let written: Moment
  /// How far it came; nil for a message from before there was a way.
  public let sending: Sending?
  /// How many messages of a phone it makes.
  public let parts: Int
}

extension Engine {
  /// The newest messages of the outbox, each with its link: whoever reads them is at the machine itself.
  public func outboxEntries(limit: Int) async throws -> [OutboxEntry] {
    try await store.read { ledger in
      try ledger.messages(limit: limit).map { try ledger.outboxEntry($0, linksUnder: publicAddress) }
    }
  }

  /// The newest messages of the outbox that tell where requests stand that are somebody's to see; whose they were is written
  /// down, in one record for the list.
  ///
  /// What asks for an opinion is not among them, neither invitation nor reminder nor call: that it is no longer wanted, that no
  /// reminder follows, how a call ended would tell who has answered (T3). Nor is a link, which goes to the beneficiary alone.
  /// A demo association shows both: it sends nothing, and its people are made up.
  ///
  /// Throws `RightRefusal`.
  public func outboxEntries(limit: Int, for staff: Staff) async throws -> [OutboxEntry] {
    try staff.require(.seePersonalData)
    guard let breadth = staff.breadth(of: .seePersonalData) else { return [] }
    let (entries, requests) = try await store.read { ledger in
      let isDemo = try ledger.demo() != nil
      let messages =
        switch breadth {
        case .everywhere: try ledger.messages(limit: limit, invites: isDemo)
        case .department(let department): try ledger.messages(of: department, limit: limit, invites: isDemo)
        }
      let entries = try messages.map { message in
        let entry = try ledger.outboxEntry(message, linksUnder: publicAddress)
        return isDemo ? entry : entry.withoutLink
      }
      return (entries, try messages.compactMap(ledger.request(about:)))
    }
    try await recordView(of: requests, by: staff)
    return entries
  }
}

extension Ledger {
  /// A message as a list shows it: with where it went, or, while it waits, with where it would go now, if that can be read.
  fileprivate func outboxEntry(_ message: Message, linksUnder address: String) throws -> OutboxEntry {
    let sending = try self.sending(of: message.id)
    let waits = sending.flatMap { $0.state == .waiting ? $0.carrier : nil }
    let now = try waits.flatMap { carrier in try unlessDamaged { try self.recipient(of: message, by: carrier) } ?? nil }
    return OutboxEntry(message, to: now ?? message.recipient, sending, linksUnder: address)
  }
}

extension OutboxEntry {
  fileprivate init(_ message: Message, to recipient: String, _ sending: Sending?, linksUnder address: String) {
    let link = message.text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("\(address)/") }
    self.init(
      recipient: recipient, text: message.shown, link: link.map(String.init), written: message.written,
      sending: sending, parts: ShortMessage(message.text).parts)
  }

  /// The entry without its link, whatever the association's address was when it was written.
  fileprivate var withoutLink: OutboxEntry {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      ["://", "/s/", "/t/"].contains(where: word.contains) ? "••••••" : String(word)
    }
    return OutboxEntry(
      recipient: recipient, text: words.joined(separator: " "), link: nil, written: written, sending: sending,
      parts: parts)
  }
}
