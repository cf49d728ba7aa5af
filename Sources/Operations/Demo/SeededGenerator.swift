/// The dice of the demo association: the same seed throws the same numbers on every machine.
///
/// SplitMix64 (Steele, Lea and Flood 2014). Only whole numbers, sums and products follow from a throw: neither the
/// mathematics library nor the standard library's own sampling, whose results may differ between versions.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// One of many independent dice that belong to a seed.
  public init(seed: UInt64, stream: UInt64) {
    state = Self.mixed(seed &+ Self.step) ^ Self.mixed(stream &* Self.step &+ 1)
  }

  public mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
