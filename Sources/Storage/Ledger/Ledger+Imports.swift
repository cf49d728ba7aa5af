/// The rows of imported lists that are in already, known by keyed digests of what they are: a row is a person's name, numbers
/// and dates, and of a plain digest everybody could try whether it is of a person whom he guesses, also of one who was erased.
extension Ledger {
  /// Whether a row is in, by what its file knows it by.
  public func isImported(_ source: [UInt8]) throws -> Bool {
    try !rows("SELECT 1 FROM imported_row WHERE association = ? AND digest = ?", .bytes(kept(source))).isEmpty
  }

  public func noteImported(_ source: [UInt8]) throws {
    try execute("INSERT INTO imported_row (association, digest, keyed) VALUES (?, ?, 1)", .bytes(kept(source)))
  }

  /// Turns what an earlier version kept plainly into keyed digests of it; at most so many, and says how many.
  func keyImportedRows(limit: Int) throws -> Int {
    let plain = try rows(
      "SELECT digest FROM imported_row WHERE association = ? AND keyed = 0 LIMIT ?", SQLValue(limit)
    ).map { try $0.bytes(0) }
    for source in plain {
      try connection.execute(
        "UPDATE imported_row SET digest = ?, keyed = 1 WHERE association = ? AND digest = ?",
        [.bytes(kept(source)), SQLValue(association), .bytes(source)])
    }
    return plain.count
  }

  private func kept(_ source: [UInt8]) -> [UInt8] { keyring.digests(for: "imported rows")([source]) }
}
