/// Keys of rows, one after another in one piece of memory: made on the thread that reads the rows, looked up on another.
///
/// A key holds columns as they lie in their row. Before each column come its kind and its length, so that nothing runs over into
/// the next: two keys are equal if and only if the values are. Before each key comes its length.
struct RowBytes: Sendable {
  private static let header = MemoryLayout<UInt32>.size
  private var memory: [UInt8]
  /// How much of the memory is filled.
  private(set) var count = 0

  init(capacity: Int = 256) { memory = [UInt8](repeating: 0, count: capacity) }

  mutating func removeAll() { count = 0 }

  /// Appends a key of these columns of a row.
  mutating func append(_ columns: ClosedRange<Int>, of row: some StandingRow) {
    let start = count
    makeRoom(for: Self.header)
    count += Self.header
    for column in columns { row.append(column, to: &self) }
    write(UInt32(count - start - Self.header), at: start)
  }

  mutating func appendNull() { append(kind: 0, UnsafeRawBufferPointer(start: nil, count: 0)) }

  mutating func append(_ number: Int64) { withUnsafeBytes(of: number) { append(kind: 1, $0) } }

  mutating func append(text: UnsafeRawBufferPointer) { append(kind: 2, text) }

  mutating func append(bytes: UnsafeRawBufferPointer) { append(kind: 3, bytes) }

  private mutating func append(kind: UInt32, _ value: UnsafeRawBufferPointer) {
    makeRoom(for: Self.header + value.count)
    write(UInt32(value.count) << 2 | kind, at: count)
    count += Self.header
    memory.withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[count...]).copyMemory(from: value) }
    count += value.count
  }

  private mutating func write(_ number: UInt32, at place: Int) {
    memory.withUnsafeMutableBytes { $0.storeBytes(of: number, toByteOffset: place, as: UInt32.self) }
  }

  private mutating func makeRoom(for more: Int) {
    if count + more > memory.count { memory += repeatElement(0, count: max(memory.count, more)) }
  }

  /// All that was appended.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try memory.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  /// Hands over the keys in their order.
  func forEachKey(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    try withBytes { bytes in
      var place = 0
      while place < count {
        let start = place + Self.header
        place = start + Int(bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
        try body(UnsafeRawBufferPointer(rebasing: bytes[start..<place]))
      }
    }
  }

  /// The values of a key's columns.
  static func values(of key: UnsafeRawBufferPointer) -> [SQLValue] {
    var values: [SQLValue] = []
    var place = 0
    while place < key.count {
      let mark = key.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      let start = place + header
      place = start + Int(mark >> 2)
      let bytes = UnsafeRawBufferPointer(rebasing: key[start..<place])
      switch mark & 3 {
      case 0: values.append(.null)
      case 1: values.append(.integer(bytes.loadUnaligned(as: Int64.self)))
      case 2: values.append(.text(String(decoding: bytes, as: UTF8.self)))
      default: values.append(.bytes(Array(bytes)))
      }
    }
    return values
  }
}
