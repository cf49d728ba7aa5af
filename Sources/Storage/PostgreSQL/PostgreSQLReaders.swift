import Foundation
import Synchronization

/// The connections that read: each has a thread of its own, on which its blocking calls wait. They come into being as they
/// are needed, up to a number.
final class PostgreSQLReaders: Sendable {
  private typealias Job = @Sendable (PostgreSQLSession) -> Void

  private struct State {
    var jobs: [Job] = []
    var threads = 0
    var idle = 0
  }

  /// What the threads share; they hold it, and not whoever started them.
  private final class Desk: Sendable {
    let state = Mutex(State())
    let jobs = DispatchSemaphore(value: 0)

    /// Does what comes until the desk is closed.
    func work(on session: PostgreSQLSession) {
      while true {
        state.withLock { $0.idle += 1 }
        jobs.wait()
        let job = state.withLock { state in
          state.idle -= 1
          return state.jobs.isEmpty ? nil : state.jobs.removeFirst()
        }
        guard let job else { return session.close() }
        job(session)
      }
    }
  }

  private let address: PostgreSQLAddress
  private let most: Int
  private let desk = Desk()

  init(_ address: PostgreSQLAddress, most: Int) {
    self.address = address
    self.most = most
  }

  /// Does something on a connection that nobody else uses meanwhile.
  func run<Value: Sendable>(_ body: @escaping @Sendable (PostgreSQLSession) throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Value, any Error>) in
      let start = desk.state.withLock { state in
        state.jobs.append { session in done.resume(with: Result { try body(session) }) }
        guard state.jobs.count > state.idle, state.threads < most else { return false }
        state.threads += 1
        return true
      }
      if start {
        Thread { [desk, address] in desk.work(on: PostgreSQLSession(address)) }.start()
      }
      desk.jobs.signal()
    }
  }

  /// Ends the threads once what waits is done; their connections go with them.
  func close() {
    let threads = desk.state.withLock(\.threads)
    for _ in 0..<threads { desk.jobs.signal() }
  }
}
