import Storage
public import Vocabulary
public import Workflow

/// The lists that staff read.
extension Engine {
  public func associationName() async throws -> LocalizedText {
    try await store.read { try $0.associationName() } ?? LocalizedText(ar: "الجمعية", en: "The association")
  }

  public func departments() async throws -> [Department] { try await store.read { try $0.departments() } }

  public func services() async throws -> [Service] { try await store.read { try $0.services() } }

  /// How many requests have not ended.
  public func openRequestCount() async throws -> Int { try await store.read { try $0.openRequestCount() } }

  /// How many requests that he may see have not ended (T4); nil where he may see none.
  public func openRequestCount(for staff: Staff) async throws -> Int? {
    guard let breadth = staff.breadth(of: .seeRequests) else { return nil }
    return try await store.read { try $0.openRequestCount(of: breadth.department) }
  }

  /// Whether the database answers.
  public func isReady() async -> Bool { (try? await store.read { try $0.associationName() != nil }) ?? false }
}
