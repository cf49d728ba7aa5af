import Analytics

/// Why a figure is not shown.
public enum Withholding: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nobody answered, or nobody was asked: that is not zero satisfaction.
  case noAnswers
  /// Fewer than the least number of answers: a person could be recognised.
  case tooFew
  /// Too few in a closer look, or so few others that they would follow from it: which of the two is not told.
  case protected
}

extension Withholding {
  /// Why the sum of a period's months as they are shown has no number; nil where it has one. Of several hidden months it is
  /// not known that they are fewer together than the least number.
  init?(of sum: Share, hidden months: [Bool]) {
    guard sum.whole == 0 else { return nil }
    self = !months.contains(true) ? .noAnswers : months.count > 1 ? .protected : .tooFew
  }
}

/// Whose numbers one measure may show in one month, and whose its total adds up.
///
/// The rule is `DepartmentDisclosure`'s: what is hidden cannot be worked out by subtraction from the total either.
struct ShownGroups: Sendable {
  /// Why a department's number is not shown, in the order of the departments.
  let reasons: [Withholding?]
  /// The places of the departments that the association's number adds up.
  let counted: [Int]
  /// Why the association's number is not shown.
  let totalReason: Withholding?
  /// Whether everyone is in the association's number.
  let isComplete: Bool

  init(_ bases: [Int], least: Int) {
    let disclosure = DepartmentDisclosure(answers: bases, threshold: least)
    reasons = disclosure.verdicts.map { verdict in
      switch verdict {
      case .shown: nil
      case .noAnswers: .noAnswers
      case .hidden: .tooFew
      }
    }
    counted = disclosure.counted
    isComplete = disclosure.totalIsComplete
    totalReason = disclosure.total != nil ? nil : bases.allSatisfy { $0 == 0 } ? .noAnswers : .tooFew
  }
}
