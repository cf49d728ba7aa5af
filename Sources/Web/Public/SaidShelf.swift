import Vocabulary

/// The written page of what is told, as long as it holds. Who asks for it while it is being written waits for that one: writing it
/// keeps one of the few readers of the database busy, and all other pages need them too.
actor SaidShelf {
  struct Name: Hashable, Sendable {
    let day: Day
    let edition: Int
    let language: Language
  }

  private static let most = 8
  private var pages: [Name: Task<String, any Error>] = [:]

  /// The page of the name; `write` makes it where nobody has begun to. What fails is begun anew by who comes next.
  func page(_ name: Name, write: @escaping @Sendable () async throws -> String) async throws -> String {
    if let begun = pages[name] { return try await begun.value }
    if pages.count >= Self.most { pages.removeAll() }
    let begun = Task(operation: write)
    pages[name] = begun
    do {
      return try await begun.value
    } catch {
      pages[name] = nil
      throw error
    }
  }
}
