extension CountTable {
  /// The counts parted by what a cell belongs to; cells for which `part` gives nil are left out.
  public func split<Part: Hashable>(by part: (Cell) -> Part?) -> [Part: CountTable] {
    var parts: [Part: [Cell: Int]] = [:]
    for (cell, number) in counts { if let part = part(cell) { parts[part, default: [:]][cell] = number } }
    return parts.mapValues { CountTable($0) }
  }
}
