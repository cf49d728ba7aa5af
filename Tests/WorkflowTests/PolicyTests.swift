import Foundation
import Testing
import Vocabulary
import Workflow

@Suite struct PolicyTests {
  private func version(_ number: Int, from day: Day, least: Int = 14) throws -> Policy {
    var parameters = Policy.Parameters()
    parameters.leastDaysOfStudy = least
    return try Policy(
      version: number, inForce: day, author: "أمين السر", boardDecision: "قرار ١٢", parameters: parameters)
  }

  @Test func p0EachRequestKeepsTheVersionItWasReceivedUnder() throws {
    let change = Desk.start.day.adding(days: 1)
    let versions = try PolicyVersions([.founding, version(2, from: change, least: 21)])
    #expect(versions.inForce(on: PolicyText.inForce.adding(days: -1)) == nil)
    #expect(versions.inForce(on: PolicyText.inForce)?.version == 1)
    #expect(versions.inForce(on: change.adding(days: -1))?.version == 1)
    let second = try #require(versions.inForce(on: change))
    #expect(second.version == 2)
    var desk = try Desk()
    try desk.submit()
    desk.wait(days: 14)
    var other = desk
    other.policy = second
    #expect(other.refused(.decided(Desk.ruling(.accepted))) == .otherPolicyVersion(runsUnder: 1))
    try desk.take(.decided(Desk.ruling(.accepted)))
    #expect(desk.request.policyVersion == 1)
    #expect(throws: StepRefusal.policyNotInForce(from: change)) { try Desk(policy: second) }
  }

  @Test func p0AVersionIsDatedAttributedAndDecided() throws {
    let day = PolicyText.inForce.adding(days: 1)
    func refused(_ author: String = "أ", _ decision: String = "ب", _ set: (inout Policy.Parameters) -> Void = { _ in })
      -> PolicyRefusal?
    {
      var parameters = Policy.Parameters()
      set(&parameters)
      do throws(PolicyRefusal) {
        _ = try Policy(version: 2, inForce: day, author: author, boardDecision: decision, parameters: parameters)
      } catch { return error }
      return nil
    }
    #expect(refused() == nil)
    #expect(refused(" ") == .authorMissing)
    #expect(refused("أ", "") == .boardDecisionMissing)
    #expect(refused { $0.leastDaysOfStudy = 13 } == .leastDaysOutOfRange)
    #expect(refused { $0.mostDaysOfStudy = 13 } == .mostBelowLeast)
    #expect(refused { $0.mostDaysOfStudy = 14 } == nil)
    #expect(refused { $0.minutesACodeIsValid = 0 } == .figureOutOfRange)
    let founding = try PolicyVersions([.founding])
    #expect(throws: PolicyRefusal.versionsNotInOrder(2)) { try founding.adding(version(2, from: PolicyText.inForce)) }
    #expect(throws: PolicyRefusal.versionsNotInOrder(1)) { try founding.adding(version(1, from: day)) }
    #expect(try founding.adding(version(2, from: day)).all.map(\.version) == [1, 2])
    #expect(throws: PolicyRefusal.noVersion) { try PolicyVersions([]) }
  }

  @Test func theTextsOwnFiguresHoldUntilTheBoardSetsOthers() {
    let founding = Policy.founding.parameters
    #expect(founding.leastDaysOfStudy == 14)
    #expect(founding.mostDaysOfStudy == nil)
    #expect(PolicyText.inForce == Day(year: 2024, month: 8, day: 14))
    #expect(PolicyText.inForce == Day(ummAlQuraYear: 1446, month: 2, day: 10))
    #expect(PolicyText.oddities.count == 4)
    #expect(!ClauseID.allCases.contains { $0.rawValue == "G6" })
  }

  @Test func everyClauseSaysInBothLanguagesWhatItIs() {
    #expect(ClauseID.allCases.count == 1 + 7 + 5 + 8 + 4 + 7)
    for clause in ClauseID.allCases {
      #expect(!clause.text.ar.isEmpty && !clause.text.en.isEmpty, "\(clause)")
    }
    #expect(Set(ClauseID.allCases.map(\.text.ar)).count == ClauseID.allCases.count)
    for channel in Channel.allCases { #expect(channel.clause.rawValue == channel.rawValue) }
  }

  @Test func aKeptVersionIsReadBackAndADamagedOneIsNot() throws {
    var parameters = Policy.Parameters()
    parameters.mostDaysOfStudy = 40
    let policy = try Policy(
      version: 3, inForce: PolicyText.inForce, author: "أ", boardDecision: "ب", parameters: parameters)
    let data = try JSONEncoder().encode(policy)
    #expect(try JSONDecoder().decode(Policy.self, from: data) == policy)
    let text = String(decoding: data, as: UTF8.self).replacingOccurrences(
      of: "\"mostDaysOfStudy\":40", with: "\"mostDaysOfStudy\":3")
    #expect(throws: PolicyRefusal.mostBelowLeast) { try JSONDecoder().decode(Policy.self, from: Data(text.utf8)) }
  }
}
