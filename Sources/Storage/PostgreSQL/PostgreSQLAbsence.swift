import Synchronization

/// How long a server that is not to be reached is waited for, by all together who use it for the same.
///
/// The patience begins when the first of them loses the server, not when each asks. After that whoever asks tries once, and
/// whoever stood in line behind somebody that gave up is refused with him: else the line would grow for as long as the server
/// is away.
final class PostgreSQLAbsence: Sendable {
  private struct State {
    /// When the server answered last.
    var answered: ContinuousClock.Instant?
    /// The first loss after which the server answered nobody.
    var since: ContinuousClock.Instant?
    /// When somebody gave up last, and what he had met.
    var givenUp: (at: ContinuousClock.Instant, error: PostgreSQLError)?
  }

  let patience: Duration
  private let state = Mutex(State())

  init(patience: Duration) { self.patience = patience }

  /// The server answered somebody.
  func end() { state.withLock { $0 = State(answered: .now) } }

  /// Somebody lost the server, or began to look for it in vain, at this moment.
  func begin(at moment: ContinuousClock.Instant) {
    state.withLock { state in
      let since = max(moment, state.answered ?? moment)
      state.since = min(state.since ?? since, since)
    }
  }

  /// What another met who gave up after somebody had asked.
  func refusal(ofWhoAsked moment: ContinuousClock.Instant) -> PostgreSQLError? {
    state.withLock { state in state.givenUp.flatMap { $0.at > moment ? $0.error : nil } }
  }

  /// Whether somebody who met a loss tries again. `lost` is since when he himself has met losses: his patience ends also where
  /// others are served meanwhile.
  func isBorne(_ error: PostgreSQLError, since lost: inout ContinuousClock.Instant?) -> Bool {
    state.withLock { state in
      let now = ContinuousClock.now
      let since = state.since ?? now
      state.since = since
      let first = min(lost ?? since, since)
      lost = first
      if now >= since + patience { state.givenUp = (at: now, error: error) }
      return now < first + patience
    }
  }
}
