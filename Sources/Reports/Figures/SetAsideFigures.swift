public import Tally
public import Vocabulary

/// The answers of a report's days that are set aside: in no figure, and told of in every report.
public struct SetAsideFigures: Hashable, Sendable, Codable {
  /// How many have a reason; an answer with two is counted under both.
  public struct Reason: Hashable, Sendable, Codable {
    /// `network`, `closing`, `fast`, `burst`, `straight` or `formless` (docs/methods.md).
    public let reason: String
    public let answers: Int
  }

  /// How many answers there are, each once.
  public let answers: Int
  /// Every reason in its order; 0 where nobody has it.
  public let reasons: [Reason]

  /// - Parameter department: nil for the association as a whole.
  public init(of counts: AsideCounts, on days: Range<Day>, department: DepartmentCode? = nil) {
    let cells = counts.counts.filter { cell, _ in
      days.contains(cell.day) && (department == nil || cell.department == department)
    }
    answers = cells.values.reduce(0, +)
    reasons = AsideReasons.allCases.map { reason in
      Reason(
        reason: reason.code,
        answers: cells.filter { $0.key.reasons.contains(reason) }.values.reduce(0, +))
    }
  }
}

extension Wording {
  /// How many answers were set aside and why, in a sentence; or that there were none.
  func setAside(_ figures: SetAsideFigures) -> String {
    guard figures.answers > 0 else { return text(.methodSetAsideNone) }
    let reasons = figures.reasons.filter { $0.answers > 0 }.map { reason in
      "\(name(ofReason: reason.reason)) (\(number(reason.answers)))"
    }
    return "\(counted(.methodSetAside, figures.answers)) \(list(reasons))"
  }
}
