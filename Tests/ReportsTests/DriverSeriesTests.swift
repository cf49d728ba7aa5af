import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// What the drivers of several reports tell together (T3): what two of them differ by is of nobody, or of five at least.
@Suite struct DriverSeriesTests {
  /// The complete answers of one month by version of the questionnaire.
  private typealias Month = [Int: Int]

  private static let last = CivilMonth(.gregorian, year: 2026, month: 10)

  /// The drivers of the reports of some months, by how many gave complete answers in each of the months up to the last.
  ///
  /// - Parameters:
  ///   - hidden: whether blocks of fewer than five are there.
  ///   - trend: over how many months the report shows the department's course.
  private func drivers(
    _ complete: [Month], reports: Range<Int>, hidden: Bool = true, trend: Int = 24
  ) throws -> [DriverFigures] {
    let last = try #require(Self.last)
    let months = try complete.indices.map { try #require(last.adding(months: $0 + 1 - complete.count)) }
    var sample = SampleAssociation()
    var pairs = PairCounts()
    for (month, versions) in zip(months, complete) {
      for (version, people) in versions {
        for question in ["Q1", "Q2", "Q3", "Q5"] {
          sample.add(
            people, question, version == 1 ? 1 : 15, "maintenance", on: month.firstDay,
            survey: "service-served/\(version)")
        }
        guard hidden || people >= 5 else { continue }
        pairs.add(ImprovementSample.pairs("maintenance", on: month.firstDay, people: people, survey: version))
      }
    }
    let definition = try ImprovementSample.department()
    let counting = MonthlyDefinition(
      version: 1, thresholds: Thresholds(trendMonths: trend), sections: [], measures: definition.measures,
      trends: definition.measures, texts: definition.texts)
    return reports.map { place in
      let figures = sample.figures(months[place])
      return DriverFigures(
        of: DepartmentSources(figures: figures, department: code("maintenance"), pairs: pairs),
        beside: MonthlyNumbers(of: figures, under: counting), under: definition)
    }
  }

  @Test(arguments: 1...4) func aMonthOfAFewCompleteAnswersIsInNoReport(_ few: Int) throws {
    let found = try drivers([[2: 120], [2: few], [2: 5]], reports: 0..<3)
    #expect(found[0].n == .exactly(120) && !found[0].drivers.isEmpty)
    #expect(found[1] == found[0])
    #expect(found[2].n == .exactly(125))
  }

  /// What a shorter course shows is of fewer months than the complete answers, and is not called their performance.
  @Test func performanceIsOfTheMonthsOfTheAnswersOrNotTold() throws {
    let (long, short) = (
      try drivers([[2: 120], [2: 60]], reports: 1..<2), try drivers([[2: 120], [2: 60]], reports: 1..<2, trend: 1)
    )
    #expect(long.first?.drivers.map(\.performance) == [1, 1, 1])
    #expect(short.first?.drivers.map(\.performance) == [nil, nil, nil] && short.first?.n == .exactly(180))
    #expect(short.first?.drivers.map(\.importance) == long.first?.drivers.map(\.importance))
  }

  /// A version that counts today may not count beside a newer one: the month's others do not stand for its few.
  @Test(arguments: 1...4) func theFewOfAVersionAreInNoReport(_ few: Int) throws {
    let found = try drivers([[2: 120], [1: few, 2: 60]], reports: 1..<2)
    let without = try drivers([[2: 120], [1: few, 2: 60]], reports: 1..<2, hidden: false)
    #expect(found == without && found.first?.n == .exactly(180))
  }

  /// Two years of many and few: each report is made of whole blocks, and those of fewer than five are in none.
  @Test func reportsOfTwoYearsDifferByWholeBlocks() throws {
    var draws = Draws(state: 18)
    let sizes = [0, 1, 2, 3, 4, 5, 6, 14, 25]
    let complete = (0..<24).map { _ in
      [1: sizes[draws.place([4, 1, 1, 1, 1, 1, 1, 1, 1])], 2: sizes[draws.place([1, 1, 1, 1, 1, 1, 1, 3, 3])]]
    }
    let found = try drivers(complete, reports: 0..<24)
    let without = try drivers(complete, reports: 0..<24, hidden: false)
    #expect(found.map(\.drivers) == without.map(\.drivers))
    for (place, one) in found.enumerated() {
      let window = complete[max(0, place - 11)...place].flatMap(\.values)
      let counted = window.filter { $0 >= 5 }.reduce(0, +)
      let isHidden = counted == 0 && window.contains { $0 > 0 }
      #expect(one.n == (isHidden ? .hidden : .exactly(counted)), "\(place)")
    }
    #expect(found.contains { !$0.drivers.isEmpty })
  }
}
