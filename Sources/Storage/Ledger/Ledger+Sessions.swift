public import Access
public import Vocabulary

/// Open sessions of staff, and the links by which accounts are taken over: each known by the digest of what its owner carries.
extension Ledger {
  /// Keeps a session as it stands now.
  public func save(_ session: Session) throws {
    try execute(
      """
      INSERT INTO staff_session (association, digest, staff, edition, opened, last_used) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, digest) DO UPDATE SET last_used = excluded.last_used
      """, .bytes(session.digest), SQLValue(session.staff), SQLValue(session.edition), SQLValue(session.opened),
      SQLValue(session.lastUsed))
  }

  public func session(_ digest: [UInt8]) throws -> Session? {
    try rows("\(sessionColumns) AND digest = ?", .bytes(digest)).first.map(session(in:))
  }

  /// The sessions of a member of staff that were not taken out yet.
  public func sessions(of staff: StaffID) throws -> [Session] {
    try rows("\(sessionColumns) AND staff = ?", SQLValue(staff)).map(session(in:))
  }

  private var sessionColumns: String {
    "SELECT digest, staff, edition, opened, last_used FROM staff_session WHERE association = ?"
  }

  private func session(in row: Row) throws -> Session {
    Session(
      digest: try row.bytes(0), staff: try row.key(1), edition: try row.integer(2), opened: try row.moment(3),
      lastUsed: try row.moment(4))
  }

  public func removeSession(_ digest: [UInt8]) throws {
    try execute("DELETE FROM staff_session WHERE association = ? AND digest = ?", .bytes(digest))
  }

  /// Takes out every session of a member of staff.
  public func removeSessions(of staff: StaffID) throws {
    try execute("DELETE FROM staff_session WHERE association = ? AND staff = ?", SQLValue(staff))
  }

  /// Takes out the sessions that have rested too long to be used again.
  public func removeSessions(lastUsedBefore moment: Moment) throws {
    try execute("DELETE FROM staff_session WHERE association = ? AND last_used < ?", SQLValue(moment))
  }

  /// Keeps the link of an account, in the place of an earlier one.
  public func save(_ enrolment: Enrolment) throws {
    try execute(
      """
      INSERT INTO enrolment (association, staff, digest, edition, issued, secret) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, staff) DO UPDATE SET digest = excluded.digest, edition = excluded.edition,
        issued = excluded.issued, secret = excluded.secret
      """, SQLValue(enrolment.staff), .bytes(enrolment.digest), SQLValue(enrolment.edition),
      SQLValue(enrolment.issued), .bytes(try keyring.seal(Self.text(enrolment.secret))))
  }

  public func enrolment(_ token: SecretToken) throws -> Enrolment? {
    try rows(
      "SELECT digest, staff, edition, issued, secret FROM enrolment WHERE association = ? AND digest = ?",
      .bytes(token.digest)
    ).first.map { row in
      Enrolment(
        digest: try row.bytes(0), staff: try row.key(1), edition: try row.integer(2), issued: try row.moment(3),
        secret: try secret(in: try row.bytes(4)))
    }
  }

  public func removeEnrolment(of staff: StaffID) throws {
    try execute("DELETE FROM enrolment WHERE association = ? AND staff = ?", SQLValue(staff))
  }
}
