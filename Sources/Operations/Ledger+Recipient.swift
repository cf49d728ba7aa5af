import Messaging
import Storage
import Vocabulary

extension Ledger {
  /// To what a carrier brings a message: the number or address that its person has now, since one that was corrected after the
  /// message was written may be a stranger's. Nil where he has none for the carrier.
  func recipient(of message: Message, by carrier: Carrier) throws -> String? {
    try addressee(of: message)?.address(for: carrier)
  }
}
