/// How often each thing was seen, stratum by stratum. Nothing but positive counts is kept.
///
/// What is true of all that was counted in a stratum is looked at once for it, and written once, not for each count.
public struct StratifiedCounts<Place: Hashable & Sendable, Seen: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline var places: [Place: CountTable<Seen>]

  @inlinable public var strata: [Place: CountTable<Seen>] { places }

  @inlinable public init(_ strata: [Place: CountTable<Seen>] = [:]) {
    let isFull = strata.values.allSatisfy { !$0.counts.isEmpty }
    places = isFull ? strata : strata.filter { !$0.value.counts.isEmpty }
  }

  /// Counts one more, or several, in a stratum.
  public mutating func add(_ seen: Seen, in place: Place, _ number: Int = 1) {
    guard number > 0 else { return }
    places[place, default: CountTable()].add(seen, number)
  }

  /// Adds the counts of another table.
  public mutating func add(_ other: StratifiedCounts) { places.merge(other.strata, uniquingKeysWith: +) }

  public static func + (one: StratifiedCounts, other: StratifiedCounts) -> StratifiedCounts {
    var sum = one
    sum.add(other)
    return sum
  }

  /// All counts together.
  public var total: Int { strata.values.reduce(0) { $0 + $1.total } }

  /// The counts of some strata.
  @inlinable public func filter(_ isIncluded: (Place) -> Bool) -> StratifiedCounts {
    StratifiedCounts(strata.filter { isIncluded($0.key) })
  }

  /// The counts parted by what a stratum belongs to; strata for which `part` gives nil are left out.
  @inlinable public func split<Part: Hashable>(by part: (Place) -> Part?) -> [Part: StratifiedCounts] {
    var parts: [Part: StratifiedCounts] = [:]
    for (place, counts) in strata {
      if let part = part(place) { parts[part, default: StratifiedCounts()].places[place] = counts }
    }
    return parts
  }

  /// The sums of the strata that belong together; strata for which `part` gives nil are left out.
  @inlinable public func summed<Part: Hashable>(by part: (Place) -> Part?) -> [Part: CountTable<Seen>] {
    var sums: [Part: CountTable<Seen>] = [:]
    for (place, counts) in strata {
      if let part = part(place) { sums[part, default: CountTable()].add(counts) }
    }
    return sums
  }

  /// The same counts as one table, each count with its stratum: for comparing, and much larger.
  func table<Cell: Hashable & Sendable>(_ cell: (Place, Seen) -> Cell) -> CountTable<Cell> {
    var table = CountTable<Cell>()
    for (place, counts) in strata { for (seen, number) in counts.counts { table.add(cell(place, seen), number) } }
    return table
  }
}
