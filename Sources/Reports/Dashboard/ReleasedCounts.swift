import Analytics
import Vocabulary

/// Counts that add up, and how many people they are of.
protocol PeopleCounted: Sendable {
  init()
  /// How many people a number made of it rests on.
  var people: Int { get }
  mutating func add(_ other: Self)
}

extension GradedAnswers: PeopleCounted {
  var people: Int { base }
}

extension MonthlyTally.Invited: PeopleCounted {
  var people: Int { issued }
  mutating func add(_ other: MonthlyTally.Invited) {
    issued += other.issued
    answered += other.answered
  }
}

/// The counts of one measure as views of the dashboard may add them up: in blocks that no view divides.
///
/// The blocks are made month by month (``NestedBlocks``): a department that the month's report shows is divided by the
/// part of the month that belongs to one Umm al-Qura month, then by service, then by channel. They follow from all counts
/// of the month, never from what is asked for: every view, of either calendar and under any filter, is a union of the
/// same blocks, and so is every number of the Gregorian month's report. No two of them, nor any number of them, differ by
/// fewer people than the threshold.
///
/// By group of beneficiaries a department's month is divided beside these blocks, as far as both together part nobody from
/// the rest (``CrossedGroups``): in whole Gregorian months, of all services and channels (docs/decisions/0021).
///
/// A month that is not over is not divided at all: its departments grow answer by answer, and who looked every day would
/// see one person's answer in a small group. Of a department as a whole the report shows that month too.
struct ReleasedCounts<Sum: PeopleCounted>: Sendable {
  private struct Block {
    let places: [DashboardPlace]
    let sum: Sum
    /// At how many of its places there is anybody.
    let peopled: Int

    /// A place is told once, whatever groups its people are of.
    init(_ inside: [Placed]) {
      places = Array(Dictionary(inside.map { ($0.keys, $0.place) }, uniquingKeysWith: { first, _ in first }).values)
      sum = inside.reduce(into: Sum()) { $0.add($1.sum) }
      peopled = inside.count { $0.people > 0 }
    }
  }

  /// The counts of a place, with the keys by which it is divided.
  private struct Placed {
    let place: DashboardPlace
    let keys: [Int]
    let sum: Sum
    let people: Int
  }

  /// A month with its days, which are looked up once: every view asks which months it overlaps.
  private struct Month {
    let days: Range<Day>
    let blocks: [Block]
    /// The people of a department by group, where they may be shown so.
    let groups: [Block]
    let peopled: [DashboardPlace]
  }

  /// What a view may show.
  struct View {
    let sum: Sum
    /// Why nothing is shown.
    let reason: Withholding?
    /// Whether everybody is in it whom the filter means.
    let isComplete: Bool
  }

  private let months: [Month]

  /// - Parameters:
  ///   - counts: by the numbers of `places`.
  ///   - now: the day on which it is looked at; months that contain it or come later are not over.
  init(_ counts: [Int: Sum], at places: DashboardPlaces, on now: Day, least: Int) {
    let placed = counts.map {
      Placed(place: places.places[$0.key], keys: places.keys[$0.key], sum: $0.value, people: $0.value.people)
    }
    months = Dictionary(grouping: placed) { $0.place.month }.map { month, counts in
      let isOver = month.isOver(on: now)
      let cells = Dictionary(grouping: counts) { isOver ? $0.keys : Array($0.keys.prefix(1)) }
      let nested = NestedBlocks(cells.mapValues { $0.reduce(0) { $0 + $1.people } }, threshold: least)
      let blocks = nested.blocks.map { keys in Block(keys.flatMap { cells[$0] ?? [] }) }
      let groups = isOver ? Self.groups(of: counts, in: nested, least: least) : []
      return Month(
        days: month.days, blocks: blocks, groups: groups,
        peopled: counts.filter { $0.people > 0 }.map { $0.place })
    }
  }

  /// The groups of each department that may be shown beside the blocks it is divided into.
  private static func groups(of counts: [Placed], in nested: NestedBlocks<Int>, least: Int) -> [Block] {
    var block: [[Int]: Int] = [:]
    for (place, keys) in nested.blocks.enumerated() { for key in keys { block[key] = place } }
    return Dictionary(grouping: counts) { $0.keys[0] }.values.flatMap { own -> [Block] in
      // A department that is too small to be shown lies in one block with others, and is not divided.
      guard own.reduce(0, { $0 + $1.people }) >= least else { return [] }
      let rows = Set(own.compactMap { block[$0.keys] }).sorted()
      let columns = Set(own.map { GroupChoice($0.place.group) }).sorted { $0.written < $1.written }
      var people = [[Int]](repeating: [Int](repeating: 0, count: columns.count), count: rows.count)
      for counted in own {
        guard let row = block[counted.keys].flatMap({ rows.firstIndex(of: $0) }),
          let column = columns.firstIndex(of: GroupChoice(counted.place.group))
        else { continue }
        people[row][column] += counted.people
      }
      return CrossedGroups(people, threshold: least).shown.map { place in
        Block(own.filter { GroupChoice($0.place.group) == columns[place] })
      }
    }
  }

  /// What may be shown of the places that a filter covers in its period.
  func view(_ filter: DashboardFilter) -> View {
    let wanted = Set(filter.period.months)
    let days = filter.period.days
    func isMeant(_ place: DashboardPlace) -> Bool { filter.covers(place) && place.lies(in: wanted) }
    var sum = Sum()
    // Blocks have no place in common, so that counting the places tells whether one is left out.
    var (meant, shown) = (0, 0)
    for month in months where month.days.overlaps(days) {
      for block in filter.group == nil ? month.blocks : month.groups where block.places.allSatisfy(isMeant) {
        sum.add(block.sum)
        shown += block.peopled
      }
      meant += month.peopled.count(where: isMeant)
    }
    // Of several months, each with too few, it is not known that they are few together.
    let isMonthOfReports = filter.period.months.count == 1 && filter.period.last.calendar == .gregorian
    let hidden: Withholding = filter.isCloser || !isMonthOfReports ? .protected : .tooFew
    return View(
      sum: sum, reason: sum.people > 0 ? nil : meant == 0 ? .noAnswers : hidden, isComplete: meant == shown)
  }
}
