import Testing

/// A generator of draws that are the same on every run (Steele, Lea & Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A count from 0 to `most`, small ones as often as large ones.
  mutating func count(upTo most: Int = 1_000_000_000) -> Int {
    let bits = Int.random(in: 0...(Int.bitWidth - most.leadingZeroBitCount), using: &self)
    return Swift.min(most, Int.random(in: 0...((1 << bits) - 1), using: &self))
  }

  /// As many counts as asked for, each from 0 to `most`.
  mutating func counts(_ number: Int, upTo most: Int = 1_000_000_000) -> [Int] {
    (0..<number).map { _ in count(upTo: most) }
  }

  /// A number between 0 and 1.
  mutating func fraction() -> Double {
    Double.random(in: 0..<1, using: &self)
  }
}

/// Holds a law against 10,000 draws, and names the first that breaks it.
func law(
  seed: UInt64 = 20_260_301, draws: Int = 10_000, sourceLocation: SourceLocation = #_sourceLocation,
  _ holds: (inout SplitMix64) throws -> Bool
) rethrows {
  for number in 0..<draws {
    var draw = SplitMix64(seed: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    guard try holds(&draw) else {
      Issue.record("the law is broken by draw \(number) of seed \(seed)", sourceLocation: sourceLocation)
      return
    }
  }
}
