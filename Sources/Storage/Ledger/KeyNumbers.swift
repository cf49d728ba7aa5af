import Foundation

/// Numbers keys in the order in which they first come: 0, 1, 2 and so on. Looking for one that is known takes no memory,
/// which a dictionary of keys made for the purpose would.
struct KeyNumbers {
  /// The bytes of all keys, one after another, and where each begins and the last ends.
  private var bytes: [UInt8] = []
  private var bounds = [0]
  /// In each slot the upper half of a key's hash and, in the lower half, its number and one; 0 for none. At least half of
  /// the slots are empty.
  private var slots = [UInt64](repeating: 0, count: 64)

  /// How many keys are known.
  var count: Int { bounds.count - 1 }

  /// The number of a key, and whether it was not known before.
  mutating func number(of key: RowKey) -> (number: Int, isNew: Bool) {
    key.withBytes { key in
      let hash = Self.hash(of: key)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if slots[slot] >> 32 == hash >> 32, isKey(key, number) { return (number, false) }
        slot = (slot + 1) & (slots.count - 1)
      }
      bytes += key
      bounds.append(bytes.count)
      slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(count)
      if count * 2 > slots.count { grow() }
      return (count - 1, true)
    }
  }

  private func isKey(_ key: UnsafeRawBufferPointer, _ number: Int) -> Bool {
    let start = bounds[number]
    guard bounds[number + 1] - start == key.count else { return false }
    return bytes.withUnsafeBytes { known in
      guard let one = known.baseAddress, let other = key.baseAddress else { return true }
      return memcmp(one + start, other, key.count) == 0
    }
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    bytes.withUnsafeBytes { bytes in
      for number in 0..<count {
        let hash = Self.hash(of: UnsafeRawBufferPointer(rebasing: bytes[bounds[number]..<bounds[number + 1]]))
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
      }
    }
  }

  /// Eight bytes at a time are multiplied and the halves of the product folded together, as Wang Yi's wyhash does; from a
  /// start by chance, so that nobody can choose keys that collide.
  private static func hash(of key: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: key.count)
    func fold(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    var at = 0
    while at + 8 <= key.count {
      fold(key.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < key.count {
      rest = rest << 8 | UInt64(key[at])
      at += 1
    }
    fold(rest)
    fold(0)
    return hash
  }

  private static let seed = UInt64.random(in: 0...UInt64.max)
}
