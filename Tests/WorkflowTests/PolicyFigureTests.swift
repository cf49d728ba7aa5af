import Testing
import Vocabulary
import Workflow

/// The figures of the policy as they are typed into its form (P0).
@Suite struct PolicyFigureTests {
  private func reading(_ written: [Policy.Figure: String]) -> (Policy.Parameters, [FigureRefusal]) {
    let sound: [Policy.Figure: String] = [
      .leastDaysOfStudy: "14", .minutesACodeIsValid: "10", .leastMembersPresent: "1",
    ]
    return Policy.Parameters.reading { written[$0] ?? sound[$0] ?? "" }
  }

  @Test func figuresAreReadInEitherScriptAndMayBeLeftOpen() {
    #expect(reading([:]) == (Policy.Parameters(), []))
    let (parameters, refusals) = reading([.leastDaysOfStudy: " ٢١ ", .mostDaysOfStudy: "30"])
    #expect(refusals.isEmpty && parameters[.leastDaysOfStudy] == 21 && parameters[.mostDaysOfStudy] == 30)
    #expect(parameters.changes(since: Policy.Parameters()) == [.leastDaysOfStudy, .mostDaysOfStudy])
  }

  @Test(arguments: ["13", "366", "", "أسبوعان", "-20", "14.5", "99999999999999999999"])
  func aFigureOutOfItsRangeIsRefusedAtItsPlace(written: String) {
    let (_, refusals) = reading([.leastDaysOfStudy: written, .daysToReminder: "0"])
    #expect(refusals.map(\.figure) == [.leastDaysOfStudy, .daysToReminder])
    #expect(refusals.allSatisfy { !$0.words.ar.isEmpty && $0.words.en.contains("write a number") })
  }

  @Test func everyFigureOfAVersionIsAmongThem() {
    let kept = Mirror(reflecting: Policy.Parameters()).children.compactMap(\.label)
    #expect(Set(kept) == Set(Policy.Figure.allCases.map(\.rawValue)))
  }

  @Test func theRangesAreThoseThatAVersionIsHeldTo() throws {
    for figure in Policy.Figure.allCases {
      for (value, isSound) in [(figure.range.lowerBound, true), (figure.range.upperBound, true)] {
        let (parameters, refusals) = reading([figure: String(value)])
        #expect(refusals.isEmpty == isSound)
        #expect(throws: Never.self, "\(figure)") {
          try Policy(version: 1, inForce: Day(number: 1), author: "أ", boardDecision: "ب", parameters: parameters)
        }
      }
    }
  }

  @Test func aVersionDoesNotHoldForThePast() throws {
    let versions = try PolicyVersions([.founding])
    let today = Day(number: 20_700)
    func version(_ day: Day) throws -> Policy {
      try Policy(version: 2, inForce: day, author: "أ", boardDecision: "ب", parameters: Policy.Parameters())
    }
    #expect(throws: PolicyRefusal.beforeToday(today)) {
      try versions.adding(version(today.adding(days: -1)), on: today)
    }
    #expect(try versions.adding(version(today), on: today).all.count == 2)
  }
}
