import Foundation
public import Vocabulary
public import Workflow

/// Requests, as lists and their own pages read them. What a request is stands in its steps; its row says how far it has come.
extension Ledger {
  /// Keeps a request's row as it stands now; its steps are kept by `append`.
  public func save(_ request: Request) throws {
    let earlier = request.earlierEnding
    try execute(
      """
      INSERT INTO request (
        association, request, beneficiary, department, service, channel, received, completed, kind, stage,
        policy_version, changed, ended, earlier_completed, earlier_outcome, earlier_words, owner)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, request) DO UPDATE SET
        completed = excluded.completed, stage = excluded.stage, changed = excluded.changed, ended = excluded.ended,
        owner = excluded.owner, owner_known = 1,
        earlier_completed = coalesce(request.earlier_completed, excluded.earlier_completed),
        earlier_outcome = coalesce(request.earlier_outcome, excluded.earlier_outcome)
      """, SQLValue(request.id), SQLValue(request.beneficiary), SQLValue(request.department),
      SQLValue(request.service), SQLValue(request.channel), SQLValue(request.received),
      SQLValue(request.completed), SQLValue(request.kind.rawValue), SQLValue(request.stage.kind.rawValue),
      request.policyVersion.map { SQLValue($0) } ?? .null, SQLValue(request.lastChange),
      SQLValue(request.ending?.act.at), SQLValue(earlier?.act.at),
      earlier.map { SQLValue($0.outcome.rawValue) } ?? .null,
      SQLValue(try sealed(request.earlierWords, of: request.beneficiary)),
      request.ownership.map { SQLValue($0.owner) } ?? .null)
  }

  /// The request with this key; nil where there is none, and where the data of its person were erased.
  public func request(_ id: RequestID) throws -> Request? {
    let rows = try rows(
      "SELECT \(requestColumns) FROM request r WHERE r.association = ? AND r.request = ? AND r.erased = 0",
      SQLValue(id))
    guard let row = rows.first else { return nil }
    return try requests(in: [row]).first
  }

  /// Whose request it is.
  func beneficiary(ofRequest id: RequestID) throws -> BeneficiaryID? {
    try rows("SELECT beneficiary FROM request WHERE association = ? AND request = ?", SQLValue(id)).first?.key(0)
  }

  /// How many requests have not ended, of all departments or of one.
  public func openRequestCount(of department: DepartmentCode? = nil) throws -> Int {
    let open = "SELECT count(*) FROM request WHERE association = ? AND ended IS NULL"
    guard let department else { return try rows(open).first?.integer(0) ?? 0 }
    return try rows("\(open) AND department = ?", SQLValue(department)).first?.integer(0) ?? 0
  }

  /// The requests of a beneficiary, the newest first.
  public func requests(of beneficiary: BeneficiaryID) throws -> [Request] {
    try requests(
      in: rows(
        """
        SELECT \(requestColumns) FROM request r
        WHERE r.association = ? AND r.beneficiary = ? ORDER BY r.received DESC, r.request
        """, SQLValue(beneficiary)))
  }

  /// The requests that rows of `requestColumns` begin, but for those of people whose keys are missing.
  func readable(in rows: [Row]) throws -> [Request] {
    guard !rows.isEmpty else { return [] }
    let versions = try policyVersions()
    return try rows.compactMap { row in try unlessClosed { try request(in: row, under: versions) } }
  }

  /// The same; throws where one cannot be read.
  func requests(in rows: [Row]) throws -> [Request] {
    guard !rows.isEmpty else { return [] }
    let versions = try policyVersions()
    return try rows.map { try request(in: $0, under: versions) }
  }

  private func request(in row: Row, under versions: PolicyVersions) throws -> Request {
    let record = try RequestRecord(row)
    return try record.request(with: try steps(of: record), words: try words(of: record), under: versions)
  }

  private func sealed(_ words: EarlierWords?, of person: BeneficiaryID) throws -> [UInt8]? {
    try words.map { try keyring.seal(String(decoding: JSONEncoder().encode($0), as: UTF8.self), for: person) }
  }

  /// What an earlier record says in words.
  func words(of record: RequestRecord) throws -> EarlierWords {
    guard let sealed = record.earlierWords, !record.isErased else { return EarlierWords() }
    return try JSONDecoder().decode(
      EarlierWords.self, from: Data(try keyring.open(sealed, of: record.beneficiary).utf8))
  }
}
