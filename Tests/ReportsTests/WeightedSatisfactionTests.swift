import Reports
import Surveys
import Tally
import Testing
import Vocabulary

/// Weighted satisfaction tells of no few people, whatever is known of the services beside it.
struct WeightedSatisfactionTests {
  /// So many answers to the overall question of a service on one day, so many of them good.
  private struct Service {
    let code: String
    var good: Int
    let answered: Int
    let issued: Int
    var day = 0
  }

  private func weighted(_ services: [Service]) throws -> HeardFigures.Weighted? {
    let month = try ImprovementSample.month()
    var (answers, invitations) = (AnswerCounts(), InvitationCounts())
    for service in services {
      let day = month.firstDay.adding(days: service.day)
      let stratum = Stratum(
        day: day, department: code("housing"), service: code(service.code), channel: .website, mode: .ownPhone,
        survey: "service-served/1")
      for (answer, number) in [(1, service.good), (5, service.answered - service.good)] where number > 0 {
        answers.add(GivenAnswer(code("Q1"), answer), in: stratum, number)
      }
      for (stage, number) in [(InvitationCell.Stage.issued, service.issued), (.answered, service.answered)]
      where number > 0 {
        invitations.add(
          InvitationCell(
            issued: day, department: code("housing"), service: code(service.code), channel: .website, stage: stage),
          number)
      }
    }
    var sample = SampleAssociation()
    (sample.answers, sample.invitations) = (answers, invitations)
    return DepartmentReport(
      of: DepartmentSources(figures: sample.figures(month), department: code("housing")),
      under: try ImprovementSample.department()
    ).numbers.heard.weighted
  }

  @Test(arguments: 0...2) func twoPeopleBesideFortyAreNoLevel(_ good: Int) throws {
    let found = try weighted([
      Service(code: "S1", good: 35 - good, answered: 40, issued: 60),
      Service(code: "S2", good: good, answered: 2, issued: 20),
    ])
    #expect(found == nil)
  }

  /// What two people said changes nothing as long as they and those they stand with say the same together.
  @Test func fewAnswersGoWithTheSmallestOfTheOthers() throws {
    let found = try (0...2).map { good in
      try weighted([
        Service(code: "S1", good: 30, answered: 40, issued: 60),
        Service(code: "S2", good: good, answered: 2, issued: 20),
        Service(code: "S3", good: 8 - good, answered: 12, issued: 70),
      ])
    }
    let first = try #require(found[0])
    #expect(found == [first, first, first])
    #expect(abs(first.weighted - (60 * 30.0 / 40 + 90 * 8.0 / 14) / 150) < 1e-9)
  }

  /// The dashboard looks at the part of the month that lies in one Umm al-Qura month: two of a service's people that it
  /// joins to another service's do not follow from the report beside it.
  @Test func servicesThatShareABlockOfTheMonthAreOneLevel() throws {
    let found = try (0...2).map { good in
      try weighted([
        Service(code: "S1", good: 20, answered: 30, issued: 40),
        Service(code: "S1", good: good, answered: 2, issued: 4, day: 27),
        Service(code: "S2", good: 6 - good, answered: 8, issued: 30, day: 27),
        Service(code: "S3", good: 15, answered: 20, issued: 20),
      ])
    }
    let first = try #require(found[0])
    #expect(found == [first, first, first])
    #expect(abs(first.weighted - (74 * 26.0 / 40 + 20 * 15.0 / 20) / 94) < 1e-9)
  }

  @Test func aServiceThatNobodyAnsweredGoesWithTheSmallest() throws {
    let found = try #require(
      try weighted([
        Service(code: "S1", good: 30, answered: 40, issued: 60), Service(code: "S2", good: 5, answered: 10, issued: 20),
        Service(code: "S3", good: 0, answered: 0, issued: 20),
      ]))
    #expect(abs(found.weighted - (60 * 0.75 + 40 * 0.5) / 100) < 1e-9)
  }
}
