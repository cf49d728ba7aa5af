import Foundation

/// A JSON value (RFC 8259) of which the form is not known beforehand: what a provider answers, and what it is sent.
public indirect enum JSONValue: Hashable, Sendable, Codable {
  case null
  case flag(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let integer = try? value.decode(Int64.self) {
      self = .integer(integer)
    } else if let number = try? value.decode(Double.self) {
      // A whole number is one however it is written: as such it is written again.
      self = Int64(exactly: number).map(Self.integer) ?? .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .flag(let flag): try value.encode(flag)
    case .integer(let integer): try value.encode(integer)
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    case .list(let list): try value.encode(list)
    case .object(let object): try value.encode(object)
    }
  }

  /// The value in these bytes; nil for what is no JSON, and for what stands too deep in itself.
  public init?(_ bytes: [UInt8]) {
    guard JSONNesting.isBounded(bytes), let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      return nil
    }
    self = value
  }

  /// The value as bytes, with sorted keys.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map(Array.init) ?? []
  }

  /// A single value as text; nil for lists, objects and nothing.
  public var written: String? {
    switch self {
    case .flag(let flag): flag ? "true" : "false"
    case .integer(let integer): String(integer)
    case .number(let number): String(number)
    case .text(let text): text
    case .null, .list, .object: nil
    }
  }

  /// All values at a path: names and places divided by full stops, `*` for every element of a list.
  public func values(at path: String) -> [JSONValue] {
    guard !path.isEmpty else { return [self] }
    return path.split(separator: ".").reduce([self]) { found, step in found.flatMap { $0.children(step) } }
  }

  private func children(_ step: Substring) -> [JSONValue] {
    switch self {
    case .object(let object): object[String(step)].map { [$0] } ?? []
    case .list(let list):
      step == "*" ? list : Int(step).flatMap { list.indices.contains($0) ? [list[$0]] : nil } ?? []
    default: []
    }
  }

  /// The same value with every text of it put in other words.
  func mapped(_ words: (String) throws -> String) rethrows -> JSONValue {
    switch self {
    case .text(let text): .text(try words(text))
    case .list(let list): .list(try list.map { try $0.mapped(words) })
    case .object(let object): .object(try object.mapValues { try $0.mapped(words) })
    case .null, .flag, .integer, .number: self
    }
  }
}
