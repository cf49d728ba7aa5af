import Foundation
import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// Somebody who lays all views of the dashboard and all reports of months beside each other learns of nobody who is hidden.
@Suite struct DashboardAttackTests {
  private let first = Day(year: 2026, month: 5, day: 1)

  /// Every length in both calendars: that summer the months of the two begin a few days apart, which is what an attacker
  /// wants.
  private func filters() throws -> [DashboardFilter] {
    let periods = try [
      "2026-05", "2026-06", "2026-07", "2026-08", "2026-Q2", "2026-Q3", "2026", "1447-11", "1447-12", "1448-01",
      "1448-02", "1448-03", "1447-Q4", "1448-Q1", "1447", "1448",
    ].map { try #require(CivilPeriod($0)) }
    return periods.flatMap { SmallAssociation.filters(of: $0) }
  }

  @Test func whoeverAddsAndTakesAwayViewsIsLeftWithNobodyOrAGroup() throws {
    let (first, filters) = (try #require(first), try filters())
    var told = 0
    for seed in 1...120 as ClosedRange<UInt64> {
      let people = SmallAssociation(seed, first: first).people
      for now in [first.adding(days: 400), first.adding(days: 75)] {
        let counts = ReleasedCounts(people.rolls(), on: now, least: 5)
        var views = filters.map { Set(counts.view($0).sum.members.keys) }
        views += Self.published(people)
        // What is worked out from views is the same for all who are in the same views.
        var groups: [Set<Int>: Int] = [:]
        for (place, number) in people {
          groups[Set(views.indices.filter { views[$0].contains(place) }), default: 0] += number
        }
        for (inside, number) in groups where !inside.isEmpty {
          #expect(number >= 5, "seed \(seed): \(number) people stand alone in \(inside.count) views")
          told += 1
        }
      }
    }
    #expect(told > 1_000, "there was something to attack")
  }

  /// The people of each number of the Gregorian months' reports.
  static func published(_ people: [DashboardPlace: Int]) -> [Set<DashboardPlace>] {
    Dictionary(grouping: people.keys, by: \.month).values.flatMap { places -> [Set<DashboardPlace>] in
      let departments = Dictionary(grouping: places, by: \.department).sorted { $0.key < $1.key }.map(\.value)
      let shown = ShownGroups(departments.map { $0.reduce(0) { $0 + people[$1, default: 0] } }, least: 5)
      return zip(departments, shown.reasons).compactMap { $1 == nil ? Set($0) : nil }
        + [Set(shown.counted.flatMap { departments[$0] })]
    }
  }

  @Test func theAttackFindsSomebodyWhereSmallNumbersAreMerelyHidden() throws {
    let (first, filters) = (try #require(first), try filters())
    var found = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      let people = SmallAssociation(seed, first: first).people
      let views = filters.map { filter -> Set<DashboardPlace> in
        let meant = people.keys.filter { $0.lies(in: Set(filter.period.months)) && filter.covers($0) }
        return meant.reduce(0) { $0 + people[$1, default: 0] } < 5 ? [] : Set(meant)
      }
      var groups: [Set<Int>: Int] = [:]
      for (place, number) in people {
        groups[Set(views.indices.filter { views[$0].contains(place) }), default: 0] += number
      }
      found += groups.count { !$0.key.isEmpty && $0.value < 5 }
    }
    #expect(found > 0, "an attack that never succeeds proves nothing")
  }

  @Test func theNumbersOfTheDashboardAreThoseOfItsBlocks() throws {
    let first = try #require(first)
    let month = try #require(CivilPeriod("2026-05"))
    let definition = try ReportFolder(SampleAssociation.folder()).department()
    for seed in 31...34 as ClosedRange<UInt64> {
      let sample = SmallAssociation(seed, first: first)
      let counts = ReleasedCounts(sample.people.rolls(), on: first.adding(days: 400), least: 5)
      for filter in SmallAssociation.filters(of: month) {
        let dashboard = Dashboard(
          of: sample.figures(month.last), showing: filter, on: first.adding(days: 400), under: definition)
        let figure = try #require(dashboard.line(.answers(.satisfaction))?.figure)
        let view = counts.view(filter)
        #expect(figure.reason == view.reason)
        #expect(figure.value == nil || figure.n.number == view.sum.people, "\(filter)")
        if filter.department != nil, filter.isCloser, figure.value != nil {
          #expect(figure.complete == view.isComplete)
        }
      }
    }
  }
}
