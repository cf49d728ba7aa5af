import Vocabulary

/// A value as it goes into a statement or comes out of a row, in the few types that every engine knows.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  init(_ number: Int) { self = .integer(Int64(number)) }
  init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }
  init(_ text: String) { self = .text(text) }
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ day: Day) { self.init(day.number) }
  init(_ moment: Moment) { self = .integer(moment.seconds) }
  init(_ moment: Moment?) { self = moment.map { .integer($0.seconds) } ?? .null }
  init<Kind>(_ code: Code<Kind>) { self = .text(code.text) }
  init<Kind>(_ key: Identifier<Kind>) { self = .bytes(key.bytes) }
  init(_ channel: Channel) { self = .text(channel.rawValue) }
  init(_ mode: Mode) { self = .text(mode.rawValue) }
  init(_ bytes: [UInt8]?) { self = bytes.map { .bytes($0) } ?? .null }
}

/// One row of an answer, read by position in the order of the statement's columns.
struct Row {
  let values: [SQLValue]

  func integer(_ column: Int) throws -> Int {
    guard case .integer(let number) = values[column] else { throw DamagedRow(column: column) }
    return Int(number)
  }

  func text(_ column: Int) throws -> String {
    guard case .text(let text) = values[column] else { throw DamagedRow(column: column) }
    return text
  }

  func bytes(_ column: Int) throws -> [UInt8] {
    guard case .bytes(let bytes) = values[column] else { throw DamagedRow(column: column) }
    return bytes
  }

  func isNull(_ column: Int) -> Bool { values[column] == .null }

  func code<Kind>(_ column: Int) throws -> Code<Kind> {
    guard let code = Code<Kind>(try text(column)) else { throw DamagedRow(column: column) }
    return code
  }

  func key<Kind>(_ column: Int) throws -> Identifier<Kind> {
    guard let key = Identifier<Kind>(bytes: try bytes(column)) else { throw DamagedRow(column: column) }
    return key
  }

  func channel(_ column: Int) throws -> Channel {
    guard let channel = Channel(rawValue: try text(column)) else { throw DamagedRow(column: column) }
    return channel
  }

  func mode(_ column: Int) throws -> Mode {
    guard let mode = Mode(rawValue: try text(column)) else { throw DamagedRow(column: column) }
    return mode
  }
}

/// A column that does not hold what the schema promises.
struct DamagedRow: Error {
  let column: Int
}
