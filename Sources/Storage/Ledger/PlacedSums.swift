import Tally

/// Counts of many sheets on their way: places and what is seen there go by their numbers, so that counting one more
/// looks nothing up.
struct PlacedSums<Stratum: Hashable & Sendable, Seen: Hashable & Sendable> {
  /// Which stratum a place belongs to; several may belong to one.
  private var places: [Int] = []
  private var strata: [Stratum] = []
  private var numbers: [Stratum: Int] = [:]
  /// For each stratum, how often each thing was seen, as far as the highest that was.
  private var sums: [[Int]] = []
  private var seen: [Seen] = []
  private var codes: [Seen: Int] = [:]

  /// Makes room for the next place.
  mutating func open(_ stratum: Stratum) {
    if let known = numbers[stratum] { return places.append(known) }
    numbers[stratum] = strata.count
    places.append(strata.count)
    strata.append(stratum)
    sums.append([])
  }

  /// The numbers of what one response is counted as, each as often as it is counted.
  mutating func codes(of counts: StratifiedCounts<Stratum, Seen>) -> [Int] {
    var found: [Int] = []
    for (one, number) in counts.strata.values.flatMap(\.counts) {
      let code = codes[one] ?? seen.count
      if code == seen.count {
        codes[one] = code
        seen.append(one)
      }
      found += Array(repeating: code, count: number)
    }
    return found.sorted()
  }

  /// Counts so many responses that are counted as these.
  mutating func add(_ codes: [Int], in place: Int, _ number: Int = 1) {
    guard let highest = codes.last else { return }
    let stratum = places[place]
    if sums[stratum].count <= highest {
      sums[stratum] += repeatElement(0, count: highest + 1 - sums[stratum].count)
    }
    sums[stratum].withUnsafeMutableBufferPointer { sums in
      for code in codes { sums[code] += number }
    }
  }

  /// All of it, stratum by stratum.
  var counts: StratifiedCounts<Stratum, Seen> {
    var counts: [Stratum: CountTable<Seen>] = [:]
    for (stratum, sums) in zip(strata, sums) {
      var table = CountTable<Seen>()
      for code in sums.indices where sums[code] > 0 { table.add(seen[code], sums[code]) }
      counts[stratum] = table
    }
    return StratifiedCounts(counts)
  }
}
