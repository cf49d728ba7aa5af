import Foundation

/// Where a visitor comes from, as far as sign-ins are counted by it: one IPv4 address, or the /64 that an IPv6 visitor owns whole.
public struct VisitorAddress: Hashable, Sendable {
  let bytes: [UInt8]

  /// Reads an address; everybody whose address cannot be read counts as one visitor.
  public init(_ written: String) {
    let text = String(written.prefix { $0 != "%" }.prefix(64))
    var (four, six) = (in_addr(), in6_addr())
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      let whole = withUnsafeBytes(of: six) { Array($0) }
      let mapped = Array(repeating: UInt8(0), count: 10) + [255, 255]
      bytes = Array(whole.starts(with: mapped) ? whole.suffix(4) : whole.prefix(8))
    } else {
      bytes = []
    }
  }
}
