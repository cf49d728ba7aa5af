/// Columns of a row as one string of bytes: two are equal if and only if the values are. Made anew again and again in the same
/// memory, for tables of millions of rows.
struct RowKey {
  private var storage = [UInt8](repeating: 0, count: 256)
  private(set) var count = 0

  mutating func removeAll() { count = 0 }

  mutating func appendNull() { append(kind: 0, UnsafeRawBufferPointer(start: nil, count: 0)) }

  mutating func append(_ number: Int64) { withUnsafeBytes(of: number) { append(kind: 1, $0) } }

  mutating func append(text: UnsafeRawBufferPointer) { append(kind: 2, text) }

  mutating func append(bytes: UnsafeRawBufferPointer) { append(kind: 3, bytes) }

  /// The kind and the length come before the bytes, so that nothing runs over into the next value.
  private mutating func append(kind: UInt32, _ bytes: UnsafeRawBufferPointer) {
    let end = count + 4 + bytes.count
    if end > storage.count { storage += repeatElement(0, count: max(end - storage.count, storage.count)) }
    storage.withUnsafeMutableBytes { storage in
      storage.storeBytes(of: UInt32(truncatingIfNeeded: bytes.count) << 2 | kind, toByteOffset: count, as: UInt32.self)
      UnsafeMutableRawBufferPointer(rebasing: storage[(count + 4)..<end]).copyMemory(from: bytes)
    }
    count = end
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try storage.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }
}
