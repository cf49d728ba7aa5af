import TestSupport
import Testing

@testable import Storage

struct RowKeyTests {
  private func key(_ values: SQLValue...) -> RowKey {
    let row = Row(values: values)
    var key = RowKey()
    for column in values.indices { row.append(column, to: &key) }
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
  }

  /// A row at which the engine stands makes the key that the same row makes when it was taken.
  @Test func aRowMakesTheSameKeyWhetherItWasTakenOrNot() async throws {
    let store = try Store(inMemoryFor: .fixed("tabuk"))
    try await store.file.read { connection in
      try connection.stand("SELECT 1, 'نص', '', NULL, x'00ff', -7", []) { row in
        var (standing, taken) = (RowKey(), RowKey())
        for column in 0..<6 {
          row.append(column, to: &standing)
          row.taken.append(column, to: &taken)
        }
        #expect(standing == taken)
      }
    }
  }
}
