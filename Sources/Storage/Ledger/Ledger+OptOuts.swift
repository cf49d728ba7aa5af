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

  private func optOutKeys(_ person: Beneficiary) -> [[UInt8]] {
    let digest = keyring.digests(for: "wishes about messages")
    let email = person.email.map { [digest([Array("address".utf8), Array($0.folded.utf8)])] } ?? []
    return [
      digest([Array("person".utf8), person.id.bytes]), digest([Array("number".utf8), Array(person.mobile.text.utf8)]),
    ] + email
  }
}
