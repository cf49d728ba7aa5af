public import Access
public import Vocabulary

/// The tablets on which people answer.
extension Ledger {
  /// Keeps a tablet as it stands now.
  public func save(_ tablet: Tablet) throws {
    try execute(
      """
      INSERT INTO tablet (association, tablet, kind, name, key_digest, registered, registered_by, expires, claimed, revoked)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, tablet) DO UPDATE SET
        key_digest = excluded.key_digest, claimed = excluded.claimed, revoked = excluded.revoked
      """, SQLValue(tablet.id), SQLValue(tablet.kind.rawValue), SQLValue(tablet.name), .bytes(tablet.keyDigest),
      SQLValue(tablet.registered), SQLValue(tablet.registeredBy), SQLValue(tablet.expires), SQLValue(tablet.claimed),
      SQLValue(tablet.revoked))
  }

  /// The tablet that carries a key; nil where none does.
  public func tablet(_ key: SecretToken) throws -> Tablet? {
    try rows("\(tabletColumns) AND key_digest = ?", .bytes(key.digest)).first.map(tablet(in:))
  }

  public func tablet(_ id: TabletID) throws -> Tablet? {
    try rows("\(tabletColumns) AND tablet = ?", SQLValue(id)).first.map(tablet(in:))
  }

  /// All tablets, those registered last first.
  public func tablets() throws -> [Tablet] {
    try rows("\(tabletColumns) ORDER BY registered DESC, tablet").map(tablet(in:))
  }

  private var tabletColumns: String {
    """
    SELECT tablet, kind, name, key_digest, registered, registered_by, expires, claimed, revoked
    FROM tablet WHERE association = ?
    """
  }

  private func tablet(in row: Row) throws -> Tablet {
    guard let kind = Tablet.Kind(rawValue: try row.text(1)) else { throw DamagedRow(column: 1) }
    return Tablet(
      id: try row.key(0), kind: kind, name: try row.text(2), keyDigest: try row.bytes(3),
      registered: try row.moment(4), registeredBy: try row.key(5), expires: try row.moment(6),
      claimed: row.isNull(7) ? nil : try row.moment(7), revoked: row.isNull(8) ? nil : try row.moment(8))
  }
}
