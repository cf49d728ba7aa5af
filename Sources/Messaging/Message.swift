public import Vocabulary

/// A message that waits in the outbox, or was carried: to whom, and what it says.
public struct Message: Hashable, Sendable {
  public let id: MessageID
  /// The invitation it tells of.
  public let invitation: InvitationID
  /// The mobile number, as +9665…
  public let recipient: String
  public let text: String
  public let written: Moment

  public init(id: MessageID, invitation: InvitationID, recipient: String, text: String, written: Moment) {
    self.id = id
    self.invitation = invitation
    self.recipient = recipient
    self.text = text
    self.written = written
  }
}
