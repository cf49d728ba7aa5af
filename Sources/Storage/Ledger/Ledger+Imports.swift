/// The rows of earlier surveys that are in already, by the digests they are known by.
extension Ledger {
  public func isImported(_ source: [UInt8]) throws -> Bool {
    try !rows("SELECT 1 FROM imported_row WHERE association = ? AND source = ?", .bytes(source)).isEmpty
  }

  public func noteImported(_ source: [UInt8]) throws {
    try execute("INSERT INTO imported_row (association, source) VALUES (?, ?)", .bytes(source))
  }
}
