/// How failures slow down further tries: some are free, then each doubles the wait up to the longest; time forgives them one by one.
struct Pace: Hashable, Sendable {
  let free: Int
  let first: Int64
  let longest: Int64
  /// Seconds after which one failure is forgiven.
  let forgiving: Int64

  /// The seconds to wait after so many failures.
  func wait(after failures: Int) -> Int64 {
    guard failures > free else { return 0 }
    let doublings = failures - free - 1
    return doublings >= 20 ? longest : min(longest, first << Int64(doublings))
  }

  /// The failures beyond which no more are counted, since the wait does not grow.
  var most: Int { (free...free + 21).first { wait(after: $0) == longest } ?? free + 21 }
}
