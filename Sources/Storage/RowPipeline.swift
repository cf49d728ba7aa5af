import Dispatch
import Synchronization

/// Reads rows on the calling thread and works on them on another: the engine goes on while what it gave is counted.
///
/// Rows arrive in their order, some thousands at once, never more than `ahead` batches before they are worked on.
final class RowPipeline {
  private static let (capacity, ahead) = (1 << 18, 4)
  private let queue = DispatchQueue(label: "rida.rows")
  private let places = DispatchSemaphore(value: ahead)
  private let failure = FirstFailure()
  private let work: @Sendable (RowBytes) throws -> Void
  private var batch = RowBytes(capacity: capacity)

  init(_ work: @escaping @Sendable (RowBytes) throws -> Void) { self.work = work }

  /// Adds keys of a row. Throws what the work threw on earlier ones.
  func add(_ fill: (inout RowBytes) -> Void) throws {
    fill(&batch)
    if batch.count > Self.capacity - Self.capacity / 16 { try send() }
  }

  /// Returns when everything was worked on. Throws what the work threw.
  func finish() throws {
    try send()
    try queue.sync { try failure.check() }
  }

  private func send() throws {
    try failure.check()
    places.wait()
    queue.async { [batch, places, failure, work] in
      failure.note { try work(batch) }
      places.signal()
    }
    batch = RowBytes(capacity: Self.capacity)
  }
}

/// The first error of work that nobody waits for.
private final class FirstFailure: Sendable {
  private let error = Mutex<(any Error)?>(nil)

  func check() throws { if let error = error.withLock({ $0 }) { throw error } }

  /// Works, unless it failed before.
  func note(_ work: () throws -> Void) {
    do {
      try check()
      try work()
    } catch let failed { error.withLock { $0 = failed } }
  }
}
