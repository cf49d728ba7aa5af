import Collector
import Reports
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations

/// The demo asked in other words at first, and asks with the newest version of late: the break is seen, and nothing else is lost.
@Suite struct DemoEditionTests {
  private struct Made {
    let association: DemoAssociation
    let asked: [Questionnaire]
    let responses: [Response]
    let invitations: InvitationCounts
  }

  private static func made() throws -> Made {
    let shipped = SurveyFolder(House.root + "/surveys").questionnaires.filter { $0.outcome == .served }
    let newest = try #require(shipped.max { $0.version < $1.version })
    let before = DemoEdition.before(newest, among: shipped)
    let association = try DemoAssociation(seed: 42, today: DemoTrial.today, questionnaire: newest, before: before)
    var (responses, invitations) = ([Response](), InvitationCounts())
    for one in association.cases {
      if let response = one.response { responses.append(response) }
      if let invitation = one.invitation { invitations.add(invitation.counts) }
    }
    return Made(
      association: association, asked: before.map(\.questionnaire) + [newest], responses: responses,
      invitations: invitations)
  }

  private func report(of made: Made, _ department: String) throws -> DepartmentReport {
    var answers = AnswerCounts()
    for response in made.responses { answers.add(response.counts) }
    let month = try #require(CivilMonth(containing: DemoTrial.today, calendar: .gregorian)?.adding(months: -1))
    let figures = MonthlyFigures(
      month: month, association: made.association.name,
      departments: Dictionary(uniqueKeysWithValues: made.association.departments.map { ($0.code, $0.name) }),
      answers: answers, invitations: made.invitations,
      questionnaires: Dictionary(uniqueKeysWithValues: made.asked.map { ($0.reference, $0) }), asides: AsideCounts())
    return DepartmentReport(
      of: DepartmentSources(figures: figures, department: .fixed(department)),
      under: try ReportFolder(House.root + "/reports").department())
  }

  @Test func theBreakIsSeenAndTheShiftAndTheQuietDepartmentStay() throws {
    let made = try Self.made()
    #expect(made.asked.map(\.reference) == ["service-served-before/1", "service-served/1", "service-served/2"])
    for questionnaire in made.asked {
      let reference = questionnaire.reference
      #expect(made.responses.count { $0.stratum.survey == reference } > 2_000, "\(reference)")
    }
    let changed = try report(of: made, DemoPlan.changed)
    let broken = try #require(
      CivilMonth(containing: DemoTrial.today, calendar: .gregorian)?.adding(months: 1 - DemoPlan.lastMonthOfOwnWords))
    let needMet = try #require(changed.numbers.line(.answers(.needMet)))
    #expect(needMet.trend.breaks?.map(\.month) == [broken.description])
    #expect(needMet.trend.breaks?.map(\.reasons) == [[.wording]])
    let day = try #require(DemoPlan.changeDay(seenFrom: DemoTrial.today))
    for measure in [Measure.answers(.satisfaction), .answers(.ease)] {
      let line = try #require(changed.numbers.line(measure))
      #expect(line.trend.breaks == nil, "\(measure): the same words all the time")
      #expect(line.variation == .improving, "\(measure)")
      #expect(line.shift?.month == CivilMonth(containing: day, calendar: .gregorian)?.description, "\(measure)")
    }
    let quiet = try report(of: made, DemoPlan.quiet)
    for measure in [Measure.answers(.satisfaction), .answers(.ease)] {
      #expect(quiet.numbers.line(measure)?.variation == .ordinary, "\(measure)")
    }
  }

  @Test func nobodyAnswersWhatHeWasNotAsked() throws {
    let made = try Self.made()
    let newest = try #require(made.asked.last)
    let (rotating, once) = (newest.rotating, Set(newest.questions.filter(\.onlyFollowUp).map(\.code)))
    let late = made.responses.filter { $0.stratum.survey == newest.reference }
    #expect(late.allSatisfy { $0.sheet.answers.keys.count { rotating.contains($0) } <= 2 })
    #expect(late.allSatisfy { once.isDisjoint(with: $0.sheet.answers.keys) })
    #expect(rotating.allSatisfy { code in late.contains { $0.sheet.answers[code] != nil } })
  }
}
