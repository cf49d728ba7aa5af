extension Ledger {
  /// What some reading gives; nil where something that it reads cannot be opened with the keys that are there, or is not
  /// what the program wrote. An outage, and whatever else it throws, says nothing of what is kept, and is thrown on.
  ///
  /// For what others wait behind: a damaged row keeps nobody else waiting, and `rida verify` names it.
  public func unlessDamaged<Value>(_ read: () throws -> Value) throws -> Value? {
    do { return try unlessClosed(read) } catch {
      guard error is DamagedRow || error is DamagedRecord || error is DecodingError else { throw error }
      return nil
    }
  }
}
