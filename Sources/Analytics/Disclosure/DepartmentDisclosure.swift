/// Which departments' numbers may be shown beside their total, and what the total may count.
///
/// A department with fewer than five answers is hidden, and stays hidden whatever is added beside it: its verdict
/// depends on its own answers alone. The total counts the departments shown; the hidden ones only if together they are
/// five or more, so that subtraction leaves nobody or a group. Every table of the same publication takes its total here.
///
/// We differ from hiding a second department to protect a total: that would hide a large one for the sake of a small
/// one, and another when a department is added. The price is a total without at most four people, of whom
/// `totalIsComplete` tells.
public struct DepartmentDisclosure: Hashable, Sendable {
  /// What may be said of one department.
  public enum Verdict: Hashable, Sendable {
    /// Its numbers may be shown; how many answered.
    case shown(Int)
    /// Nobody answered, and this may be said.
    case noAnswers
    /// Too few answered: neither its numbers nor how many they were.
    case hidden
  }

  /// The verdicts, in the order of the departments.
  public let verdicts: [Verdict]
  /// How many answers the total may count; nil when there are none it may.
  public let total: Int?
  /// The places of the departments whose answers the total adds up.
  public let counted: [Int]
  /// Whether everyone who answered is in the total.
  public let totalIsComplete: Bool

  /// Judges departments by their numbers of answers; a negative number is taken as 0. No departments, no total.
  public init(answers: [Int], threshold: Int = 5) {
    let people = answers.map { max(0, $0) }
    verdicts = people.map { $0 == 0 ? .noAnswers : $0 < threshold ? .hidden : .shown($0) }
    // One publication (the first key) with the departments in it: the same blocks as those of a month's departments.
    let blocks = DisclosureBlocks(
      Dictionary(uniqueKeysWithValues: people.enumerated().map { ([0, $0.offset], $0.element) }), threshold: threshold)
    total = blocks.people { _ in true }
    counted = blocks.cells { _ in true }.compactMap(\.last).sorted()
    totalIsComplete = blocks.withheld.isEmpty
  }

  /// Whether a department's numbers may be shown; false where there is no such department.
  public func shows(_ department: Int) -> Bool {
    guard verdicts.indices.contains(department), case .shown = verdicts[department] else { return false }
    return true
  }
}
