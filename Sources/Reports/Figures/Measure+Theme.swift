import Surveys

/// What a line speaks of, by which pages put lines together.
extension Measure {
  enum Theme: String, Hashable, Sendable, CaseIterable {
    /// What the service came to.
    case result
    /// The way to it: how easy, how long, how clear.
    case way
    /// How people were treated, and whether they trust.
    case treatment
    /// What those were told whose request was not accepted.
    case decision
    /// Who answered, and what became of what had been said.
    case listening
  }

  var theme: Theme {
    switch self {
    case .responseRate: .listening
    case .answers(let indicator):
      switch indicator {
      case .satisfaction, .needMet, .expectation, .recommendation, .internalService: .result
      case .ease, .time, .clarity: .way
      case .courtesy, .fairness, .trust: .treatment
      case .reasonClear, .recourseKnown, .dignity: .decision
      case .loopClosed: .listening
      }
    }
  }
}

extension Sequence {
  /// The elements by the theme of their measure, in the order of themes, each theme's in their own order.
  func byTheme(_ measure: (Element) -> Measure) -> [(theme: Measure.Theme, members: [Element])] {
    let groups = Dictionary(grouping: self) { measure($0).theme }
    return Measure.Theme.allCases.compactMap { theme in groups[theme].map { (theme, $0) } }
  }
}
