/// Where a method was published: who, when, in what.
public struct MethodSource: Hashable, Sendable, Codable {
  public let author: String
  public let year: Int
  public let work: String

  init(_ author: String, _ year: Int, _ work: String) {
    self.author = author
    self.year = year
    self.work = work
  }

  /// Of the limits of usual variation, and of the signs beside them.
  static let usualVariation = [
    MethodSource("Shewhart", 1931, "Economic Control of Quality of Manufactured Product"),
    MethodSource("Wheeler", 1993, "Understanding Variation"),
    MethodSource("NHS England", 2019, "Making Data Count"),
  ]
}

extension Formula {
  /// The works that the formula is taken from.
  var sources: [MethodSource] {
    switch self {
    case .wilson:
      [
        MethodSource(
          "Wilson", 1927, "Probable inference, the law of succession, and statistical inference, JASA 22:209–212")
      ]
    case .studentT: [MethodSource("Student", 1908, "The probable error of a mean, Biometrika 6:1–25")]
    case .adjustedWald:
      [
        MethodSource("Reichheld", 2003, "The one number you need to grow, Harvard Business Review 81(12):46–54"),
        MethodSource(
          "Rocks", 2016, "Interval estimation for the Net Promoter Score, The American Statistician 70:365–372"),
      ]
    }
  }
}
