@testable public import Storage

extension Store {
  /// What tells whether anything at all was written: the number of rows changed since the store was opened.
  public func digest() async throws -> Int {
    try await write { try $0.connection.rows("SELECT total_changes()").first?.integer(0) ?? 0 }
  }
}
