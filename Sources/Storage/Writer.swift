import Dispatch
import Synchronization

/// The single writer. Writes that arrive together are carried out in one transaction and acknowledged after its commit.
///
/// Under light load a write waits for nothing: it is taken up at once. Under load, all that queued up while the disk
/// was flushed goes into the next transaction. Each write has its own savepoint: one that fails undoes only itself.
final class Writer: Sendable {
  /// The most writes in one transaction, so that no one waits long behind a flood.
  private static let batch = 512

  private struct Job: Sendable {
    let run: @Sendable (Connection) throws -> Void
    let finish: @Sendable ((any Error)?) -> Void
  }

  private struct State {
    var waiting: [Job] = []
    var isDraining = false
  }

  private let file: DatabaseFile
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "rida.writer")

  init(_ file: DatabaseFile) { self.file = file }

  func write<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
    let result = Mutex<Value?>(nil)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      enqueue(
        Job(
          run: { connection in
            let value = try body(connection)
            result.withLock { $0 = value }
          },
          finish: { error in
            if let error { continuation.resume(throwing: error) } else { continuation.resume() }
          }))
    }
    guard let value = result.withLock({ $0 }) else { throw StoreRefusal.unreachable }
    return value
  }

  private func enqueue(_ job: Job) {
    let mustStart = state.withLock { state in
      state.waiting.append(job)
      defer { state.isDraining = true }
      return !state.isDraining
    }
    if mustStart { queue.async { self.drain() } }
  }

  private func drain() {
    while true {
      let jobs = state.withLock { state in
        let taken = Array(state.waiting.prefix(Self.batch))
        state.waiting.removeFirst(taken.count)
        if taken.isEmpty { state.isDraining = false }
        return taken
      }
      if jobs.isEmpty { return }
      let errors = commit(jobs)
      for (job, error) in zip(jobs, errors) { job.finish(error) }
    }
  }

  /// Carries out the writes in one transaction; an error for each that was not kept.
  private func commit(_ jobs: [Job]) -> [(any Error)?] {
    do {
      return try file.write { connection in
        try jobs.map { job in
          do {
            try connection.savepoint { try job.run(connection) }
            return nil
          } catch {
            // A full disk or a failed write ends the whole transaction: then nobody's write was kept.
            guard connection.isInsideTransaction, StoreRefusal(underlying: error) == nil else { throw error }
            return error
          }
        }
      }
    } catch {
      return jobs.map { _ in error }
    }
  }
}
