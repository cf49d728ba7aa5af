public import Vocabulary

/// The days that a question takes, both ends among them. Kept as `2026-10-03`, whatever calendar was typed.
public struct DateRange: Hashable, Sendable {
  public let earliest: Day
  public let latest: Day

  public init(earliest: Day, latest: Day) {
    self.earliest = earliest
    self.latest = latest
  }

  public func contains(_ day: Day) -> Bool { earliest <= day && day <= latest }
}

extension DateRange: Codable {
  private enum Key: String, CodingKey { case earliest, latest }

  public init(from decoder: any Decoder) throws {
    let from = try decoder.container(keyedBy: Key.self)
    func day(_ key: Key) throws -> Day {
      guard let day = Day(written: try from.decode(String.self, forKey: key)) else {
        throw DecodingError.dataCorruptedError(forKey: key, in: from, debugDescription: "not a day")
      }
      return day
    }
    self.init(earliest: try day(.earliest), latest: try day(.latest))
  }

  public func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Key.self)
    try to.encode(earliest.description, forKey: .earliest)
    try to.encode(latest.description, forKey: .latest)
  }
}

extension Day {
  /// The day of a Gregorian date as files write it, `2026-10-03`; nil for anything else.
  init?(written: String) {
    let parts = written.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
