/// A range of addresses, such as the association's own network: `10.1.0.0/16`, `2001:db8:1::/48`.
public struct Network: Hashable, Sendable {
  private let base: [UInt8]
  private let bits: Int

  /// Reads an address, with how many of its leading bits count; nil for anything else, and for more than 64 bits of an IPv6
  /// address: of those no more is looked at.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let base = VisitorAddress(String(parts[0])).bytes
    guard !base.isEmpty, let bits = parts.count == 1 ? base.count * 8 : Int(parts[1]),
      (1...base.count * 8).contains(bits)
    else { return nil }
    self.base = base
    self.bits = bits
  }

  public func contains(_ address: VisitorAddress) -> Bool {
    guard address.bytes.count == base.count else { return false }
    return (0..<bits).allSatisfy { bit in
      let mask = UInt8(128) >> UInt8(bit % 8)
      return address.bytes[bit / 8] & mask == base[bit / 8] & mask
    }
  }
}
