public import Vocabulary
import Workflow

/// The end of what is kept of a person: his key is destroyed, and with it all that was sealed for him, here and in every copy.
///
/// What is counted stays as it was: that there was a request, of which department and kind, when it came and how it ended.
extension Ledger {
  /// Erases a person's data. Everything in the database goes first and his key last: from then on no copy opens either.
  ///
  /// `traces` is what was found of him just before; without it, all words and forms there are have to be read.
  public func erase(_ id: BeneficiaryID, at now: Moment, knowing traces: ErasureTraces? = nil) throws {
    let person = try beneficiary(id)
    if let person { try forgetWishes(by: person) }
    if let person, let traces { try removeNameWords(of: person, found: traces.words[id] ?? []) }
    try eraseRows(of: id, at: now, knowing: person == nil ? nil : traces)
    try keyring.persons.destroy(id, on: now.day)
  }

  /// Erases again who was erased since this database was copied; the keys' own file remembers whom. Says how many.
  @discardableResult
  public func completeErasures() throws -> Int {
    try removeSheetsOfErased()
    let gone = try keyring.persons.destroyed()
    return try completeErasures(of: Array(gone.keys), among: gone)
  }

  /// The same for some people: those whose keys went in a transaction that was not kept, or is carried out again.
  public func completeErasures(of people: [BeneficiaryID]) throws -> Int {
    let gone = try keyring.persons.destroyed()
    return try completeErasures(of: people.filter { gone[$0] != nil }, among: gone)
  }

  /// Erases again those of some people who are still there; says how many. They are looked up some hundreds at a time: the
  /// keys' file remembers everybody who was ever erased, and a database on a server is far away.
  private func completeErasures(of people: [BeneficiaryID], among gone: [BeneficiaryID: Day]) throws -> Int {
    let most = 500
    // All look-ups are one statement: the last is filled up with its first.
    let sql = """
      SELECT beneficiary FROM beneficiary WHERE association = ? AND erased IS NULL
        AND beneficiary IN (\(Array(repeating: "?", count: most).joined(separator: ", ")))
      """
    var number = 0
    for start in stride(from: 0, to: people.count, by: most) {
      var asked = people[start..<min(start + most, people.count)].map { SQLValue($0) }
      asked += Array(repeating: asked[0], count: most - asked.count)
      for row in try connection.rows(sql, [SQLValue(association)] + asked) {
        let id: BeneficiaryID = try row.key(0)
        guard let day = gone[id] else { continue }
        try eraseRows(of: id, at: day.start)
        number += 1
      }
    }
    return number
  }

  /// Whether some person's data are sealed with a key of his own.
  func hasKeyedPeople() throws -> Bool {
    try !rows("SELECT 1 FROM beneficiary WHERE association = ? AND keyed = 1 AND erased IS NULL LIMIT 1").isEmpty
  }

  /// Everything but the key.
  private func eraseRows(of id: BeneficiaryID, at moment: Moment, knowing traces: ErasureTraces? = nil) throws {
    try forgetWish(of: id)
    try removeMessages(of: id)
    try removeTies(of: id, at: moment, knowing: traces)
    if traces == nil {
      try execute("DELETE FROM beneficiary_name_word WHERE association = ? AND beneficiary = ?", SQLValue(id))
    }
    try connection.execute(
      """
      UPDATE beneficiary SET name = ?, mobile = ?, national_id = NULL, national_id_index = NULL, mobile_index = NULL,
        email = NULL, email_index = NULL, beneficiary_group = NULL, name_indexed = 1, keyed = 1, erased = ?
      WHERE association = ? AND beneficiary = ?
      """, [.bytes([]), .bytes([]), SQLValue(moment.day), SQLValue(association), SQLValue(id)])
    try connection.execute(
      "UPDATE request SET erased = 1, earlier_words = NULL, owner_known = 1 WHERE association = ? AND beneficiary = ?",
      [SQLValue(association), SQLValue(id)])
  }

  /// The messages to a person, and what else was begun about his invitations.
  private func removeMessages(of id: BeneficiaryID) throws {
    for row in try messageRows(of: id) {
      let message: MessageID = try row.key(0)
      for table in ["phone_call", "sending", "message"] {
        try execute("DELETE FROM \(table) WHERE association = ? AND message = ?", SQLValue(message))
      }
    }
    // What was typed of his sheet of paper is sealed with the key of all: it must go itself.
    for table in ["planned_reminder", "paper_entry"] {
      try connection.execute(
        "DELETE FROM \(table) WHERE association = ? AND invitation IN (\(invitationsOfPerson))",
        [SQLValue(association), SQLValue(association), SQLValue(id)])
    }
  }

  /// Cuts what leads to the person's requests from outside: links, codes, and by his consent an answer and its words.
  private func removeTies(of id: BeneficiaryID, at moment: Moment, knowing traces: ErasureTraces?) throws {
    let requests: [RequestID] = try rows(
      "SELECT request FROM request WHERE association = ? AND beneficiary = ?", SQLValue(id)
    ).map { try $0.key(0) }
    for request in requests {
      try withdrawInvitations(of: request, at: moment)
      for row in try rows(
        "SELECT response FROM call_back WHERE association = ? AND request = ?", SQLValue(request))
      {
        let response: ResponseID = try row.key(0)
        try execute("DELETE FROM follow_up_entry WHERE association = ? AND response = ?", SQLValue(response))
        try execute("DELETE FROM follow_up WHERE association = ? AND response = ?", SQLValue(response))
        try execute("DELETE FROM call_back WHERE association = ? AND response = ?", SQLValue(response))
        try execute("DELETE FROM comment WHERE association = ? AND response = ?", SQLValue(response))
        try execute(
          "DELETE FROM alert WHERE association = ? AND response = ? AND kind = 'callback'", SQLValue(response))
      }
      for table in ["tracking_link", "signing_code"] + (traces == nil ? ["taken_form"] : []) {
        try execute("DELETE FROM \(table) WHERE association = ? AND request = ?", SQLValue(request))
      }
      for form in traces?.forms[request] ?? [] {
        try execute(
          "DELETE FROM taken_form WHERE association = ? AND digest = ? AND request = ?", .bytes(form),
          SQLValue(request))
      }
    }
  }

  /// An earlier version left what was typed of the sheets of erased people.
  private func removeSheetsOfErased() throws {
    try connection.execute(
      """
      DELETE FROM paper_entry WHERE association = ? AND EXISTS (
        SELECT 1 FROM invitation i JOIN request r ON r.association = i.association AND r.request = i.request
        WHERE i.association = paper_entry.association AND i.invitation = paper_entry.invitation AND r.erased = 1)
      """, [SQLValue(association)])
  }

  private var invitationsOfPerson: String {
    """
    SELECT i.invitation FROM invitation i JOIN request r ON r.association = i.association AND r.request = i.request
    WHERE r.association = ? AND r.beneficiary = ?
    """
  }
}
