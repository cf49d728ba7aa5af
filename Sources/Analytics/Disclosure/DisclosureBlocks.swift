/// The smallest groups of people that a series of publications may tell apart.
///
/// A publication is rarely alone: months beside the year to date, departments beside their total, one filter beside
/// another. Whoever subtracts one from the other must not be left with 1–4 people. So people are counted in blocks: a
/// cell of five or more is a block of its own; smaller cells wait and are joined with their closest kin into one block, if
/// together they are five. Every published table is made of whole blocks, so that any two of them differ by nobody or by at
/// least five people, whatever the filters. What is left over, never more than four people, is in no table.
///
/// The cells are paths of keys from the outermost to the innermost, such as month, department, channel: what is left
/// over of a department's channels joins the other departments' of the month, what is left over of a month waits for the
/// following months. The outermost keys come in order, such as time: later ones never change earlier blocks, so that a
/// published month stays as it was.
/// Source: the query-overlap and threshold rules of Hundepool et al. 2012, Statistical Disclosure Control, ch. 5–6.
public struct DisclosureBlocks<Key: Hashable & Comparable & Sendable>: Hashable, Sendable {
  /// A group of people as the keys that lead to it, outermost first.
  public typealias Cell = [Key]

  /// People that may only be shown together.
  public struct Block: Hashable, Sendable {
    /// The cells they are in, in order.
    public let cells: [Cell]
    /// How many they are, never fewer than the threshold.
    public let people: Int
  }

  /// The fewest people that may be told apart.
  public let threshold: Int
  /// The blocks, in the order in which they were closed.
  public let blocks: [Block]
  /// The cells whose people are in no table: too few, and without kin to be joined with.
  public let withheld: [Cell]

  /// Joins the cells of a count table into blocks. Empty cells belong to no block; no cells, no blocks.
  public init(_ people: [Cell: Int], threshold: Int = 5) {
    let sorted = people.filter { $0.value > 0 }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var closed: [Block] = []
    let waiting = Self.join(sorted[...], at: 0, threshold: max(1, threshold), into: &closed)
    self.threshold = max(1, threshold)
    blocks = closed
    withheld = waiting.cells
  }

  private struct Waiting {
    var cells: [Cell] = []
    var people = 0
  }

  /// Closes the blocks of cells that share their first `depth` keys, and gives back those still too few.
  private static func join(
    _ counts: ArraySlice<(key: Cell, value: Int)>, at depth: Int, threshold: Int, into closed: inout [Block]
  ) -> Waiting {
    var waiting = Waiting()
    var rest = counts
    while let first = rest.first {
      var few: Waiting
      if first.key.count <= depth {
        few = Waiting(cells: [first.key], people: first.value)
        rest = rest.dropFirst()
      } else {
        let kin = rest.prefix { $0.key.count > depth && $0.key[depth] == first.key[depth] }
        few = join(kin, at: depth + 1, threshold: threshold, into: &closed)
        rest = rest.dropFirst(kin.count)
      }
      if few.people >= threshold { close(&few, into: &closed) }
      waiting.cells += few.cells
      waiting.people += few.people
      if depth == 0, waiting.people >= threshold { close(&waiting, into: &closed) }
    }
    if waiting.people >= threshold { close(&waiting, into: &closed) }
    return waiting
  }

  private static func close(_ waiting: inout Waiting, into closed: inout [Block]) {
    closed.append(Block(cells: waiting.cells, people: waiting.people))
    waiting = Waiting()
  }

  /// The blocks that lie wholly within a filter: what its table may be made of.
  public func blocks(within filter: (Cell) -> Bool) -> [Block] {
    blocks.filter { $0.cells.allSatisfy(filter) }
  }

  /// The cells whose answers may be added up for a filter's table.
  public func cells(within filter: (Cell) -> Bool) -> [Cell] {
    blocks(within: filter).flatMap(\.cells)
  }

  /// How many people a filter's table is about; nil when nobody may be shown.
  public func people(within filter: (Cell) -> Bool) -> Int? {
    let people = blocks(within: filter).reduce(0) { $0 + $1.people }
    return people == 0 ? nil : people
  }
}
