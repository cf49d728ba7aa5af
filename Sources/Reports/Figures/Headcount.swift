/// How many people a number rests on, as far as it may be told: 234, "<5", or nothing: "hidden".
public enum Headcount: Hashable, Sendable {
  case exactly(Int)
  case fewer(than: Int)
  case hidden

  /// The number where it may be told.
  public var number: Int? {
    if case .exactly(let number) = self { number } else { nil }
  }

  init(_ n: Int, unless reason: Withholding?, least: Int) {
    switch reason {
    case .tooFew: self = .fewer(than: least)
    case .protected: self = .hidden
    case .noAnswers, nil: self = .exactly(n)
    }
  }
}

extension Headcount: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .exactly(number)
    } else {
      let text = try container.decode(String.self)
      guard text != "hidden" else {
        self = .hidden
        return
      }
      guard text.first == "<", let bound = Int(text.dropFirst()) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "a headcount is 7, \"<5\" or \"hidden\"")
      }
      self = .fewer(than: bound)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .exactly(let number): try container.encode(number)
    case .fewer(let bound): try container.encode("<\(bound)")
    case .hidden: try container.encode("hidden")
    }
  }
}
