import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// Groups of beneficiaries laid beside every other view (docs/decisions/0021): whatever is added and taken away, with
/// whatever weights, is about five people or more, or about nobody.
@Suite struct GroupAttackTests {
  private let first = Day(year: 2026, month: 5, day: 1)

  private func periods() throws -> [CivilPeriod] {
    try [
      "2026-05", "2026-06", "2026-07", "2026-08", "2026-Q2", "2026-Q3", "2026", "1447-11", "1447-12", "1448-01",
      "1448-02", "1448-03", "1447-Q4", "1448-Q1", "1447", "1448",
    ].map { try #require(CivilPeriod($0)) }
  }

  /// The people of each month, with the parts of all views that lie in it.
  private func months(
    of people: [DashboardPlace: Int], in views: [Set<DashboardPlace>]
  ) -> [(people: [DashboardPlace: Int], views: [Set<DashboardPlace>])] {
    Dictionary(grouping: people.keys, by: \.month).values.map { places in
      let inside = Set(places)
      return (people.filter { inside.contains($0.key) }, views.map { $0.intersection(inside) })
    }
  }

  @Test func noCombinationOfViewsIsAboutFewerThanFive() throws {
    let (first, periods) = (try #require(first), try periods())
    var (shown, months) = (0, 0)
    for seed in 201...240 as ClosedRange<UInt64> {
      let people = SmallAssociation(seed, first: first).people
      let counts = ReleasedCounts(people.rolls(), on: first.adding(days: 400), least: 5)
      let groups = periods.flatMap { SmallAssociation.groupFilters(of: $0) }
        .map { Set(counts.view($0).sum.members.keys) }
      shown += groups.count { !$0.isEmpty }
      let views =
        groups
        + periods.flatMap { SmallAssociation.filters(of: $0) }
        .map { Set(counts.view($0).sum.members.keys) } + DashboardAttackTests.published(people)
      for month in self.months(of: people, in: views) {
        #expect(LinearAttack(month.views, of: month.people).fewest == nil, "seed \(seed)")
        months += 1
      }
    }
    #expect(shown > 500 && months > 100, "there was something to attack: \(shown) views of groups")
  }

  @Test func theAttackFindsSomebodyWhereEveryGroupOfFiveIsShown() throws {
    let first = try #require(first)
    let period = try #require(CivilPeriod("2026-05"))
    var found = 0
    for seed in 201...220 as ClosedRange<UInt64> {
      let people = SmallAssociation(seed, first: first).people.filter { $0.key.lies(in: Set(period.months)) }
      let counts = ReleasedCounts(people.rolls(), on: first.adding(days: 400), least: 5)
      let views = SmallAssociation.filters(of: period).map { Set(counts.view($0).sum.members.keys) }
      let groups = SmallAssociation.groupFilters(of: period).filter { $0.department != nil }.map { filter in
        Set(people.keys.filter(filter.covers))
      }.filter { $0.reduce(0) { $0 + people[$1, default: 0] } >= 5 }
      if LinearAttack(views + groups, of: people).fewest != nil { found += 1 }
    }
    #expect(found > 5, "an attack that never succeeds proves nothing")
  }

  @Test func ofAMonthThatIsNotOverNoGroupIsShown() throws {
    let first = try #require(first)
    let people = SmallAssociation(7, first: first).people
    let counts = ReleasedCounts(people.rolls(), on: first.adding(days: 20), least: 5)
    for filter in SmallAssociation.groupFilters(of: try #require(CivilPeriod("2026-05"))) {
      #expect(counts.view(filter).sum.people == 0)
    }
  }

  @Test func theDashboardShowsAGroupAsItsBlocksGiveIt() throws {
    let first = try #require(first)
    let month = try #require(CivilPeriod("2026-05"))
    let definition = try ReportFolder(SampleAssociation.folder()).department()
    var shown = 0
    for seed in 201...206 as ClosedRange<UInt64> {
      let sample = SmallAssociation(seed, first: first)
      let counts = ReleasedCounts(sample.people.rolls(), on: first.adding(days: 400), least: 5)
      for filter in SmallAssociation.groupFilters(of: month) {
        let dashboard = Dashboard(
          of: sample.figures(month.last), showing: filter, on: first.adding(days: 400), under: definition)
        let figure = try #require(dashboard.line(.answers(.satisfaction))?.figure)
        #expect(figure.value == nil || figure.n.number == counts.view(filter).sum.people)
        #expect(dashboard.departments.isEmpty)
        if figure.value != nil { shown += 1 }
      }
    }
    #expect(shown > 10)
  }
}
