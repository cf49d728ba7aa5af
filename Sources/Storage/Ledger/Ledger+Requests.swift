public import Vocabulary
public import Workflow

/// Beneficiaries and their requests.
extension Ledger {
  public func save(_ beneficiary: Beneficiary) throws {
    try execute(
      """
      INSERT INTO beneficiary (association, beneficiary, name, mobile) VALUES (?, ?, ?, ?)
      ON CONFLICT (association, beneficiary) DO UPDATE SET name = excluded.name, mobile = excluded.mobile
      """, SQLValue(beneficiary.id), .bytes(try keyring.seal(beneficiary.name)),
      .bytes(try keyring.seal(beneficiary.mobile.text)))
  }

  public func beneficiary(_ id: BeneficiaryID) throws -> Beneficiary? {
    try rows(
      "SELECT name, mobile FROM beneficiary WHERE association = ? AND beneficiary = ?", SQLValue(id)
    ).first.map { row in
      guard let mobile = MobileNumber(try keyring.open(try row.bytes(1))) else { throw DamagedRow(column: 1) }
      return Beneficiary(id: id, name: try keyring.open(try row.bytes(0)), mobile: mobile)
    }
  }

  /// The keys of beneficiaries, in their own order, at most so many.
  public func beneficiaries(limit: Int) throws -> [BeneficiaryID] {
    try rows(
      "SELECT beneficiary FROM beneficiary WHERE association = ? ORDER BY beneficiary LIMIT ?", SQLValue(limit)
    ).map { try $0.key(0) }
  }

  /// Keeps a request as it stands now.
  public func save(_ request: Request) throws {
    try execute(
      """
      INSERT INTO request (association, request, beneficiary, department, service, channel, received, completed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, request) DO UPDATE SET completed = excluded.completed
      """, SQLValue(request.id), SQLValue(request.beneficiary), SQLValue(request.department),
      SQLValue(request.service), SQLValue(request.channel), SQLValue(request.received),
      SQLValue(request.completed))
  }

  public func request(_ id: RequestID) throws -> Request? {
    try rows("\(requestColumns) WHERE association = ? AND request = ?", SQLValue(id)).first.map(request(in:))
  }

  /// Requests that wait for their service, the oldest first.
  public func openRequests(limit: Int) throws -> [Request] {
    try rows(
      "\(requestColumns) WHERE association = ? AND completed IS NULL ORDER BY received, request LIMIT ?",
      SQLValue(limit)
    ).map(request(in:))
  }

  /// How many requests wait for their service.
  public func openRequestCount() throws -> Int {
    try rows("SELECT count(*) FROM request WHERE association = ? AND completed IS NULL").first?.integer(0) ?? 0
  }

  private var requestColumns: String {
    "SELECT request, beneficiary, department, service, channel, received, completed FROM request"
  }

  private func request(in row: Row) throws -> Request {
    Request(
      id: try row.key(0), beneficiary: try row.key(1), department: try row.code(2), service: try row.code(3),
      channel: try row.channel(4), received: try row.moment(5),
      stage: row.isNull(6) ? .received : .completed(at: try row.moment(6)))
  }
}
