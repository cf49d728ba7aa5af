/// How keys, moments and days are written in a kept record: one plain value each, the same on every machine.
extension Identifier: Codable {
  /// Reads 32 hexadecimal digits; anything else is refused.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let key = Identifier(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a key: \(text)")
    }
    self = key
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Moment: Codable {
  /// Reads whole seconds of UTC since 1970; what no record can have held is refused.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let seconds = try container.decode(Int64.self)
    guard let moment = Moment(kept: seconds) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment: \(seconds)")
    }
    self = moment
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }
}

extension Day: Codable {
  /// Reads a Gregorian date, `2026-10-03`; anything else is refused.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
    guard parts.map(\.count) == [4, 2, 2], numbers.count == 3,
      let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
    else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)") }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
