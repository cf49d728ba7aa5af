/// In whose presence an answer is given: people answer a voice more kindly than a screen, so that the two make no one series.
public enum ModeClass: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Alone: by link, at a tablet of the office, on paper.
  case alone
  /// To somebody who asks: on the telephone, with a delegate.
  case asked
  /// In an earlier survey, however it was held.
  case earlier

  public init(_ mode: Mode) {
    self =
      switch mode {
      case .ownPhone, .kiosk, .paper: .alone
      case .phoneInterview, .delegate: .asked
      case .imported: .earlier
      }
  }

  public static func < (one: ModeClass, other: ModeClass) -> Bool { one.rawValue < other.rawValue }
}
