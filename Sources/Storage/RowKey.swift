import Foundation

/// A key of a row's columns (`RowBytes`). Taken anew into the same memory for each row, it is copied only where a table keeps it.
struct RowKey: Hashable {
  private var bytes: [UInt8] = []

  mutating func take(_ key: UnsafeRawBufferPointer) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: key)
  }

  /// Arrays compare themselves byte by byte.
  static func == (one: RowKey, other: RowKey) -> Bool {
    one.bytes.withUnsafeBytes { one in
      other.bytes.withUnsafeBytes { other in
        guard let start = one.baseAddress, let otherStart = other.baseAddress else { return one.count == other.count }
        return one.count == other.count && memcmp(start, otherStart, one.count) == 0
      }
    }
  }

  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

  /// The columns with their values taken out.
  var row: Row { bytes.withUnsafeBytes { Row(values: RowBytes.values(of: $0)) } }
}
