public import Vocabulary

/// What carries messages of one carrier out of the house, as a value: a provider's interface, the mail system, a trial.
public struct Gateway: Sendable {
  /// The provider's name, as the association's settings write it.
  public let name: String
  public let carrier: Carrier
  /// Hands a parcel over. The same key again is the same message: a provider that knows keys does not send it twice.
  public let carry: @Sendable (Parcel) async -> CarryOutcome
  /// Reads what the provider tells of messages it took.
  public let receipts: @Sendable (JSONValue) -> [DeliveryReceipt]

  public init(
    name: String, carrier: Carrier, carry: @escaping @Sendable (Parcel) async -> CarryOutcome,
    receipts: @escaping @Sendable (JSONValue) -> [DeliveryReceipt] = { _ in [] }
  ) {
    self.name = name
    self.carrier = carrier
    self.carry = carry
    self.receipts = receipts
  }

  /// A gateway that sends nothing: messages count as handed over, and are read in the staff area. For trials and demos.
  public static func showing(_ carrier: Carrier) -> Gateway {
    Gateway(name: "show", carrier: carrier) { .handed(providerID: "show-\($0.key)") }
  }
}

/// A message as a gateway takes it.
public struct Parcel: Hashable, Sendable {
  /// What a message is about, so far as its envelope may say it.
  public enum Matter: Hashable, Sendable {
    /// It asks for an opinion.
    case survey
    /// It tells where a request stands (G0).
    case news(of: StatusText.Matter)
  }

  public let key: MessageID
  public let matter: Matter
  public let carrier: Carrier
  public let recipient: String
  public let text: String
  /// The link in the text, where there is one.
  public let link: String?
  /// The short code of the link, as it is printed on paper.
  public let code: String?

  public init(
    key: MessageID, about matter: Matter, carrier: Carrier, recipient: String, text: String, link: String?,
    code: String? = nil
  ) {
    self.key = key
    self.matter = matter
    self.carrier = carrier
    self.recipient = recipient
    self.text = text
    self.link = link
    self.code = code
  }
}
