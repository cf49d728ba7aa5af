public import Surveys

/// A line of the report: what the answers to a question measure, or how many of those who were asked answered.
public enum Measure: Hashable, Sendable {
  case answers(Indicator)
  case responseRate

  /// Every line that a report can have.
  public static let all: [Measure] = Indicator.allCases.map(Measure.answers) + [.responseRate]
}

extension Measure: RawRepresentable, Codable {
  /// `CSAT`, `need-met`, `response-rate`: the name in files.
  public init?(rawValue: String) {
    if rawValue == "response-rate" {
      self = .responseRate
    } else if let indicator = Indicator(rawValue: rawValue) {
      self = .answers(indicator)
    } else {
      return nil
    }
  }

  public var rawValue: String {
    switch self {
    case .answers(let indicator): indicator.rawValue
    case .responseRate: "response-rate"
    }
  }
}
