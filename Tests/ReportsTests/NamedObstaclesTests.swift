import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// What is told to all of what people named: of whole months, and nothing of a few by subtraction.
@Suite struct NamedObstaclesTests {
  private static let survey = "service-served/1"
  private static let least = 5

  private func counting() -> NamedObstacles {
    let words = LocalizedText(ar: "", en: "")
    let options = [
      Option(code: 1, text: words), Option(code: 2, text: words), Option(code: 99, text: words, outsideBase: true),
    ]
    let questionnaire = Questionnaire(
      code: code("service-served"), version: 1, status: .published, outcome: .served, title: words, opening: words,
      closing: words, questions: [Question(code: code("Q9"), form: .chips(options, most: 2), text: words)])
    return NamedObstacles(of: ObstacleList([Self.survey: questionnaire]))
  }

  private func place(_ day: Day, _ department: String = "repair") -> PairStratum {
    PairStratum(day: day, department: code(department), survey: Self.survey)
  }

  private func share(_ named: NamedObstacles, before day: Day) -> [Int]? {
    named.share(of: 1, in: code("repair"), before: day, least: Self.least).map { [$0.part, $0.whole] }
  }

  @Test func aPersonCountsOnceAndOnlyWhereHeNamedSomething() throws {
    let day = try #require(Day(year: 2026, month: 3, day: 31))
    let after = day.adding(days: 1)
    var named = counting()
    #expect(share(named, before: after) == nil)
    for _ in 0..<5 { named.add([1, 2], at: place(day)) }
    #expect(share(named, before: after) == nil, "all named it")
    for _ in 0..<5 { named.add([2], at: place(day)) }
    named.add([99], at: place(day))
    named.add([7], at: place(day))
    named.add([1], at: place(day, "housing"))
    named.add([1], at: PairStratum(day: day, department: code("repair"), survey: "internal/1"))
    #expect(share(named, before: after) == [5, 10])
    #expect(share(named, before: day) == nil, "the month of the action is not told of")
    #expect(share(named, before: try #require(Day(year: 2027, month: 3, day: 31))) == [5, 10])
    #expect(share(named, before: try #require(Day(year: 2027, month: 4, day: 1))) == nil, "twelve months are over")
  }

  @Test func whoeverSubtractsWindowsIsLeftWithNobodyOrAGroup() throws {
    let months = try (0..<30).map { try #require(CivilMonth(.gregorian, year: 2026, month: 1)?.adding(months: $0)) }
    var few = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      var (draws, named) = (Draws(state: seed), counting())
      // Of each month, how many named the obstacle, and how many told something; every third is a busy one.
      let truth = months.indices.map { index -> [Int] in
        let told = index % 3 == 0 ? 20 : Int.random(in: 0...8, using: &draws)
        return [index % 3 == 0 ? 10 : Int.random(in: 0...told, using: &draws), told]
      }
      for (month, numbers) in zip(months, truth) {
        for person in 0..<numbers[1] {
          let day = month.firstDay.adding(days: Int.random(in: 0..<28, using: &draws))
          named.add([person < numbers[0] ? 1 : 2], at: place(day))
        }
      }
      // The attack: a window less the one before it is the month that came, less the one that went and is known already.
      var known: [[Int]] = []
      var before = [0, 0]
      for index in months.indices.dropLast() {
        let first = months[index + 1].firstDay
        let window = try #require(share(named, before: first))
        for days in 1..<28 { #expect(share(named, before: first.adding(days: days)) == window, "whichever day") }
        let gone = index < 12 ? [0, 0] : known[index - 12]
        known.append([window[0] - before[0] + gone[0], window[1] - before[1] + gone[1]])
        before = window
        let isFew = truth[index][1] < Self.least
        #expect(known[index] == (isFew ? [0, 0] : truth[index]), "seed \(seed), \(months[index])")
        few += isFew && truth[index][1] > 0 ? 1 : 0
      }
    }
    #expect(few > 50, "there was something to hide")
  }
}
