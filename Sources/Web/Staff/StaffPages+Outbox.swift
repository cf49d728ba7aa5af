import Hummingbird
import Messaging
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let messages: [StaffAddress] = [.get("/staff/outbox", .seePersonalData) { try await $0.outbox($1) }]
}

extension Site {
  /// The messages about requests that are his to see, newest first; with their links in a demonstration alone.
  func outbox(_ visit: StaffVisit) async throws -> Response {
    let entries = try await engine.outboxEntries(limit: 100, for: visit.staff)
    return show(Page(template: .outbox, values: OutboxList(entries, in: visit.language)), to: visit)
  }
}

/// The outbox as the page shows it.
struct OutboxList: Sendable {
  let messages: [Row]
  let empty: Bool

  struct Row: Sendable {
    let recipient: String
    let words: String
    let written: String
    /// How far it came, by what, and how many messages of a phone it makes; nothing for one from before there was a way.
    let standing: [String]
    let links: [Link]
  }

  struct Link: Sendable { let address: String }

  init(_ entries: [OutboxEntry], in language: Language) {
    messages = entries.map { entry in
      Row(
        recipient: entry.recipient, words: entry.text, written: entry.written.day.name(in: language),
        standing: entry.sending.map { sending in
          let texts = Texts(language)
          return [
            [
              texts["outbox_state", sending.state.rawValue], sending.carrier.name[language],
              texts.counted("parts", entry.parts, in: language),
            ].joined(separator: " · ")
          ]
        } ?? [],
        links: entry.link.map { [Link(address: $0)] } ?? [])
    }
    empty = entries.isEmpty
  }
}
