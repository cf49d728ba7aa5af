extension CountTable {
  /// A cell on which two tables disagree.
  public struct Difference: Hashable, Sendable {
    public let cell: Cell
    public let here: Int
    public let there: Int
  }

  /// The cells on which this table and the other disagree; none when they are equal.
  public func differences(from other: CountTable) -> [Difference] {
    Set(counts.keys).union(other.counts.keys).compactMap { cell in
      self[cell] == other[cell] ? nil : Difference(cell: cell, here: self[cell], there: other[cell])
    }
  }
}
