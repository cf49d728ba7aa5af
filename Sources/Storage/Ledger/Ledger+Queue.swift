public import Vocabulary
public import Workflow

/// Open requests as a work queue reads them: whole, since only the rule can say whom they wait for. Those of people whose keys
/// are missing are passed over; lists show their rows, without a name.
extension Ledger {
  /// The requests under the policy that stand in a stage, of one department where it is given; those that have stood
  /// longest first, at most so many.
  public func openRequests(in stage: Request.StageKind, of department: DepartmentCode?, limit: Int) throws -> [Request]
  {
    try open("r.stage = ? AND r.policy_version IS NOT NULL", SQLValue(stage.rawValue), department, limit)
  }

  /// The same of requests kept from before the policy flow, which wait for their delivery, or their withdrawal.
  public func earlierOpenRequests(of department: DepartmentCode?, limit: Int) throws -> [Request] {
    try open(
      "r.stage = ? AND r.policy_version IS NULL", SQLValue(Request.StageKind.received.rawValue), department, limit)
  }

  /// The open requests that somebody has taken on, the newest first; at most so many.
  public func openRequests(ownedBy owner: StaffID, limit: Int) throws -> [Request] {
    try readable(
      in: rows(
        """
        SELECT \(requestColumns) FROM request r
        WHERE r.association = ? AND r.owner = ? AND r.ended IS NULL ORDER BY r.received DESC, r.request DESC LIMIT ?
        """, SQLValue(owner), SQLValue(limit)))
  }

  private func open(
    _ condition: String, _ stage: SQLValue, _ department: DepartmentCode?, _ limit: Int
  ) throws -> [Request] {
    let place = department == nil ? "" : " AND r.department = ?"
    return try readable(
      in: connection.rows(
        """
        SELECT \(requestColumns) FROM request r
        WHERE r.association = ? AND r.ended IS NULL AND \(condition)\(place) ORDER BY r.changed, r.request LIMIT ?
        """,
        [SQLValue(association), stage] + (department.map { [SQLValue($0)] } ?? []) + [SQLValue(limit)]))
  }

  /// Writes down who has taken on the requests whose steps an earlier version kept; at most so many, and says how many.
  func indexOwners(limit: Int) throws -> Int {
    let found = try rows(
      "SELECT \(requestColumns) FROM request r WHERE r.association = ? AND r.owner_known = 0 LIMIT ?", SQLValue(limit))
    for row in found {
      // A request whose steps are damaged has no owner here; `rida verify` names it.
      let owner = try? requests(in: [row]).first?.ownership?.owner
      try connection.execute(
        "UPDATE request SET owner = ?, owner_known = 1 WHERE association = ? AND request = ?",
        [owner.map { SQLValue($0) } ?? .null, SQLValue(association), .bytes(try row.bytes(0))])
    }
    return found.count
  }
}
