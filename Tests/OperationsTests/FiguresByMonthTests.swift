import Collector
import Reports
import Storage
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations

/// A report looks back by months: what it reads summed by month gives the same numbers as what is read by days.
struct FiguresByMonthTests {
  /// Ten weeks of answers, over the ends of months of both calendars.
  private func house() async throws -> House {
    let house = try await House(seed: 8)
    for turn in 0..<9 {
      for (number, token) in try await house.completedRequests(6).enumerated() {
        _ = try await house.engine.submit(
          ["Q1": ["\((number + turn) % 5 + 1)"], "Q2": ["\(number % 3 + 1)"]], key: nil, with: token, mode: .ownPhone)
      }
      house.pass(days: 9)
    }
    try await house.endDay()
    return house
  }

  @Test(arguments: CivilCalendar.allCases) func theSumsOfMonthsGiveTheNumbersOfTheirDays(
    _ calendar: CivilCalendar
  ) async throws {
    let house = try await house()
    let definition = try ReportFolder(House.root + "/reports").monthly()
    let today = house.engine.world.now().day
    let month = try #require(CivilMonth(containing: today, calendar: calendar)?.adding(months: -1))
    let days = definition.days(upTo: month)
    let (summed, daily) = try await house.engine.store.read { ledger in
      let summed = try ledger.figures(of: month, on: days, counted: today)
      return (summed, summed.with(answers: try ledger.answerCounts(on: days)))
    }
    #expect(summed.answers.strata.count < daily.answers.strata.count)
    #expect(summed.answers.total == daily.answers.total)
    let reports = [summed, daily].map { MonthlyReport(of: $0, under: definition) }
    #expect(reports[0].numbers == reports[1].numbers)
    #expect(reports[0].numbers.trend.contains { series in series.points.count { $0.value != nil } > 1 })
  }

  /// The dashboard shows months of both calendars, from sums over the days that lie in one month of either.
  @Test(arguments: CivilCalendar.allCases) func theDashboardOfSumsIsThatOfTheirDays(
    _ calendar: CivilCalendar
  ) async throws {
    let house = try await house()
    let definition = try ReportFolder(House.root + "/reports").department()
    let today = house.engine.world.now().day
    let month = try #require(CivilMonth(containing: today, calendar: calendar)?.adding(months: -1))
    let days = Dashboard.days(for: CivilPeriod(month), under: definition)
    let (summed, daily) = try await house.engine.store.read { ledger in
      let summed = try ledger.figures(of: month, on: days, counted: today, inBothCalendars: true)
      return (summed, summed.with(answers: try ledger.answerCounts(on: days)))
    }
    #expect(summed.answers.strata.count < daily.answers.strata.count)
    #expect(summed.answers.total == daily.answers.total)
    for period in [month, try #require(month.adding(months: -1))].map({ CivilPeriod($0) }) {
      let dashboards = [summed, daily].map {
        Dashboard(of: $0, showing: DashboardFilter(period), on: today, under: definition)
      }
      #expect(dashboards[0] == dashboards[1])
      #expect(dashboards[0].lines.contains { ($0.figure.n.number ?? 0) > 0 })
    }
  }

  /// A rate is final when the links of the month's last day have closed: thirty days after it.
  @Test func aResponseRateIsFinalOnceTheLinksOfItsMonthAreClosed() async throws {
    let house = try await House(seed: 9)
    _ = try await house.completedRequests(6)
    let folder = ReportFolder(House.root + "/reports")
    let (definition, own) = (try folder.monthly(), try folder.department())
    let month = try #require(CivilMonth(containing: house.now.day, calendar: .gregorian))
    func pending() async throws -> [Pending?] {
      let engine = house.engine
      let monthly = try await engine.monthlyReport(month, under: definition).numbers
      let explained = try await engine.explain(
        "response-rate", department: nil, month: month.description, in: .gregorian, under: definition)
      let board = try await engine.boardReport(CivilPeriod(month), under: try folder.board()).numbers
      let report = try await engine.departmentReport(House.department.code, month: month, under: own).numbers
      return [
        monthly.figure(.responseRate)?.pending, explained.figure.pending,
        board.lines.first { $0.kind == .responseRate }?.pending, report.line(.responseRate)?.figure.pending,
      ]
    }
    #expect(try await pending() == [.openLinks, .openLinks, .openLinks, .openLinks])
    house.pass(days: month.days.upperBound.number - 1 + Invitation.daysOpen - 1 - house.now.day.number)
    #expect(try await pending() == [.openLinks, .openLinks, .openLinks, .openLinks])
    house.pass(days: 1)
    #expect(try await pending() == [nil, nil, nil, nil])
  }
}

extension MonthlyFigures {
  /// The same with other counts of the answers.
  fileprivate func with(answers: AnswerCounts) -> MonthlyFigures {
    MonthlyFigures(
      month: month, association: association, departments: departments, answers: answers, invitations: invitations,
      questionnaires: questionnaires, askings: askings, notAskedReasons: notAskedReasons, asides: asides,
      openSince: openSince)
  }
}
