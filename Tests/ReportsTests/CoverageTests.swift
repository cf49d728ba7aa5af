import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// Response rates by service and channel in a department's report: nobody's having answered follows from them.
@Suite struct CoverageTests {
  private func report(_ asked: [(channel: Channel, issued: Int, answered: Int)], isOver: Bool = true) throws
    -> DepartmentReport
  {
    let month = try #require(SampleAssociation.month)
    var sample = SampleAssociation()
    sample.invitations = InvitationCounts()
    for (channel, issued, answered) in asked {
      for (stage, number) in [(InvitationCell.Stage.issued, issued), (.answered, answered)] {
        sample.invitations.add(
          InvitationCell(
            issued: month.firstDay, department: code("housing"), service: code("aid"), channel: channel, stage: stage),
          number)
      }
    }
    let sources = DepartmentSources(figures: sample.figures(month), department: code("housing"), isOver: isOver)
    return DepartmentReport(of: sources, under: try ImprovementSample.department())
  }

  /// Of six who were asked and five who answered, one asked by telephone answered, if four of five answered letters.
  @Test func whoIsAloneInAChannelDoesNotFollowFromTheOthers() throws {
    let few = try report([(.letter, 5, 4), (.phone, 1, 1)])
    #expect(few.numbers.line(.responseRate)?.figure.n.number == 6)
    #expect(few.numbers.heard.channels.map(\.rate.reason) == [.protected, .protected])
    #expect(few.numbers.heard.services.map(\.rate.n.number) == [6])
    let enough = try report([(.letter, 12, 4), (.phone, 9, 9)])
    #expect(enough.numbers.heard.channels.map(\.rate.part) == [9, 4])
    #expect(enough.html(in: .english).contains("laid beside each other, tell who of a few answered"))
  }

  @Test func aMonthThatIsNotOverIsNotTakenApart() throws {
    let running = try report([(.letter, 12, 4), (.phone, 9, 9)], isOver: false)
    #expect(running.numbers.heard.channels.isEmpty && running.numbers.heard.services.isEmpty)
    #expect(running.numbers.line(.responseRate)?.figure.n.number == 21)
    #expect(!running.html(in: .english).contains("Response rate by channel"))
  }

  /// The same blocks as the dashboard's, which `DashboardAttackTests` lays beside each other.
  @Test func itTellsWhatTheDashboardTells() throws {
    let definition = try ImprovementSample.department()
    let month = try #require(CivilMonth("2026-06", calendar: .gregorian))
    var (shown, partial) = (0, 0)
    for seed in 1...12 as ClosedRange<UInt64> {
      let figures = SmallAssociation(seed, first: month.firstDay.adding(days: -20)).figures(month)
      for department in SmallAssociation.services.keys {
        let report = DepartmentReport(
          of: DepartmentSources(figures: figures, department: code(department)), under: definition)
        func dashboard(_ service: ServiceCode?, _ channel: Channel?) -> IndicatorFigure? {
          Dashboard(
            of: figures,
            showing: DashboardFilter(
              CivilPeriod(month), department: code(department), service: service, channel: channel),
            on: month.days.upperBound, under: definition
          ).line(.responseRate)?.figure
        }
        let heard = report.numbers.heard
        for one in heard.services { #expect(one.rate == dashboard(code(one.code), nil)) }
        for one in heard.channels { #expect(one.rate == dashboard(nil, Channel(rawValue: one.code))) }
        shown += (heard.services + heard.channels).count { $0.rate.value != nil }
        partial += (heard.services + heard.channels).count { $0.rate.value != nil && !$0.rate.complete }
      }
    }
    #expect(shown > 10 && partial > 0, "\(shown) \(partial)")
  }
}
