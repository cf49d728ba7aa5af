import TestSupport
import Testing

@testable import Storage

struct RowKeyTests {
  private func key(_ values: SQLValue...) -> RowKey {
    var (bytes, key) = (RowBytes(capacity: 4), RowKey())
    bytes.append(0...values.count - 1, of: Row(values: values))
    bytes.forEachKey { key.take($0) }
    return key
  }

  /// What is written one after another must not read like something else.
  @Test func noTwoRowsHaveOneKey() {
    let rows: [[SQLValue]] = [
      [.text("ab"), .text("c")], [.text("a"), .text("bc")], [.text("abc"), .text("")], [.text(""), .text("abc")],
      [.null, .text("abc")], [.text("abc"), .null], [.integer(1), .text("")], [.text("1"), .text("")],
      [.bytes([97, 98]), .text("c")], [.integer(0), .integer(0)], [.null, .null], [.null, .integer(0)],
    ]
    let keys = rows.map { key($0[0], $0[1]) }
    #expect(Set(keys).count == rows.count)
    #expect(Set(keys + keys).count == rows.count)
    #expect(keys.map(\.row.values) == rows)
  }

  /// A row at which the engine stands makes the key that the same row makes when it was taken, and the key gives it back.
  @Test func aRowMakesTheSameKeyWhetherItWasTakenOrNot() async throws {
    let store = try Store(inMemoryFor: .fixed("tabuk"))
    try await store.file.read { connection in
      try connection.stand("SELECT 1, 'نص', '', NULL, x'00ff', x'', -7", []) { row in
        var bytes = RowBytes(capacity: 4)
        bytes.append(0...6, of: row)
        bytes.append(0...6, of: row.taken)
        var keys: [RowKey] = []
        bytes.forEachKey {
          keys.append(RowKey())
          keys[keys.count - 1].take($0)
        }
        #expect(keys.count == 2 && keys[0] == keys[1])
        #expect(keys[0].row.values == row.taken.values)
      }
    }
  }
}
