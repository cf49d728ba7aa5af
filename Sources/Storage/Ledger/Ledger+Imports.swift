/// The rows of earlier surveys that are in already.
extension Ledger {
  /// Notes that a row is in; false where it was before.
  public func claimImportedRow(_ source: [UInt8]) throws -> Bool {
    try execute(
      "INSERT INTO imported_row (association, source) VALUES (?, ?) ON CONFLICT DO NOTHING", .bytes(source)) == 1
  }
}
