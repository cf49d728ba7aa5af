import Collector
public import Messaging
import Storage
import Vocabulary

/// What carriers tell of messages that they took.
extension Engine {
  /// The secret word in the address at which a gateway tells of its deliveries: made from the key beside the database.
  public func receiptWord(of gateway: String) -> String {
    Hexadecimal.written(store.keyring.derived(for: "delivery receipts of \(gateway)").prefix(16))
  }

  /// The address itself.
  public func receiptAddress(of gateway: Gateway) -> String {
    "\(publicAddress)/receipts/\(receiptWord(of: gateway.name))"
  }

  /// Takes what a gateway tells; says how many of its messages are known. The same news again changes nothing.
  @discardableResult
  public func take(_ receipts: [DeliveryReceipt], from gateway: Gateway) async throws -> Int {
    guard !receipts.isEmpty else { return 0 }
    return try await store.write { ledger in
      var known = 0
      for receipt in receipts {
        guard let sending = try ledger.sending(by: gateway.carrier, providerID: receipt.providerID) else { continue }
        known += 1
        let next = sending.after(receipt.news)
        guard next != sending else { continue }
        try ledger.save(next)
        if next.state == .delivered, let invitation = try ledger.invitation(toldBy: next.message) {
          try ledger.note(invitation, reach: .delivered)
        }
      }
      return known
    }
  }
}
