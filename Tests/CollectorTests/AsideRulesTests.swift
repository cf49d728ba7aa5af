import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Collector

/// By which rules an answer is set aside: each alone, at its very edge, and nobody else.
@Suite struct AsideRulesTests {
  private let issued = Moment(seconds: 1_791_698_400)
  private var now: Moment { issued.adding(seconds: 7_200) }

  private var invitation: Invitation {
    Invitation(
      id: Identifier(high: 1, low: 1), request: Identifier(high: 1, low: 2), department: .fixed("repair"),
      service: .fixed("roof"), channel: .phone, survey: "walk/1", issued: issued, expires: issued.adding(days: 30),
      answered: false)
  }

  private func reasons(
    _ fields: [String: [String]] = ["Q1": ["5"], "Q2": ["3"]], after seconds: Int64?, mode: Mode = .ownPhone,
    seen: Sighting = Sighting(), at moment: Moment? = nil, of questionnaire: Questionnaire = .walk,
    under rules: AsideRules = .standard
  ) throws -> AsideReasons {
    let at = moment ?? now
    return rules.reasons(
      for: try AnswerSheet(reading: fields, for: questionnaire), to: invitation, mode: mode,
      opened: seconds.map { at.adding(seconds: -$0) }, seen: seen, at: at)
  }

  @Test func whoReadsAndAnswersIsSetAsideByNothing() throws {
    #expect(try reasons(after: 20) == [])
    #expect(try reasons(after: 20 * 86_400) == [])
  }

  @Test func eachRuleSetsAsideByItself() throws {
    #expect(try reasons(after: 20, seen: Sighting(fromOwnNetwork: true)) == .ownNetwork)
    #expect(try reasons(after: 20, seen: Sighting(inBurst: true)) == .burst)
    #expect(try reasons(after: nil) == .withoutForm)
    #expect(try reasons(after: 1) == .fast)
    #expect(try reasons(after: 2) == [], "two answers take more than 1.2 seconds, and seconds are whole")
  }

  @Test func atTheEndOfTheRequestMeansBeforeTheMessageCanBeThere() throws {
    #expect(try reasons(after: 20, at: issued.adding(seconds: 29)) == .atClosing)
    #expect(try reasons(after: 20, at: issued.adding(seconds: 30)) == [])
    #expect(try reasons(after: 20, at: issued.adding(seconds: -5)) == [], "a clock that was set back says nothing")
  }

  @Test func aClockThatWasSetBackMakesNobodyFast() throws { #expect(try reasons(after: -3_600) == []) }

  @Test func theSamePlaceOnEveryScaleSaysNothingUnlessThereWasNoTimeToRead() throws {
    let line = Dictionary(uniqueKeysWithValues: (1...5).map { ("S\($0)", ["5"]) })
    #expect(try reasons(line, after: 10, of: .fiveScales) == .straight)
    #expect(try reasons(line, after: 11, of: .fiveScales) == [], "fully satisfied in everything is an opinion")
    #expect(try reasons(line, after: 3, of: .fiveScales) == [.straight, .fast])
    #expect(try reasons(line.filter { $0.key != "S1" }, after: 8, of: .fiveScales) == [], "four are too few")
    // The place on the page counts, not the code: on a scale that runs the other way the same place is another opinion.
    #expect(try reasons(line.merging(["S5": ["1"]]) { $1 }, after: 10, of: .fiveScales) == [])
    #expect(
      try reasons(line.merging(["S5": ["1"]]) { $1 }, after: 10, of: .scalesOfFive(lastReversed: true)) == .straight)
  }

  @Test func whereSomebodyOfTheAssociationIsBesideNothingOfItIsAsked() throws {
    for mode in Mode.allCases where mode != .ownPhone {
      let seen = Sighting(fromOwnNetwork: true, inBurst: true)
      #expect(try reasons(after: nil, mode: mode, seen: seen, at: issued) == [])
    }
    #expect(try reasons(after: nil, seen: Sighting(inBurst: true), at: issued, under: .none) == [])
  }

  @Test func aReleaseLetsInWhatNoOtherReasonKeepsAside() throws {
    let day = issued.day
    let later = issued.adding(days: 3)
    func release(_ reason: AsideReasons, from: Int = 0, to: Int = 0) throws -> AsideRelease {
      try AsideRelease(
        of: reason, from: day.adding(days: from), to: day.adding(days: to), because: " معرض \n خدمات ", decided: later,
        by: nil)
    }
    let cell = AsideCell(day: day, department: .fixed("repair"), reasons: [.fast, .burst])
    #expect(!AsideReleases([]).admit(cell))
    #expect(!AsideReleases([try release(.fast)]).admit(cell))
    #expect(AsideReleases([try release(.fast), try release(.burst, from: -1, to: 1)]).admit(cell))
    #expect(!AsideReleases([try release(.fast), try release(.burst, from: 1, to: 2)]).admit(cell))
    #expect(try release(.fast).why == "معرض خدمات")
    #expect(throws: AsideRefusal.daysNotOver) { try release(.fast, to: 3) }
    #expect(throws: AsideRefusal.daysNotOver) { try release(.fast, from: 1) }
    #expect(throws: AsideRefusal.noReason) {
      try AsideRelease(of: .fast, from: day, to: day, because: " \n", decided: later, by: nil)
    }
    let marked = "س" + String(repeating: "\u{064E}", count: 500)
    #expect(throws: AsideRefusal.noReason) {
      try AsideRelease(of: .fast, from: day, to: day, because: marked, decided: later, by: nil)
    }
  }

  @Test func aReasonIsKnownByItsCode() {
    for reason in AsideReasons.allCases { #expect(AsideReasons(code: reason.code) == reason) }
    #expect(Set(AsideReasons.allCases.map(\.code)).count == 6 && AsideReasons(code: "") == nil)
    #expect(([.fast, .ownNetwork] as AsideReasons).code == "network+fast")
  }
}

/// What a survey form carries hidden.
@Suite struct FormTicketTests {
  private let secret = Array(repeating: UInt8(9), count: 32)
  private var chance = Seeded(state: 4)

  @Test mutating func aTicketComesBackAsItWasGivenOut() throws {
    let (token, other) = (Token(using: &chance), Token(using: &chance))
    let ticket = FormTicket(Identifier(using: &chance), opened: Moment(seconds: 1_791_698_400))
    let text = ticket.text(for: token, sealedBy: secret)
    #expect(FormTicket(text, for: token, sealedBy: secret) == ticket)
    #expect(FormTicket(text, for: other, sealedBy: secret) == nil, "it is good for its own link")
    #expect(FormTicket(text, for: token, sealedBy: Array(repeating: 8, count: 32)) == nil)
    let earlier = FormTicket(ticket.key, opened: Moment(seconds: 1_791_698_300))
    #expect(earlier.text(for: token, sealedBy: secret) != text)
    for place in text.indices {
      var changed = text
      changed.replaceSubrange(place...place, with: text[place] == "0" ? "1" : "0")
      #expect(FormTicket(changed, for: token, sealedBy: secret) == nil, "\(changed)")
    }
    for wrong in ["", ".", "..", "\(text).", String(text.dropLast()), "\(ticket.key)", text.uppercased()] {
      #expect(FormTicket(wrong, for: token, sealedBy: secret) == nil, "\(wrong)")
    }
  }
}

extension Questionnaire {
  fileprivate static let fiveScales = scalesOfFive(lastReversed: false)

  /// Five questions on scales of five.
  fileprivate static func scalesOfFive(lastReversed: Bool) -> Questionnaire {
    let options = (1...5).reversed().map { Option(code: $0, text: LocalizedText(ar: "\($0)", en: "\($0)")) }
    return Questionnaire(
      code: .fixed("five"), version: 1, status: .published, outcome: .served, title: walk.title, opening: walk.opening,
      closing: walk.closing,
      questions: (1...5).map { number in
        let turned = lastReversed && number == 5
        return Question(
          code: .fixed("S\(number)"),
          form: .scale(
            Scale(
              direction: turned ? .worstFirst : .bestFirst, options: turned ? options.reversed() : options,
              favourable: 2)),
          text: LocalizedText(ar: "س", en: "Q"))
      })
  }
}
