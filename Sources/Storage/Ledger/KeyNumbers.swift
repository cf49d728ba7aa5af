import Foundation

/// Numbers keys in the order in which they first come: 0, 1, 2 and so on. Looking for one that is known takes no memory,
/// which a dictionary of keys made for the purpose would.
struct KeyNumbers {
  /// The bytes of all keys, one after another, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [Int] = []
  /// The number of the key that stands in a slot; -1 for none. At least half of the slots are empty.
  private var slots = [Int](repeating: -1, count: 64)

  /// How many keys are known.
  var count: Int { ends.count }

  /// The number of a key, and whether it was not known before.
  mutating func number(of key: [UInt8]) -> (number: Int, isNew: Bool) {
    let hash = key.withUnsafeBytes { bytes in
      var hasher = Hasher()
      hasher.combine(bytes: bytes)
      return hasher.finalize()
    }
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      if isKey(key, slots[slot], hash) { return (slots[slot], false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = count
    hashes.append(hash)
    bytes += key
    ends.append(bytes.count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  private func isKey(_ key: [UInt8], _ number: Int, _ hash: Int) -> Bool {
    guard hashes[number] == hash else { return false }
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == key.count else { return false }
    return bytes.withUnsafeBytes { known in
      key.withUnsafeBytes { key in
        guard let one = known.baseAddress, let other = key.baseAddress else { return true }
        return memcmp(one + start, other, key.count) == 0
      }
    }
  }

  private mutating func grow() {
    slots = [Int](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number
    }
  }
}
