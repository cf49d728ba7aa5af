/// What is drawn with the dice: chances, choices, counts, waits.
extension SeededGenerator {
  /// A number in 0..<1, all alike.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// True in this share of the draws.
  mutating func chance(_ share: Double) -> Bool { fraction() < share }

  /// A whole number in 0..<limit, all alike; 0 where there is none.
  mutating func number(below limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// One of the elements; nil where there is none.
  mutating func element<Element>(of list: [Element]) -> Element? {
    list.isEmpty ? nil : list[number(below: list.count)]
  }

  /// The place of one of the weights, each as likely as it weighs; nil where nothing weighs anything.
  mutating func place(weighted weights: [Double]) -> Int? {
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    var rest = fraction() * total
    for (place, weight) in weights.enumerated() where weight > 0 {
      rest -= weight
      if rest < 0 { return place }
    }
    return weights.lastIndex { $0 > 0 }
  }

  /// A number around 0 with standard deviation 1, nearly normal: the sum of twelve even draws, within ±6.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += fraction() }
    return sum
  }

  /// A positive number with mean 1 and a long tail to the right (nearly a gamma of shape 2).
  mutating func skewed() -> Double {
    var sum = 0.0
    for _ in 0..<4 {
      let draw = normal()
      sum += draw * draw
    }
    return sum / 4
  }

  /// How many of many possible things happen where so many do on average (a binomial near to a Poisson).
  mutating func count(mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    let trials = Int((mean * 8).rounded(.up)) + 8
    let share = mean / Double(trials)
    var happened = 0
    for _ in 0..<trials where chance(share) { happened += 1 }
    return happened
  }
}
