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

  private typealias Count = (key: Cell, value: Int)

  /// Divides cells into blocks. A cell of nobody goes with its kin; negative counts are taken as 0; no cells, no blocks.
  public init(_ people: [Cell: Int], threshold: Int = 5) {
    self.threshold = max(1, threshold)
    let counts = people.map { Count(key: $0.key, value: max(0, $0.value)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var few: [Count] = []
    for group in Self.groups(counts, at: 0) {
      if Self.people(group) >= self.threshold { divide(group, at: 1) } else { few += group }
    }
    let nobody = few.filter { $0.value == 0 }.map(\.key)
    let some = few.filter { $0.value > 0 }
    if Self.people(some) >= self.threshold {
      blocks.append(some.map(\.key))
      withheld = nobody
    } else {
      withheld = few.map(\.key)
    }
  }

  /// The blocks that lie wholly within a filter: what its view may be made of.
  public func blocks(within filter: (Cell) -> Bool) -> [[Cell]] {
    blocks.filter { $0.allSatisfy(filter) }
  }

  private mutating func divide(_ group: [Count], at depth: Int) {
    guard group.contains(where: { $0.key.count > depth }) else {
      blocks.append(group.map(\.key))
      return
    }
    let children = Self.groups(group, at: depth)
    var large = children.filter { Self.people($0) >= threshold }
    var joined = children.filter { Self.people($0) < threshold }.flatMap(\.self)
    if !joined.isEmpty, Self.people(joined) < threshold,
      let smallest = large.indices.min(by: { Self.people(large[$0]) < Self.people(large[$1]) })
    {
      joined += large.remove(at: smallest)
    }
    for child in large { divide(child, at: depth + 1) }
    if !joined.isEmpty { divide(joined, at: depth + 1) }
  }

  /// Cells by their key at a depth, in order of the key; those without one are a group of their own.
  private static func groups(_ counts: [Count], at depth: Int) -> [[Count]] {
    var groups: [Key?: [Count]] = [:]
    for count in counts { groups[count.key.count > depth ? count.key[depth] : nil, default: []].append(count) }
    return groups.sorted { one, other in
      guard let first = one.key else { return other.key != nil }
      return other.key.map { first < $0 } ?? false
    }.map(\.value)
  }

  private static func people(_ counts: [Count]) -> Int { counts.reduce(0) { $0 + $1.value } }
}
