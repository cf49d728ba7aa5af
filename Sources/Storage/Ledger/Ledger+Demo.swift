public import Vocabulary

/// The sign of a demo association: made-up people, to whom anything may be done.
extension Ledger {
  /// The seed and day it was made from; nil for a real association.
  public func demo() throws -> (seed: UInt64, made: Day)? {
    try rows("SELECT seed, made FROM demo WHERE association = ?").first.map { row in
      guard let seed = UInt64(try row.text(0)) else { throw DamagedRow(column: 0) }
      return (seed, try row.day(1))
    }
  }

  public func saveDemo(seed: UInt64, made: Day) throws {
    try execute("INSERT INTO demo (association, seed, made) VALUES (?, ?, ?)", SQLValue(String(seed)), SQLValue(made))
  }
}
