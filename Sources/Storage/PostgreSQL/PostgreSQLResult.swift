import CPostgreSQL

/// An answer of the server, held until it has been read.
final class PostgreSQLResult {
  private let handle: OpaquePointer

  /// Takes over a result of libpq.
  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { PQclear(handle) }

  var count: Int { Int(PQntuples(handle)) }

  /// How many rows a statement changed; 0 where it only read.
  var changed: Int {
    guard PQnfields(handle) == 0 || !tag.hasPrefix("SELECT") && !tag.hasPrefix("FETCH") else { return 0 }
    return Int(String(cString: PQcmdTuples(handle))) ?? 0
  }

  /// What was done, in the server's word: `COMMIT`, `INSERT 0 1`.
  var tag: String { String(cString: PQcmdStatus(handle)) }

  func row(_ number: Int) throws -> Row {
    Row(values: try (0..<PQnfields(handle)).map { try value(Int32(number), $0) })
  }

  /// A value in the binary form of its type (PostgreSQL, `pg_type.dat` for the numbers of types).
  private func value(_ row: Int32, _ column: Int32) throws -> SQLValue {
    guard PQgetisnull(handle, row, column) == 0 else { return .null }
    let bytes = UnsafeRawBufferPointer(
      start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
    switch PQftype(handle, column) {
    case 16, 20, 21, 23: return .integer(Self.integer(bytes[...]))
    case 1700: return .integer(try Self.whole(bytes, column: Int(column)))
    case 18, 19, 25, 705, 1042, 1043: return .text(String(decoding: bytes, as: UTF8.self))
    case 17: return .bytes(Array(bytes))
    default: throw DamagedRow(column: Int(column))
    }
  }

  /// A whole number of one to eight bytes, the highest first, in two's complement.
  private static func integer(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int64 {
    // A truth value has one byte, 0 or 1; of all others the first byte carries the sign.
    let start: Int64 = bytes.count > 1 && bytes.first.map { $0 > 127 } == true ? -1 : 0
    return bytes.reduce(start) { $0 << 8 | Int64($1) }
  }

  /// A `numeric` that is a whole number, such as the sum of a column: four words, then digits to the base of 10,000.
  private static func whole(_ bytes: UnsafeRawBufferPointer, column: Int) throws -> Int64 {
    func word(_ place: Int) -> Int64 { integer(bytes[(2 * place)..<(2 * place + 2)]) }
    let (digits, weight, negative) = (Int(word(0)), Int(word(1)), word(2) & 0xFFFF == 0x4000)
    guard word(3) == 0, weight <= 4, digits <= weight + 1 else { throw DamagedRow(column: column) }
    var number: Int64 = 0
    for place in 0...max(weight, 0) {
      let (shifted, over) = number.multipliedReportingOverflow(by: 10_000)
      let (sum, beyond) = shifted.addingReportingOverflow(place < digits ? word(4 + place) : 0)
      guard !over, !beyond else { throw DamagedRow(column: column) }
      number = sum
    }
    return negative ? -number : number
  }
}
