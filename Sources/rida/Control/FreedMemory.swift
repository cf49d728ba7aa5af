import CMalloc
import ServiceLifecycle

/// Gives back to the system what was freed: else the process would stay as large as its largest report.
struct FreedMemory: Service {
  /// Lets all threads share two heaps: with one for each, every thread would keep the room of its own largest work.
  static func shareHeaps() { _ = mallopt(M_ARENA_MAX, 2) }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(20))
        _ = malloc_trim(0)
      }
    }
  }
}
