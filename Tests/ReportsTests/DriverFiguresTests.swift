import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// What goes with satisfaction: from how many it is told, and what two reports of it tell together.
@Suite struct DriverFiguresTests {
  @Test func driversNeedAHundredCompleteAnswers() throws {
    let definition = try ImprovementSample.department()
    func drivers(_ people: Int) throws -> DriverFigures {
      let all = try ImprovementSample.sources()
      let pairs = ImprovementSample.pairs("maintenance", on: try ImprovementSample.month().firstDay, people: people)
      return DriverFigures(
        of: DepartmentSources(figures: all.figures, department: all.department, pairs: pairs),
        beside: MonthlyNumbers(of: all.figures, under: definition.counting), under: definition)
    }
    let (few, tiny, none) = (try drivers(99), try drivers(3), try drivers(0))
    #expect(few.drivers.isEmpty && few.n == .exactly(99) && tiny.n == .hidden && none.n == .exactly(0))
    let found = try drivers(120)
    #expect(found.drivers.map(\.measure.rawValue).sorted() == ["courtesy", "ease", "need-met"])
    #expect(abs(found.drivers.reduce(0) { $0 + $1.importance } - 1) < 1e-9)
    #expect(found.drivers.last?.measure == .answers(.courtesy))
    #expect(found.drivers.allSatisfy { $0.lower < $0.correlation && $0.correlation < $0.upper })
  }

  /// The report of a department in which so many people answered each question well, and 120 of them all; a few more had no
  /// help with their need.
  private func report(needMet: Int, ease: Int, courtesy: Int, inNeed: Int = 0) throws -> DepartmentReport {
    let month = try ImprovementSample.month()
    var sample = SampleAssociation()
    for (question, people) in [("Q1", 130), ("Q2", needMet), ("Q3", ease), ("Q5", courtesy)] {
      sample.add(people, question, 15, "maintenance", on: month.firstDay, survey: "service-served/2")
    }
    sample.add(inNeed, "Q2", 13, "maintenance", on: month.firstDay, survey: "service-served/2")
    return DepartmentReport(
      of: DepartmentSources(
        figures: sample.figures(month), department: code("maintenance"),
        pairs: ImprovementSample.pairs("maintenance", on: month.firstDay, people: 120)),
      under: try ImprovementSample.department())
  }

  private func drivers(_ report: DepartmentReport) -> [Measure: DriverFigures.Driver] {
    Dictionary(uniqueKeysWithValues: report.numbers.drivers.drivers.map { ($0.measure, $0) })
  }

  /// Three answered a question and not all: what they said would follow from the performance of those who did.
  @Test func aDriversPerformanceIsThatOfAllWhoAnsweredTheQuestion() throws {
    let report = try report(needMet: 120, ease: 120, courtesy: 125, inNeed: 3)
    let drivers = drivers(report)
    let figure = try #require(report.numbers.line(.answers(.needMet))?.figure)
    #expect(drivers[.answers(.needMet)]?.performance == 120.0 / 123 && figure.value == 120.0 / 123)
    #expect(drivers[.answers(.ease)]?.performance == 1 && drivers[.answers(.courtesy)]?.performance == 1)
    #expect(drivers.values.allSatisfy { $0.field != nil && $0.priority != nil })
  }

  /// What is important is so among all drivers, also those whose performance is not shown.
  @Test func aDriversFieldIsThatAmongAllDrivers() throws {
    let all = drivers(try report(needMet: 120, ease: 120, courtesy: 120))
    #expect(all.values.allSatisfy { $0.field != nil })
    let mean = 1.0 / Double(all.count)
    for hidden in all.keys {
      func people(_ indicator: Indicator) -> Int { hidden == .answers(indicator) ? 0 : 120 }
      let report = try report(
        needMet: people(.needMet), ease: people(.ease), courtesy: people(.courtesy))
      for (measure, driver) in drivers(report) {
        guard measure != hidden else {
          #expect(driver.performance == nil && driver.priority == nil && driver.field == nil && driver.importance > 0)
          continue
        }
        let important = driver.field == .keepStrong || driver.field == .improveFirst
        #expect(driver.field != nil && important == (driver.importance >= mean), "\(measure) beside \(hidden)")
      }
    }
  }

  /// One driver whose performance is told alone is beside none: it is neither done well nor badly among them.
  @Test func aDriverToldAloneHasNoField() throws {
    let report = try report(needMet: 0, ease: 0, courtesy: 120)
    let told = report.numbers.drivers.drivers.filter { $0.performance != nil }
    #expect(told.map(\.measure) == [.answers(.courtesy)])
    #expect(told.allSatisfy { $0.field == nil && $0.priority != nil })
    #expect(report.numbers.drivers.first == nil)
    for language in Language.allCases { #expect(!report.html(in: language).isEmpty) }
  }

  // MARK: Versions with scales of other lengths

  /// A questionnaire that asks for satisfaction and ease on so many grades, the best first, and for courtesy on three.
  private func questionnaire(_ version: Int, grades: Int) -> Questionnaire {
    let nothing = LocalizedText(ar: "", en: "")
    func question(_ text: String, _ grades: Int, _ indicator: Indicator) -> Question {
      let options = (1...grades).map { Option(code: $0, text: LocalizedText(ar: "\($0)", en: "\($0)")) }
      return Question(
        code: code(text), form: .scale(Scale(direction: .bestFirst, options: options, favourable: 1)), text: nothing,
        indicator: indicator)
    }
    return Questionnaire(
      code: code("service-served"), version: version, status: .published, outcome: .served, title: nothing,
      opening: nothing, closing: nothing,
      questions: [
        question("Q1", grades, .satisfaction), question("Q3", grades, .ease), question("Q5", 3, .courtesy),
      ])
  }

  /// Every sheet that can be given to it once: nothing goes with anything.
  private func everySheet(of questionnaire: Questionnaire, grades: Int, on day: Day) -> PairCounts {
    let stratum = PairStratum(day: day, department: code("maintenance"), survey: questionnaire.reference)
    var pairs = PairCounts()
    for satisfaction in 1...grades {
      for ease in 1...grades {
        for courtesy in 1...3 {
          pairs.add(GivenPair(code("Q1"), satisfaction, with: code("Q3"), ease), in: stratum)
          pairs.add(GivenPair(code("Q1"), satisfaction, with: code("Q5"), courtesy), in: stratum)
          pairs.add(GivenPair(code("Q3"), ease, with: code("Q5"), courtesy), in: stratum)
        }
      }
    }
    return pairs
  }

  /// The drivers where each version has so many grades and is answered with every sheet once, in a month of its own.
  private func drivers(grades: [Int]) throws -> DriverFigures {
    let month = try ImprovementSample.month()
    var pairs = PairCounts()
    var versions: [String: Questionnaire] = [:]
    for (place, grades) in grades.enumerated() {
      let day = try #require(month.adding(months: -place)).firstDay
      let version = questionnaire(9 - place, grades: grades)
      versions[version.reference] = version
      pairs.add(everySheet(of: version, grades: grades, on: day))
    }
    let figures = MonthlyFigures(
      month: month, association: LocalizedText(ar: "جمعية", en: "Association"),
      departments: [code("maintenance"): LocalizedText(ar: "الترميم", en: "Repair")], answers: AnswerCounts(),
      invitations: InvitationCounts(), questionnaires: versions, asides: AsideCounts())
    let definition = try ImprovementSample.department()
    return DriverFigures(
      of: DepartmentSources(figures: figures, department: code("maintenance"), pairs: pairs),
      beside: MonthlyNumbers(of: figures, under: definition.counting), under: definition)
  }

  /// Satisfaction and ease on seven grades instead of five: the two would go together by the change alone.
  @Test func aLongerScaleMakesNoDriver() throws {
    let found = try drivers(grades: [7, 5])
    #expect(found.n == .exactly(7 * 7 * 3))
    #expect(found.drivers.count == 2 && found.drivers.allSatisfy { abs($0.correlation) < 1e-9 })
    // An older version with the newest one's lengths counts again, also where one between them has others.
    let again = try drivers(grades: [7, 5, 7])
    #expect(again.n == .exactly(2 * 7 * 7 * 3) && again.drivers.allSatisfy { abs($0.correlation) < 1e-9 })
    #expect(try drivers(grades: [5, 7]).n == .exactly(5 * 5 * 3))
  }
}
