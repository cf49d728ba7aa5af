public import Vocabulary

/// How the clock of a machine jumps: its battery is empty, its time server is wrong, somebody sets it.
public enum ClockJump: String, CaseIterable, Sendable {
  case anHourBack, aDayAhead, to1970

  /// The seconds by which the clock moves.
  public func seconds(from now: Moment) -> Int64 {
    switch self {
    case .anHourBack: -3_600
    case .aDayAhead: 86_400
    case .to1970: -now.seconds
    }
  }
}
