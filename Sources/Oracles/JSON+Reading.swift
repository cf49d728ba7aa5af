public import Analytics

/// What an adapter could not find in a case's input.
public struct MalformedInput: Error, CustomStringConvertible {
  /// What was looked for, and where.
  public let description: String

  /// Creates the complaint.
  public init(_ description: String) {
    self.description = description
  }
}

/// How an adapter reads its input: `try input["counts"].integers()`.
///
/// The throwing readers refuse a value of another kind with `MalformedInput`; the properties give nil instead.
extension JSON {
  /// The field of an object; null where the value is no object or has no such field.
  public subscript(_ key: String) -> JSON {
    if case .object(let fields) = self { fields[key] ?? .null } else { .null }
  }

  /// The value as a number, if it is one.
  public var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The value as a text, if it is one.
  public var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  /// The value as true or false, if it is either.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The value as a list, if it is one.
  public var list: [JSON]? {
    if case .list(let values) = self { values } else { nil }
  }

  /// The value as an object's fields, if it is one.
  public var fields: [String: JSON]? {
    if case .object(let fields) = self { fields } else { nil }
  }

  /// Whether the value is null.
  public var isNull: Bool { self == .null }

  /// The number, or a complaint.
  public func double() throws -> Double {
    guard let number else { throw MalformedInput("a number is wanted, not \(self)") }
    return number
  }

  /// The whole number, or a complaint.
  public func integer() throws -> Int {
    guard let number, let value = Int(exactly: number) else {
      throw MalformedInput("a whole number is wanted, not \(self)")
    }
    return value
  }

  /// The whole number that is not negative, or a complaint.
  public func count() throws -> Int {
    let value = try integer()
    guard value >= 0 else { throw MalformedInput("a count is wanted, not \(self)") }
    return value
  }

  /// The positive number, or a complaint.
  public func positive() throws -> Double {
    let value = try double()
    guard value > 0, value.isFinite else { throw MalformedInput("a positive number is wanted, not \(self)") }
    return value
  }

  /// The text, or a complaint.
  public func string() throws -> String {
    guard let text else { throw MalformedInput("a text is wanted, not \(self)") }
    return text
  }

  /// The list's items, or a complaint; a single value is a list of one, as the reference writes it.
  public func items() throws -> [JSON] {
    switch self {
    case .list(let values): values
    case .null, .object: throw MalformedInput("a list is wanted, not \(self)")
    default: [self]
    }
  }

  /// The list of numbers, or a complaint.
  public func doubles() throws -> [Double] { try items().map { try $0.double() } }

  /// The list of whole numbers, or a complaint.
  public func integers() throws -> [Int] { try items().map { try $0.integer() } }

  /// The list of counts, or a complaint.
  public func counts() throws -> [Int] { try items().map { try $0.count() } }

  /// The list of texts, or a complaint.
  public func strings() throws -> [String] { try items().map { try $0.string() } }

  /// The table of whole numbers, row by row, or a complaint.
  public func integerRows() throws -> [[Int]] { try items().map { try $0.integers() } }

  /// The table of counts, row by row, or a complaint; its rows are equally long.
  public func countRows() throws -> [[Int]] {
    let rows = try items().map { try $0.counts() }
    guard Set(rows.map(\.count)).count <= 1 else { throw MalformedInput("rows of equal length are wanted") }
    return rows
  }

  /// The share of two fields, or a complaint.
  public func share(_ part: String, of whole: String) throws -> Share {
    let (part, whole) = (try self[part].count(), try self[whole].count())
    guard part <= whole else { throw MalformedInput("a part is wanted, not \(part) of \(whole)") }
    return Share(part, of: whole)
  }

}
