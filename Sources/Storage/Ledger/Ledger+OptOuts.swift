public import Vocabulary
public import Workflow

/// Who wishes no messages, by carrier: kept by keyed digests of the person's key, his number and his address, so that the
/// wish holds for these whoever is reached by them, and stays with the person who changes his number.
extension Ledger {
  public func optOut(_ person: Beneficiary, of carriers: Set<Carrier>, at moment: Moment) throws {
    for who in optOutKeys(person) {
      for carrier in carriers {
        try execute(
          """
          INSERT INTO opt_out (association, who, carrier, since) VALUES (?, ?, ?, ?)
          ON CONFLICT (association, who, carrier) DO NOTHING
          """, .bytes(who), SQLValue(carrier.rawValue), SQLValue(moment))
      }
    }
  }

  /// Takes the wish back.
  public func optIn(_ person: Beneficiary, to carriers: Set<Carrier>) throws {
    for who in optOutKeys(person) {
      for carrier in carriers {
        try execute(
          "DELETE FROM opt_out WHERE association = ? AND who = ? AND carrier = ?", .bytes(who),
          SQLValue(carrier.rawValue))
      }
    }
  }

  /// The carriers by which a person wishes no messages.
  public func optOuts(of person: Beneficiary) throws -> Set<Carrier> {
    Set(
      try optOutKeys(person).flatMap { who in
        try rows("SELECT carrier FROM opt_out WHERE association = ? AND who = ?", .bytes(who)).map { row in
          guard let carrier = Carrier(rawValue: try row.text(0)) else { throw DamagedRow(column: 0) }
          return carrier
        }
      })
  }

  /// Forgets the wish by the number and the address of a person that are no longer his: all of them where he is kept no
  /// more. By his key the wish stays, and by a number or an address by which somebody else is reached.
  func forgetWishes(by earlier: Beneficiary, as kept: Beneficiary? = nil) throws {
    if earlier.mobile != kept?.mobile,
      try !isReached(by: "mobile_index", index(of: earlier.mobile), besides: earlier.id)
    {
      try forgetWish(optOutKey(earlier.mobile))
    }
    if let email = earlier.email, email.folded != kept?.email?.folded,
      try !isReached(by: "email_index", index(of: email), besides: earlier.id)
    {
      try forgetWish(optOutKey(email))
    }
  }

  /// Forgets the wish by a person's key.
  func forgetWish(of id: BeneficiaryID) throws { try forgetWish(optOutKey(id)) }

  private func forgetWish(_ who: [UInt8]) throws {
    try execute("DELETE FROM opt_out WHERE association = ? AND who = ?", .bytes(who))
  }

  private func isReached(by column: String, _ index: [UInt8], besides id: BeneficiaryID) throws -> Bool {
    try !rows(
      """
      SELECT 1 FROM beneficiary WHERE association = ? AND \(column) = ? AND beneficiary <> ? AND erased IS NULL LIMIT 1
      """, .bytes(index), SQLValue(id)
    ).isEmpty
  }

  private func optOutKeys(_ person: Beneficiary) -> [[UInt8]] {
    [optOutKey(person.id), optOutKey(person.mobile)] + (person.email.map { [optOutKey($0)] } ?? [])
  }

  private func optOutKey(_ id: BeneficiaryID) -> [UInt8] { optOutKey("person", id.bytes) }

  private func optOutKey(_ mobile: MobileNumber) -> [UInt8] { optOutKey("number", Array(mobile.text.utf8)) }

  private func optOutKey(_ email: EmailAddress) -> [UInt8] { optOutKey("address", Array(email.folded.utf8)) }

  private func optOutKey(_ kind: String, _ bytes: [UInt8]) -> [UInt8] {
    keyring.digests(for: "wishes about messages")([Array(kind.utf8), bytes])
  }
}
