public import Tally
public import Vocabulary

/// How many told what needs improving and how many named each obstacle, by department and day: what is told to all with an
/// action ("you said, we did").
public struct NamedObstacles: Sendable {
  private struct Place: Hashable {
    let department: DepartmentCode
    let day: Day
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
    guard !named.isEmpty else { return }
    let place = Place(department: place.department, day: place.day)
    counts[place, default: Count()].told += 1
    for obstacle in named { counts[place, default: Count()].named[obstacle, default: 0] += 1 }
  }

  /// How many named an obstacle on some days, of how many who told what needs improving; nil where the part or the rest is
  /// smaller than `least`, and where nobody told anything.
  public func share(
    of obstacle: Int, in department: DepartmentCode, on days: Range<Day>, least: Int
  ) -> (part: Int, whole: Int)? {
    let taken = counts.filter { $0.key.department == department && days.contains($0.key.day) }.values
    let whole = taken.reduce(0) { $0 + $1.told }
    let part = taken.reduce(0) { $0 + $1.named[obstacle, default: 0] }
    guard whole > 0, part >= least, whole - part >= least else { return nil }
    return (part, whole)
  }
}
