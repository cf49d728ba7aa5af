import Dispatch
import Synchronization

/// Where passwords are hashed: two at once on threads of its own, so that pages are served meanwhile and memory is known.
///
/// Who comes when too many wait is told so at once: a flood of sign-ins does not pile up.
public final class PasswordWorkshop: Sendable {
  /// Each does one work after another, on a thread that serves nothing else meanwhile.
  private let benches: [DispatchQueue]
  private let longestLine: Int
  /// How many are at each bench, at work and waiting.
  private let lines: Mutex<[Int]>

  public init(atOnce: Int = 2, longestLine: Int = 40) {
    benches = (0..<max(1, atOnce)).map { DispatchQueue(label: "rida.passwords.\($0)", qos: .userInitiated) }
    self.longestLine = longestLine
    lines = Mutex(Array(repeating: 0, count: benches.count))
  }

  /// Does the work when its turn comes.
  public func run<Made: Sendable>(_ work: @escaping @Sendable () throws -> Made) async throws -> Made {
    let bench: Int? = lines.withLock { lines in
      guard lines.reduce(0, +) < longestLine, let bench = lines.indices.min(by: { lines[$0] < lines[$1] }) else {
        return nil
      }
      lines[bench] += 1
      return bench
    }
    guard let bench else { throw SignInRefusal.busy }
    return try await withCheckedThrowingContinuation { continuation in
      benches[bench].async { [self] in
        let made = Result { try work() }
        lines.withLock { $0[bench] -= 1 }
        continuation.resume(with: made)
      }
    }
  }
}
