/// Which groups of people may be shown beside another division of the same people, both with exact totals.
///
/// The people of a department's month are published in blocks (``NestedBlocks``), and shall be shown by beneficiary group
/// too. Neither division lies within the other. What can be worked out from both, by adding and taking away in any order,
/// gives each person of block b and group g the weight u(b) + v(g). Seen as a graph, with blocks and groups as its points and
/// the people in both as the weight of a line between them, the people who are left over are a cut of the graph; so nobody
/// stands in fewer than the threshold exactly where no connected part of it has a lighter cut.
///
/// Groups below the threshold are joined; where even together they are too few, the smallest large one joins them. Then,
/// while a light cut is left, the smallest group that is shown alone is joined to them. At the end stands at worst one group
/// of all, which says no more than the blocks do.
///
/// We differ from ``SuppressedTable``, which asks whether a count has more than one possible value: here what is at stake
/// are answers, which add up without any bound to guess with, and every table of the same people is protected at once.
/// Sources: Gusfield 1988, SIAM J. Comput. 17:552 (tables as graphs); Stoer & Wagner 1997, J. ACM 44:585 (lightest cut).
public struct CrossedGroups: Hashable, Sendable {
  /// The places of the groups that may be shown alone, in ascending order.
  public let shown: [Int]
  /// The places of those that are joined into one and not shown.
  public let joined: [Int]

  /// Judges the people of some blocks, row by row, in groups, column by column; rows are of equal length, and each is a
  /// block of at least `threshold` people. Negative counts are taken as 0; without people nothing is shown.
  public init(_ people: [[Int]], threshold: Int = 5) {
    let least = max(1, threshold)
    let rows = people.map { $0.map { max(0, $0) } }
    let sizes = (0..<(rows.map(\.count).min() ?? 0)).map { column in rows.reduce(0) { $0 + $1[column] } }
    var alone = sizes.indices.filter { sizes[$0] >= least }.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
    var together = sizes.indices.filter { sizes[$0] > 0 && sizes[$0] < least }
    while !alone.isEmpty {
      let joinedSize = together.reduce(0) { $0 + sizes[$1] }
      if together.isEmpty || joinedSize >= least {
        let columns = alone.map { [$0] } + (together.isEmpty ? [] : [together])
        let table = rows.map { row in columns.map { $0.reduce(0) { $0 + row[$1] } } }
        if alone.count == 1 && together.isEmpty || !LightCut(table).isLighter(than: least) { break }
      }
      together.append(alone.removeFirst())
    }
    shown = alone.sorted()
    joined = together.sorted()
  }
}
