public import Vocabulary

/// A message that waits in the outbox, or was carried: to whom, and what it says.
public struct Message: Hashable, Sendable {
  /// What a message tells of.
  public enum Subject: Hashable, Sendable {
    case invitation(InvitationID)
    /// Where a request stands (G0).
    case request(RequestID)
  }

  public let id: MessageID
  public let subject: Subject
  /// The mobile number, as +9665…, or an address of e-mail.
  public let recipient: String
  public let text: String
  public let written: Moment
  /// Whether the text carries a code that is the recipient's alone.
  public let isSecret: Bool

  public init(
    id: MessageID, about subject: Subject, recipient: String, text: String, written: Moment, isSecret: Bool = false
  ) {
    self.id = id
    self.subject = subject
    self.recipient = recipient
    self.text = text
    self.written = written
    self.isSecret = isSecret
  }

  /// The text as staff may read it: with a code that could sign in the recipient's stead, its digits hidden.
  public var shown: String { isSecret ? String(text.map { $0.isNumber ? "•" : $0 }) : text }

  /// The invitation it tells of; nil where it tells where a request stands.
  public var invitation: InvitationID? {
    if case .invitation(let id) = subject { id } else { nil }
  }
}
