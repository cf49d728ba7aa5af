import Dispatch
import Synchronization

/// The single writer. Writes that arrive together are carried out in one transaction and acknowledged after its commit.
///
/// Under light load a write waits for nothing: it is taken up at once. Under load, all that queued up while the disk
/// was flushed goes into the next transaction.
final class Writer: Sendable {
  /// The most writes in one transaction, so that no one waits long behind a flood.
  private static let batch = 512

  private struct Job: Sendable {
    let run: @Sendable (Ledger) throws -> Void
    let finish: @Sendable ((any Error)?) -> Void
  }

  private struct State {
    var waiting: [Job] = []
    var isDraining = false
  }

  private let file: any StorageEngine
  private let ledger: @Sendable (Connection, KeptSheets) -> Ledger
  private let sheets = KeptSheets()
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "rida.writer")

  init(_ file: any StorageEngine, ledger: @escaping @Sendable (Connection, KeptSheets) -> Ledger) {
    self.file = file
    self.ledger = ledger
  }

  /// `body` may be carried out twice, where a neighbour of the first time spoiled the transaction; only one is kept.
  func write<Value: Sendable>(_ body: @escaping @Sendable (Ledger) throws -> Value) async throws -> Value {
    let result = Mutex<Value?>(nil)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      enqueue(
        Job(
          run: { ledger in
            let value = try body(ledger)
            result.withLock { $0 = value }
          },
          finish: { error in
            if let error { continuation.resume(throwing: error) } else { continuation.resume() }
          }))
    }
    guard let value = result.withLock({ $0 }) else { throw StoreRefusal.unreachable }
    return value
  }

  /// How many writes wait to be taken up.
  var waiting: Int { state.withLock { $0.waiting.count } }

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
      return try file.write { try together(jobs, on: $0) }
    } catch is Spoiled {
      sheets.forget()
      do { return try file.write { try apart(jobs, on: $0) } } catch { return jobs.map { _ in error } }
    } catch {
      sheets.forget()
      return jobs.map { _ in error }
    }
  }

  /// The usual way: a write that is refused is refused before it changes anything, and costs its neighbours nothing.
  private func together(_ jobs: [Job], on connection: Connection) throws -> [(any Error)?] {
    // Where other processes write too, what was remembered of the last transaction may no longer be so.
    let ledger = ledger(connection, connection.isShared ? KeptSheets() : sheets)
    try ledger.takeTurn()
    let errors = try jobs.map { job -> (any Error)? in
      let before = ledger.changes
      do {
        try job.run(ledger)
        return nil
      } catch {
        try rethrowOutage(error, on: connection)
        guard ledger.changes == before, !connection.isSpoiled else { throw Spoiled() }
        return error
      }
    }
    do { try ledger.settle() } catch {
      try rethrowOutage(error, on: connection)
      throw Spoiled()
    }
    return errors
  }

  /// The careful way, where a write failed half done: each has a savepoint of its own and undoes only itself.
  private func apart(_ jobs: [Job], on connection: Connection) throws -> [(any Error)?] {
    try ledger(connection, KeptSheets()).takeTurn()
    return try jobs.map { job in
      do {
        try connection.savepoint {
          let ledger = ledger(connection, KeptSheets())
          try job.run(ledger)
          try ledger.settle()
        }
        return nil
      } catch {
        try rethrowOutage(error, on: connection)
        return error
      }
    }
  }

  /// A full disk, a lost connection or another's write ends the whole transaction: then nobody's write was kept.
  private func rethrowOutage(_ error: any Error, on connection: Connection) throws {
    if connection.isEnded(by: error) { throw error }
  }

  /// One write failed half done: nothing of the transaction may be kept as it is.
  private struct Spoiled: Error {}
}
