import Access
import Operations
import Synchronization
import Vocabulary

/// The guard of all links: who tries many that lead nowhere has to wait. Links that are good cost him nothing.
///
/// Wrong ones that come together are no more free than wrong ones in turn: from one address no more are tried at once than are
/// free, and the others stand in line until it is known where those lead.
final class LinkGuard: Sendable {
  private let line = Mutex(LinkLine())

  /// Does what a link asks for, unless its visitor has to wait; counts it where the link leads nowhere.
  func trying<Outcome>(
    from address: VisitorAddress, at now: Moment, isNowhere: (any Error) -> Bool, _ body: () async throws -> Outcome
  ) async throws -> Outcome {
    try await withCheckedThrowingContinuation { place in
      call(line.withLock { $0.enter(from: address, place, at: now) })
    }
    var isWrong = false
    defer { call(line.withLock { $0.leave(from: address, isWrong: isWrong, at: now) }) }
    do {
      return try await body()
    } catch {
      isWrong = isNowhere(error)
      throw error
    }
  }

  private func call(_ turns: [LinkLine.Turn]) {
    for turn in turns { turn.take() }
  }
}

/// Why a link is not looked up just now.
struct TooManyGuesses: Refusal {
  let seconds: Int64
}
