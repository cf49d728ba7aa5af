import CMalloc
import ServiceLifecycle

/// Gives back to the system what was freed: else the process would stay as large as its largest report.
struct FreedMemory: Service {
  /// A piece of so many bytes is mapped for itself and given back when it is freed; a heap keeps as many free at its end.
  private static let largePiece: Int32 = 1 << 20

  /// Lets all threads share two heaps: with one for each, every thread would keep the room of its own largest work. And keeps
  /// the heaps small: left alone, both limits grow with the largest piece that was ever freed, to 32 and 64 MiB, and the end
  /// of a heap is then kept, also by `malloc_trim`.
  static func keepHeapsSmall() {
    _ = mallopt(M_ARENA_MAX, 2)
    _ = mallopt(M_MMAP_THRESHOLD, largePiece)
    _ = mallopt(M_TRIM_THRESHOLD, largePiece)
  }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(20))
        _ = malloc_trim(0)
      }
    }
  }
}
