import Analytics
import Vocabulary

/// Counts that add up, and how many people they are of.
protocol PeopleCounted: Sendable {
  init()
  /// How many people a number made of it rests on.
  var people: Int { get }
  static func + (one: Self, other: Self) -> Self
}

extension GradedAnswers: PeopleCounted {
  var people: Int { base }
}

extension MonthlyTally.Invited: PeopleCounted {
  var people: Int { issued }
  static func + (one: MonthlyTally.Invited, other: MonthlyTally.Invited) -> MonthlyTally.Invited {
    MonthlyTally.Invited(issued: one.issued + other.issued, answered: one.answered + other.answered)
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
/// A month that is not over is not divided at all: its departments grow answer by answer, and who looked every day would
/// see one person's answer in a small group. Of a department as a whole the report shows that month too.
struct ReleasedCounts<Sum: PeopleCounted>: Sendable {
  private struct Block {
    let places: [DashboardPlace]
    let sum: Sum
  }

  /// What a view may show.
  struct View {
    let sum: Sum
    /// Why nothing is shown.
    let reason: Withholding?
    /// Whether everybody is in it whom the filter means.
    let isComplete: Bool
  }

  private var blocks: [CivilMonth: [Block]] = [:]
  private var peopled: [CivilMonth: [DashboardPlace]] = [:]

  /// - Parameter now: the day on which it is looked at; months that contain it or come later are not over.
  init(_ counts: [DashboardPlace: Sum], on now: Day, least: Int) {
    for (month, counts) in Dictionary(grouping: counts, by: \.key.month) {
      let isOver = month.days.upperBound <= now
      let cells = Dictionary(grouping: counts) { $0.key.keys(dividing: isOver) }
      let nested = NestedBlocks(cells.mapValues { $0.reduce(0) { $0 + $1.value.people } }, threshold: least)
      blocks[month] = nested.blocks.map { keys in
        let inside = keys.flatMap { cells[$0] ?? [] }
        return Block(places: inside.map(\.key), sum: inside.reduce(Sum()) { $0 + $1.value })
      }
      peopled[month] = counts.filter { $0.value.people > 0 }.map(\.key)
    }
  }

  /// What may be shown of the places that a filter covers in its period.
  func view(_ filter: DashboardFilter) -> View {
    let months = Set(filter.period.months)
    func isMeant(_ place: DashboardPlace) -> Bool { place.lies(in: months) && filter.covers(place) }
    var sum = Sum()
    var (meant, shown): (Set<DashboardPlace>, Set<DashboardPlace>) = ([], [])
    for (month, blocks) in blocks where month.days.overlaps(filter.period.days) {
      for block in blocks where block.places.allSatisfy(isMeant) {
        sum = sum + block.sum
        shown.formUnion(block.places)
      }
      meant.formUnion(peopled[month, default: []].filter(isMeant))
    }
    return View(
      sum: sum, reason: sum.people > 0 ? nil : meant.isEmpty ? .noAnswers : .tooFew,
      isComplete: meant.isSubset(of: shown))
  }
}

extension DashboardPlace {
  /// The keys by which a department of a month is divided, where it may be.
  fileprivate func keys(dividing isOver: Bool) -> [String] {
    isOver ? [department.text, part.description, service.text, channel.rawValue] : [department.text]
  }
}
