public import Access
public import Vocabulary
import Workflow

/// The accounts of staff. Names and the secrets of phones are sealed.
extension Ledger {
  /// Keeps an account as it stands now.
  public func save(_ account: StaffAccount) throws {
    try execute(
      """
      INSERT INTO staff_account (association, staff, sign_in_name, name, roles, department, opened, opened_by, locked,
        locked_by, password, secret, last_code, edition)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, staff) DO UPDATE SET
        roles = excluded.roles, department = excluded.department, locked = excluded.locked,
        locked_by = excluded.locked_by, password = excluded.password, secret = excluded.secret,
        last_code = excluded.last_code, edition = excluded.edition
      """, SQLValue(account.id), SQLValue(account.signInName.text), .bytes(try keyring.seal(account.name.text)),
      SQLValue(account.roles.map(\.rawValue).sorted().joined(separator: " ")),
      account.department.map { SQLValue($0) } ?? .null, SQLValue(account.opened.at), SQLValue(account.opened.by.text),
      SQLValue(account.locked?.at), account.locked.map { SQLValue($0.by.text) } ?? .null,
      account.password.map { SQLValue($0.text) } ?? .null,
      SQLValue(try account.secondFactor.map { try keyring.seal(Self.text($0.secret)) }),
      account.secondFactor?.lastStep.map { .integer($0) } ?? .null, SQLValue(account.edition))
    try execute("DELETE FROM recovery_code WHERE association = ? AND staff = ?", SQLValue(account.id))
    for digest in account.secondFactor?.recovery ?? [] {
      try execute(
        "INSERT INTO recovery_code (association, staff, digest) VALUES (?, ?, ?)", SQLValue(account.id), .bytes(digest))
    }
  }

  public func account(_ id: StaffID) throws -> StaffAccount? {
    try rows("\(accountColumns) AND staff = ?", SQLValue(id)).first.map(account(in:))
  }

  public func account(_ name: SignInName) throws -> StaffAccount? {
    try rows("\(accountColumns) AND sign_in_name = ?", SQLValue(name.text)).first.map(account(in:))
  }

  /// All accounts, by their sign-in names.
  public func accounts() throws -> [StaffAccount] {
    try rows("\(accountColumns) ORDER BY sign_in_name").map(account(in:))
  }

  private var accountColumns: String {
    """
    SELECT staff, sign_in_name, name, roles, department, opened, opened_by, locked, locked_by, password, secret,
      last_code, edition
    FROM staff_account WHERE association = ?
    """
  }

  private func account(in row: Row) throws -> StaffAccount {
    let id: StaffID = try row.key(0)
    let roles = try row.text(3).split(separator: " ").compactMap { Role(rawValue: String($0)) }
    let factor = try row.isNull(10) ? nil : secondFactor(of: id, sealed: row.bytes(10), row)
    return StaffAccount(
      id: id, name: try PersonName(try keyring.open(try row.bytes(2))), signInName: try SignInName(try row.text(1)),
      roles: Set(roles), department: row.isNull(4) ? nil : try row.code(4), opened: try act(in: row, 5),
      locked: row.isNull(7) ? nil : try act(in: row, 7),
      password: row.isNull(9) ? nil : PasswordHash(try row.text(9)), secondFactor: factor,
      edition: try row.integer(12))
  }

  private func act(in row: Row, _ column: Int) throws -> Act {
    guard let party = Party(try row.text(column + 1)) else { throw DamagedRow(column: column + 1) }
    return Act(at: try row.moment(column), by: party)
  }

  private func secondFactor(of id: StaffID, sealed: [UInt8], _ row: Row) throws -> SecondFactor {
    let codes = try rows("SELECT digest FROM recovery_code WHERE association = ? AND staff = ?", SQLValue(id))
    return SecondFactor(
      secret: try secret(in: sealed), lastStep: row.isNull(11) ? nil : Int64(try row.integer(11)),
      recovery: Set(try codes.map { try $0.bytes(0) }))
  }

  func secret(in sealed: [UInt8]) throws -> OneTimeSecret {
    guard let secret = Hexadecimal.bytes(try keyring.open(sealed)).flatMap(OneTimeSecret.init(bytes:)) else {
      throw DamagedRow(column: 10)
    }
    return secret
  }

  static func text(_ secret: OneTimeSecret) -> String { Hexadecimal.written(secret.bytes) }
}
