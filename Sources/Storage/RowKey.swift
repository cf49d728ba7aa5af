/// Columns of a row as one key: two are equal if and only if the values are. Made anew in the same memory for each row, it is
/// copied only where a table keeps it.
struct RowKey: Hashable {
  private var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func appendNull() { append(kind: 0, UnsafeRawBufferPointer(start: nil, count: 0)) }

  mutating func append(_ number: Int64) { withUnsafeBytes(of: number) { append(kind: 1, $0) } }

  mutating func append(text: UnsafeRawBufferPointer) { append(kind: 2, text) }

  mutating func append(bytes: UnsafeRawBufferPointer) { append(kind: 3, bytes) }

  /// The kind and the length come before the bytes, so that nothing runs over into the next value.
  private mutating func append(kind: Int, _ value: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: value.count << 2 | kind) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: value)
  }

  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
