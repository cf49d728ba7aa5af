import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// Weighted satisfaction tells of no few people, whatever is known of the services beside it, and how sure it is.
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
    try numbers(services).heard.weighted
  }

  private func numbers(_ services: [Service]) throws -> DepartmentNumbers {
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
    ).numbers
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

  /// Ten and eight people are not all whom a department serves, even where those of a service are of one mind.
  ///
  /// Weights 2 and 7.5: 80² / (10 · 2² + 8 · 7.5²) = 13.06 answers; weights 2 and 6: 80² / (10 · 2² + 10 · 6²) = 16.
  @Test(arguments: [(8, 8, 1.0, 0.772730829174912, 1.0), (0, 10, 0.25, 0.101820674912130, 0.494983165355088)])
  func servicesOfOneMindLeaveARange(
    _ good: Int, _ answered: Int, _ weighted: Double, _ lower: Double, _ upper: Double
  ) throws {
    let found = try #require(
      try self.weighted([
        Service(code: "S1", good: 10, answered: 10, issued: 20),
        Service(code: "S2", good: good, answered: answered, issued: 60),
      ]))
    #expect(abs(found.weighted - weighted) < 1e-12)
    #expect(abs(found.lower - lower) < 1e-12 && abs(found.upper - upper) < 1e-12, "\(found)")
  }

  /// Without another service weighting changes nothing: the number above it has the same range.
  @Test func oneServiceHasTheRangeOfTheCount() throws {
    let report = try numbers([Service(code: "S1", good: 5, answered: 25, issued: 47)])
    let found = try #require(report.heard.weighted)
    let figure = try #require(report.indicators.first { $0.measure == .answers(.satisfaction) }?.figure)
    let counted = try #require(figure.interval)
    #expect(abs(found.lower - counted.lower) < 1e-12 && abs(found.upper - counted.upper) < 1e-12, "\(found)")
    #expect(abs(found.lower - 0.088605846868026) < 1e-12 && abs(found.upper - 0.391309503695403) < 1e-12)
  }

  /// Standard error 0.0997446 of 50 answers: 50/49 · 0.6 · 0.4 / 0.0997446² = 24.615 answers tell as much.
  @Test func unequalServicesTellAsMuchAsFewerAnswers() throws {
    let found = try #require(
      try weighted([
        Service(code: "S1", good: 30, answered: 40, issued: 60), Service(code: "S2", good: 5, answered: 10, issued: 90),
      ]))
    #expect(abs(found.weighted - 0.6) < 1e-12)
    #expect(abs(found.lower - 0.406000295956783) < 1e-12 && abs(found.upper - 0.767001215406745) < 1e-12, "\(found)")
  }
}
