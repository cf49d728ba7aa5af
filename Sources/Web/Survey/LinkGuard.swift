import Access
import Operations
import Synchronization
import Vocabulary

/// The guard of all links: who tries many that lead nowhere has to wait. Links that are good cost him nothing.
final class LinkGuard: Sendable {
  private let throttle = Mutex(GuessThrottle())

  /// Does what a link asks for, unless its visitor has to wait; counts it where the link leads nowhere.
  func trying<Outcome>(
    from address: VisitorAddress, at now: Moment, isNowhere: (any Error) -> Bool, _ body: () async throws -> Outcome
  ) async throws -> Outcome {
    let wait = throttle.withLock { $0.wait(from: address, at: now) }
    guard wait == 0 else { throw TooManyGuesses(seconds: wait) }
    do {
      return try await body()
    } catch {
      if isNowhere(error) { throttle.withLock { $0.failed(from: address, at: now) } }
      throw error
    }
  }
}

/// Why a link is not looked up just now.
struct TooManyGuesses: Refusal {
  let seconds: Int64
}
