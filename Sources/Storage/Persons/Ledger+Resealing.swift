import Vocabulary

/// What an earlier version sealed with the key of all is sealed anew with the key of its person, once.
extension Ledger {
  /// Gives people their own keys, with all that is kept of them; at most so many, and says how many.
  func resealPeople(limit: Int) throws -> Int {
    let people = try rows(
      "SELECT beneficiary, name, mobile, national_id FROM beneficiary WHERE association = ? AND keyed = 0 LIMIT ?",
      SQLValue(limit))
    for row in people {
      let id: BeneficiaryID = try row.key(0)
      func anew(_ column: Int) throws -> SQLValue {
        row.isNull(column)
          ? .null : .bytes(try keyring.seal(try keyring.open(try row.bytes(column), of: id), for: id))
      }
      try connection.execute(
        """
        UPDATE beneficiary SET name = ?, mobile = ?, national_id = ?, keyed = 1
        WHERE association = ? AND beneficiary = ?
        """, [try anew(1), try anew(2), try anew(3), SQLValue(association), SQLValue(id)])
      try resealRequests(of: id)
      try resealMessages(of: id)
    }
    try keyring.persons.flush()
    return people.count
  }

  private func resealRequests(of id: BeneficiaryID) throws {
    let requests = try rows(
      "SELECT request, earlier_words FROM request WHERE association = ? AND beneficiary = ?", SQLValue(id))
    for row in requests {
      let request: RequestID = try row.key(0)
      if !row.isNull(1) {
        let words = try keyring.seal(try keyring.open(try row.bytes(1), of: id), for: id)
        try connection.execute(
          "UPDATE request SET earlier_words = ? WHERE association = ? AND request = ?",
          [.bytes(words), SQLValue(association), SQLValue(request)])
      }
      for kept in try keptSteps(of: request) { try reseal(kept, of: request, id) }
    }
  }

  /// A step says what it said; that it was sealed anew is proved beside it, so that its record in the audit still holds.
  private func reseal(_ kept: KeptStep, of request: RequestID, _ person: BeneficiaryID) throws {
    let words = try keyring.open(kept.payload, of: person)
    let anew = KeptStep(
      position: kept.position, at: kept.at, actor: kept.actor, policyVersion: kept.policyVersion,
      payload: try keyring.seal(words, for: person))
    let (before, after) = (StepTrace(request: request, kept), StepTrace(request: request, anew))
    try connection.execute(
      "UPDATE request_step SET payload = ? WHERE association = ? AND request = ? AND position = ?",
      [.bytes(anew.payload), SQLValue(association), SQLValue(request), SQLValue(kept.position)])
    try execute(
      """
      INSERT INTO resealed_step (association, request, position, earlier, later, proof) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, request, position) DO NOTHING
      """, SQLValue(request), SQLValue(kept.position), SQLValue(before.digest), SQLValue(after.digest),
      .bytes(proof(of: after, insteadOf: before.digest)))
  }

  /// Whether a step's row is what a record tells of, sealed anew by the program.
  func isResealed(_ recorded: StepTrace, as stands: StepTrace) throws -> Bool {
    let row = try rows(
      "SELECT earlier, later, proof FROM resealed_step WHERE association = ? AND request = ? AND position = ?",
      SQLValue(recorded.request), SQLValue(recorded.position)
    ).first
    guard let row else { return false }
    return try row.text(0) == recorded.digest && row.text(1) == stands.digest
      && row.bytes(2) == proof(of: stands, insteadOf: recorded.digest)
  }

  private func proof(of trace: StepTrace, insteadOf earlier: String) -> [UInt8] {
    keyring.digests(for: "steps sealed anew")(
      [trace.request.description, "\(trace.position)", earlier, trace.digest].map { Array($0.utf8) })
  }

  private func resealMessages(of id: BeneficiaryID) throws {
    for row in try messageRows(of: id) {
      let (message, recipient, text): (MessageID, [UInt8], [UInt8]) = (
        try row.key(0), try row.bytes(1), try row.bytes(2)
      )
      try connection.execute(
        "UPDATE message SET recipient = ?, text = ? WHERE association = ? AND message = ?",
        [
          .bytes(try keyring.seal(try keyring.open(recipient, of: id), for: id)),
          .bytes(try keyring.seal(try keyring.open(text, of: id), for: id)), SQLValue(association), SQLValue(message),
        ])
    }
  }

  /// The messages to a person: key, recipient and text, sealed, and when they were written; in order of time.
  func messageRows(of id: BeneficiaryID) throws -> [Row] {
    try connection.rows(
      """
      SELECT m.message, m.recipient, m.text, m.written FROM message m
        JOIN request r ON r.association = m.association AND r.request = m.request
      WHERE r.association = ? AND r.beneficiary = ?
      UNION ALL
      SELECT m.message, m.recipient, m.text, m.written FROM message m
        JOIN invitation i ON i.association = m.association AND i.invitation = m.invitation
        JOIN request r ON r.association = i.association AND r.request = i.request
      WHERE r.association = ? AND r.beneficiary = ? ORDER BY 4, 1
      """, [SQLValue(association), SQLValue(id), SQLValue(association), SQLValue(id)])
  }
}
