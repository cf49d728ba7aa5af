public import Messaging
import Storage
public import Vocabulary
public import Workflow

/// A request that waits for its service, as a list shows it.
public struct OpenRequest: Sendable {
  public let id: RequestID
  public let beneficiary: String
  public let service: LocalizedText
  public let department: DepartmentCode
  public let channel: Channel
  public let received: Moment
}

/// The lists that staff read.
extension Engine {
  public func associationName() async throws -> LocalizedText {
    try await store.read { try $0.associationName() } ?? LocalizedText(ar: "الجمعية", en: "The association")
  }

  public func departments() async throws -> [Department] { try await store.read { try $0.departments() } }

  public func services() async throws -> [Service] { try await store.read { try $0.services() } }

  /// Requests that wait for their service, the oldest first, and how many there are in all.
  public func openRequests(limit: Int) async throws -> (shown: [OpenRequest], total: Int) {
    try await store.read { ledger in
      let names = Dictionary(
        uniqueKeysWithValues: try ledger.services().map { ([$0.department.text, $0.code.text], $0.name) })
      let shown = try ledger.openRequests(limit: limit).map { request in
        OpenRequest(
          id: request.id, beneficiary: try ledger.beneficiary(request.beneficiary)?.name ?? "",
          service: names[[request.department.text, request.service.text]] ?? LocalizedText(ar: "", en: ""),
          department: request.department,
          channel: request.channel, received: request.received)
      }
      return (shown, try ledger.openRequestCount())
    }
  }

  /// The newest messages of the outbox.
  public func outbox(limit: Int) async throws -> [Message] { try await store.read { try $0.messages(limit: limit) } }

  /// Whether the database answers.
  public func isReady() async -> Bool { (try? await store.read { try $0.associationName() != nil }) ?? false }
}
