public import Tally
public import Vocabulary

/// How many told what needs improving and how many named each obstacle, by department and Gregorian month: what is told to
/// all with an action ("you said, we did").
///
/// Whoever subtracts what is told of two actions is left with whole months, each of nobody or of as many as may be shown: all
/// actions that began in one month are told of the same twelve, and a month of fewer is in no number at all.
public struct NamedObstacles: Sendable {
  private struct Place: Hashable {
    let department: DepartmentCode
    let month: CivilMonth
  }

  private struct Count {
    var told = 0
    var named: [Int: Int] = [:]
  }

  private let list: ObstacleList
  private var counts: [Place: Count] = [:]

  public init(of list: ObstacleList) { self.list = list }

  /// Counts one person by the codes that he chose at the question; nobody where none of them is an obstacle.
  public mutating func add(_ chosen: [Int], at place: PairStratum) {
    let named = list.named(by: chosen, in: place.survey)
    guard !named.isEmpty, let month = CivilMonth(containing: place.day, calendar: .gregorian) else { return }
    let place = Place(department: place.department, month: month)
    counts[place, default: Count()].told += 1
    for obstacle in named { counts[place, default: Count()].named[obstacle, default: 0] += 1 }
  }

  /// The twelve whole Gregorian months before the month of a day, in order.
  public static func months(before day: Day) -> [CivilMonth] {
    guard let month = CivilMonth(containing: day, calendar: .gregorian) else { return [] }
    return (-12 ... -1).compactMap(month.adding)
  }

  /// How many named an obstacle in the twelve months before that of a day, of how many who told what needs improving. Months in
  /// which fewer than `least` of the department did are left out of both. Nil where the part or the rest is smaller than
  /// `least`, and where nobody told anything.
  public func share(
    of obstacle: Int, in department: DepartmentCode, before day: Day, least: Int
  ) -> (part: Int, whole: Int)? {
    let taken = Self.months(before: day).compactMap { counts[Place(department: department, month: $0)] }
      .filter { $0.told >= least }
    let whole = taken.reduce(0) { $0 + $1.told }
    let part = taken.reduce(0) { $0 + $1.named[obstacle, default: 0] }
    guard whole > 0, part >= least, whole - part >= least else { return nil }
    return (part, whole)
  }
}
