import Vocabulary

/// Which departments' figures are not shown for one measure and month, so that nobody's answer can be worked out.
///
/// A department with answers, but fewer than the least, is hidden. Its figure must not follow by subtraction from the
/// association's total either: while only one department is hidden, or all hidden together are fewer than the least,
/// the smallest of those shown is hidden with them. (Complementary suppression; the total itself stays.)
struct SmallGroups: Sendable {
  let hidden: [DepartmentCode: Withholding]

  /// The rule over the departments' bases.
  init(_ bases: [DepartmentCode: Int], least: Int) {
    var hidden: [DepartmentCode: Withholding] = [:]
    var together = 0
    for (department, n) in bases where n > 0 && n < least {
      hidden[department] = .tooFew
      together += n
    }
    var shown = bases.filter { $0.value >= least }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }[...]
    while !hidden.isEmpty, hidden.count < 2 || together < least, let next = shown.popFirst() {
      hidden[next.key] = .complementary
      together += next.value
    }
    for (department, n) in bases where n == 0 { hidden[department] = .noAnswers }
    self.hidden = hidden
  }
}

/// Why a figure is not shown.
public enum Withholding: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nobody answered, or nobody was asked: that is not zero satisfaction.
  case noAnswers
  /// Fewer than the least number of answers: a person could be recognised.
  case tooFew
  /// Shown, it would give away another that is hidden.
  case complementary
}
