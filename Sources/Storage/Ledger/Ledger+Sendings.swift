public import Messaging
public import Vocabulary

/// Messages on their way.
extension Ledger {
  /// Lets a message go on its way, or keeps how far it came.
  public func save(_ sending: Sending) throws {
    try execute(
      """
      INSERT INTO sending (association, message, carrier, due, until, attempts, state, provider_id, trouble)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (association, message) DO UPDATE SET
        due = excluded.due, attempts = excluded.attempts, state = excluded.state,
        provider_id = excluded.provider_id, trouble = excluded.trouble
      """, SQLValue(sending.message), SQLValue(sending.carrier.rawValue), SQLValue(sending.due),
      SQLValue(sending.until), SQLValue(sending.attempts), SQLValue(sending.state.rawValue),
      sending.providerID.map { SQLValue($0) } ?? .null, sending.trouble.map { SQLValue($0) } ?? .null)
  }

  public func sending(of message: MessageID) throws -> Sending? {
    try rows("\(sendingColumns) AND message = ?", SQLValue(message)).first.map(sending(in:))
  }

  /// The message that a provider knows by this name; nil where there is none.
  public func sending(by carrier: Carrier, providerID: String) throws -> Sending? {
    try rows(
      "\(sendingColumns) AND carrier = ? AND provider_id = ?", SQLValue(carrier.rawValue), SQLValue(providerID)
    ).first.map(sending(in:))
  }

  /// The messages of these carriers whose turn it is, the longest due first. What others carry takes no place among them.
  ///
  /// - Parameter onlySecret: those alone whose text carries a code that somebody waits for.
  public func dueSendings(by carriers: Set<Carrier>, at now: Moment, limit: Int, onlySecret: Bool = false) throws
    -> [Sending]
  {
    guard !carriers.isEmpty else { return [] }
    let names = carriers.map(\.rawValue).sorted()
    let secret =
      """
      AND EXISTS (SELECT 1 FROM message m
        WHERE m.association = sending.association AND m.message = sending.message AND m.secret = 1)
      """
    let sql = """
      \(sendingColumns) AND carrier IN (\(names.map { _ in "?" }.joined(separator: ", "))) AND state = ? AND due <= ?
      \(onlySecret ? secret : "") ORDER BY due, message LIMIT ?
      """
    return try [Sending.State.waiting, .trying].flatMap { state in
      try connection.rows(
        sql,
        [SQLValue(association)] + names.map { SQLValue($0) }
          + [SQLValue(state.rawValue), SQLValue(now), SQLValue(limit)]
      ).map(sending(in:))
    }
  }

  /// The messages in a state, the longest due first, at most so many.
  public func sendings(_ state: Sending.State, limit: Int) throws -> [Sending] {
    try rows("\(sendingColumns) AND state = ? ORDER BY due, message LIMIT ?", SQLValue(state.rawValue), SQLValue(limit))
      .map(sending(in:))
  }

  /// The messages in a state, the latest due first, at most so many.
  public func latestSendings(_ state: Sending.State, limit: Int) throws -> [Sending] {
    try rows(
      "\(sendingColumns) AND state = ? ORDER BY due DESC, message LIMIT ?", SQLValue(state.rawValue), SQLValue(limit)
    ).map(sending(in:))
  }

  /// The messages in a state whose last moment is still to come, in the order of their keys, at most so many after one.
  public func sendings(
    _ state: Sending.State, until now: Moment, after place: MessageID?, limit: Int
  ) throws -> [Sending] {
    try rows(
      "\(sendingColumns) AND state = ? AND until > ? AND message > ? ORDER BY message LIMIT ?",
      SQLValue(state.rawValue), SQLValue(now), place.map { SQLValue($0) } ?? .bytes([]), SQLValue(limit)
    ).map(sending(in:))
  }

  /// How many messages are in each state.
  public func sendingCounts() throws -> [Sending.State: Int] {
    Dictionary(
      uniqueKeysWithValues: try rows("SELECT state, count(*) FROM sending WHERE association = ? GROUP BY state").map {
        guard let state = Sending.State(rawValue: try $0.text(0)) else { throw DamagedRow(column: 0) }
        return (state, try $0.integer(1))
      })
  }

  private var sendingColumns: String {
    """
    SELECT message, carrier, due, until, attempts, state, provider_id, trouble FROM sending WHERE association = ?
    """
  }

  private func sending(in row: Row) throws -> Sending {
    guard let carrier = Carrier(rawValue: try row.text(1)), let state = Sending.State(rawValue: try row.text(5)) else {
      throw DamagedRow(column: 1)
    }
    return Sending(
      of: try row.key(0), by: carrier, due: try row.moment(2), until: try row.moment(3),
      attempts: try row.integer(4), state: state, providerID: row.isNull(6) ? nil : try row.text(6),
      trouble: row.isNull(7) ? nil : try row.text(7))
  }
}
