import Synchronization
import Testing
import Vocabulary

@testable import Web

/// The page that everybody may open is written once, however many open it at once.
@Suite struct SaidShelfTests {
  private struct Failed: Error {}
  private let name = SaidShelf.Name(day: Day(number: 20_000), edition: 1, language: .arabic)

  @Test func twentyAtOnceHaveItWrittenOnce() async throws {
    let (shelf, name, written) = (SaidShelf(), name, Counter())
    let pages = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await shelf.page(name) {
            written.add()
            try await Task.sleep(for: .milliseconds(20))
            return "page"
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(pages == Array(repeating: "page", count: 20) && written.number == 1)
    let other = SaidShelf.Name(day: name.day, edition: 2, language: name.language)
    #expect(try await shelf.page(other) { "other" } == "other")
  }

  @Test func whatFailedIsWrittenAnewByWhoComesNext() async throws {
    let shelf = SaidShelf()
    await #expect(throws: Failed.self) { try await shelf.page(name) { throw Failed() } }
    #expect(try await shelf.page(name) { "page" } == "page")
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)
    var number: Int { count.withLock { $0 } }
    func add() { count.withLock { $0 += 1 } }
  }
}
