/// The smallest groups of people that may be told apart inside groups that are published whole.
///
/// A report publishes each department of a month that has five answers or more. Whoever looks closer, by service, by
/// channel, by part of the month, must not be left with 1–4 people when he takes what he sees from what the report says.
/// So a department is divided key by key: a child of five or more is a group of its own and is divided further; smaller
/// ones are joined into one group; where even together they are fewer than five, the smallest large sibling joins them. A
/// group that cannot be divided is a block.
///
/// Every published group is a union of whole blocks, and so is every view made by ``blocks(within:)``. What can be worked
/// out from any number of views, by adding and taking away in any order, is therefore the same for all people of a block,
/// and a block is never fewer than the threshold: what is hidden stays hidden whatever is laid beside it. Where a filter
/// cuts through a block, its view leaves the whole block out.
///
/// Unlike ``DisclosureBlocks`` the outermost groups keep every one of their people, as the report does that publishes
/// them; the price is that a large sibling may be hidden from closer looks for the sake of a small one.
/// Source: the query-overlap rule of Hundepool et al. 2012, Statistical Disclosure Control, ch. 5–6.
public struct NestedBlocks<Key: Hashable & Comparable & Sendable>: Hashable, Sendable {
  /// People as the keys that lead to them, outermost first.
  public typealias Cell = [Key]

  /// The fewest people that may be told apart.
  public let threshold: Int
  /// The cells of each block.
  public private(set) var blocks: [[Cell]] = []
  /// The cells whose outermost groups are too few, also together: in no view.
  public private(set) var withheld: [Cell] = []

  /// Divides cells into blocks. A cell of nobody goes with its kin; negative counts are taken as 0; no cells, no blocks.
  public init(_ people: [Cell: Int], threshold: Int = 5) {
    self.threshold = max(1, threshold)
    let cells = Array(people)
    let names = Set(cells.lazy.flatMap { $0.key }).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let counts = cells.enumerated().map { place, cell in
      KeyDivision.Count(place: place, keys: cell.key.compactMap { ranks[$0] }, people: max(0, cell.value))
    }
    let division = KeyDivision(counts.sorted { $0.keys.lexicographicallyPrecedes($1.keys) }, threshold: self.threshold)
    blocks = division.blocks.map { block in block.map { cells[$0].key } }
    withheld = division.withheld.map { cells[$0].key }
  }

  /// The blocks that lie wholly within a filter: what its view may be made of.
  public func blocks(within filter: (Cell) -> Bool) -> [[Cell]] {
    blocks.filter { $0.allSatisfy(filter) }
  }
}

/// The division itself, by the ranks of the keys and the places of the cells: each cell's keys are compared at every depth, and
/// ranks are compared faster than texts.
private struct KeyDivision {
  /// A cell's people.
  struct Count {
    let place: Int
    let keys: [Int]
    let people: Int
  }

  let threshold: Int
  private(set) var blocks: [[Int]] = []
  private(set) var withheld: [Int] = []

  /// - Parameter counts: in the order of their keys.
  init(_ counts: [Count], threshold: Int) {
    self.threshold = threshold
    var few: [Count] = []
    for group in Self.groups(counts, at: 0) {
      if Self.people(group) >= threshold { divide(group, at: 1) } else { few += group }
    }
    let some = few.filter { $0.people > 0 }
    if Self.people(some) >= threshold {
      blocks.append(some.map { $0.place })
      withheld = few.filter { $0.people == 0 }.map { $0.place }
    } else {
      withheld = few.map { $0.place }
    }
  }

  private mutating func divide(_ group: [Count], at depth: Int) {
    guard group.contains(where: { $0.keys.count > depth }) else {
      blocks.append(group.map { $0.place })
      return
    }
    let children = Self.groups(group, at: depth)
    var large = children.filter { Self.people($0) >= threshold }
    var joined = children.filter { Self.people($0) < threshold }.flatMap { $0 }
    if !joined.isEmpty, Self.people(joined) < threshold,
      let smallest = large.indices.min(by: { Self.people(large[$0]) < Self.people(large[$1]) })
    {
      joined += large.remove(at: smallest)
    }
    for child in large { divide(child, at: depth + 1) }
    if !joined.isEmpty { divide(joined, at: depth + 1) }
  }

  /// Cells by their key at a depth, in order of the key; those without one are a group of their own, and come first.
  private static func groups(_ counts: [Count], at depth: Int) -> [[Count]] {
    Dictionary(grouping: counts) { $0.keys.count > depth ? $0.keys[depth] : -1 }
      .sorted { $0.key < $1.key }.map { $0.value }
  }

  private static func people(_ counts: [Count]) -> Int { counts.reduce(0) { $0 + $1.people } }
}
