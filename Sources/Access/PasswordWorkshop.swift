import Foundation
import Synchronization

/// Where passwords are hashed: two at once on threads of its own, so that pages are served meanwhile and memory is known.
///
/// Who comes when too many wait is told so at once: a flood of sign-ins does not pile up.
public final class PasswordWorkshop: Sendable {
  private let queue: OperationQueue
  private let longestLine: Int
  private let line = Mutex(0)

  public init(atOnce: Int = 2, longestLine: Int = 40) {
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = atOnce
    self.longestLine = longestLine
  }

  /// Does the work when its turn comes.
  public func run<Made: Sendable>(_ work: @escaping @Sendable () throws -> Made) async throws -> Made {
    let entered = line.withLock { line in
      guard line < longestLine else { return false }
      line += 1
      return true
    }
    guard entered else { throw SignInRefusal.busy }
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { [self] in
        let made = Result { try work() }
        line.withLock { $0 -= 1 }
        continuation.resume(with: made)
      }
    }
  }
}
