import Storage
public import Vocabulary

/// Why the association's records cannot be reached just now. It passes by itself or by an administrator's hand; nothing acknowledged was lost.
public enum Outage: Refusal {
  /// The disk is full: nothing more can be written, reading goes on.
  case full
  /// The file system is read-only.
  case readOnly
  /// Another holds the records for a moment.
  case busy
  /// The disk failed.
  case unreachable

  /// Nil for an error that is no outage.
  public init?(_ error: any Error) {
    if let outage = error as? Outage {
      self = outage
      return
    }
    guard let refusal = error as? StoreRefusal else { return nil }
    switch refusal {
    case .full: self = .full
    case .readOnly: self = .readOnly
    case .busy: self = .busy
    case .unreachable, .serverUnreachable, .personsUnreadable: self = .unreachable
    case .moved: self = .readOnly
    case .damaged, .owned, .newer, .keyMissing, .keyUnreadable, .personsMissing, .addressUnreadable, .passwordInAddress,
      .notUnicode:
      return nil
    }
  }
}
