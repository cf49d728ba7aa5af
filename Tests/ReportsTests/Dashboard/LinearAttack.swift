import Vocabulary

@testable import Reports

/// What somebody can work out who adds and takes away views with any weights: the fewest people, of fewer than five, that a
/// combination leaves over.
///
/// It knows nothing of how views are made. People who are in the same views cannot be told apart and are taken together; then
/// every set of fewer than five of them is tried against the space that the views span (all arithmetic modulo a prime).
struct LinearAttack {
  private static let prime = 2_147_483_647
  /// Of each set of people the column that vanishes, or depends on others, where a combination of views is about them alone.
  private let columns: [[Int]]
  private let people: [Int]

  init(_ views: [Set<DashboardPlace>], of counts: [DashboardPlace: Int]) {
    let known = Array(Set(views.map { $0.intersection(counts.keys) })).filter { !$0.isEmpty }
    var atoms: [Set<Int>: Int] = [:]
    for (place, number) in counts {
      atoms[Set(known.indices.filter { known[$0].contains(place) }), default: 0] += number
    }
    let inside = atoms.filter { !$0.key.isEmpty }.sorted { $0.key.sorted().lexicographicallyPrecedes($1.key.sorted()) }
    people = inside.map(\.value)
    var rows = known.indices.map { view in inside.map { $0.key.contains(view) ? 1 : 0 } }
    let pivots = Self.reduce(&rows)
    let free = inside.indices.filter { !pivots.contains($0) }
    columns = inside.indices.map { atom in
      if let row = pivots.firstIndex(of: atom) { return free.map { (Self.prime - rows[row][$0]) % Self.prime } }
      return free.map { $0 == atom ? 1 : 0 }
    }
  }

  /// Nil where nobody stands in fewer than five.
  var fewest: Int? {
    var found: Int?
    func search(from first: Int, _ basis: [[Int]], _ sum: Int) {
      for atom in first..<max(first, people.count) where sum + people[atom] < 5 {
        let rest = Self.remainder(of: columns[atom], by: basis)
        if rest.allSatisfy({ $0 == 0 }) {
          found = min(found ?? 5, sum + people[atom])
        } else {
          search(from: atom + 1, basis + [rest], sum + people[atom])
        }
      }
    }
    search(from: 0, [], 0)
    return found
  }

  private static func inverse(_ value: Int) -> Int {
    var (result, base, power) = (1, value, prime - 2)
    while power > 0 {
      if power & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      power >>= 1
    }
    return result
  }

  private static func remainder(of vector: [Int], by basis: [[Int]]) -> [Int] {
    basis.reduce(vector) { left, row in
      guard let lead = row.firstIndex(where: { $0 != 0 }), left[lead] != 0 else { return left }
      let factor = left[lead] * inverse(row[lead]) % prime
      return zip(left, row).map { ($0 + (prime - factor) * $1) % prime }
    }
  }

  /// Brings rows into reduced form, drops those that say nothing more, and gives the column each of the rest begins at.
  private static func reduce(_ rows: inout [[Int]]) -> [Int] {
    var pivots: [Int] = []
    for column in 0..<(rows.first?.count ?? 0) {
      guard let found = rows.indices.dropFirst(pivots.count).first(where: { rows[$0][column] != 0 }) else { continue }
      rows.swapAt(pivots.count, found)
      let scale = inverse(rows[pivots.count][column])
      let lead = rows[pivots.count].map { $0 * scale % prime }
      rows[pivots.count] = lead
      for row in rows.indices where row != pivots.count && rows[row][column] != 0 {
        let factor = prime - rows[row][column]
        rows[row] = zip(rows[row], lead).map { ($0 + factor * $1) % prime }
      }
      pivots.append(column)
    }
    rows.removeLast(rows.count - pivots.count)
    return pivots
  }
}
