import Analytics

extension SplitMix64 {
  /// Tables of `items` questions that real people could have filled in: some answer sheets, each given by many.
  mutating func pairTables(_ items: Int, levels: Int = 5, most: Int = 1_000_000_000) -> PairTables? {
    let sheets = (0..<Int.random(in: 1...8, using: &self)).map { _ in
      (answers: (0..<items).map { _ in Int.random(in: 0..<levels, using: &self) }, count: count(upTo: most))
    }
    return PairDraws.tables(items, levels: levels, sheets: sheets, scale: 1, order: Array(0..<items))
  }
}

/// Answer sheets as the tables of their pairs.
enum PairDraws {
  typealias Sheet = (answers: [Int], count: Int)

  static func sheets(_ items: Int, levels: Int = 5, most: Int = 100_000_000, _ draw: inout SplitMix64) -> [Sheet] {
    (0..<Int.random(in: 1...8, using: &draw)).map { _ in
      ((0..<items).map { _ in Int.random(in: 0..<levels, using: &draw) }, draw.count(upTo: most))
    }
  }

  /// Every sheet given `scale` times, the questions listed in this order.
  static func tables(_ items: Int, levels: Int = 5, sheets: [Sheet], scale: Int, order: [Int]) -> PairTables? {
    let names = order.map { "Q\($0)" }
    let places = Dictionary(uniqueKeysWithValues: zip(names, order))
    return try? PairTables(items: names, levels: (1...levels).map(Double.init)) { one, other in
      guard let row = places[one], let column = places[other] else { return nil }
      var table = [[Int]](repeating: Array(repeating: 0, count: levels), count: levels)
      for sheet in sheets { table[sheet.answers[row]][sheet.answers[column]] += sheet.count * scale }
      return table
    }
  }
}
