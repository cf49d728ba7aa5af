import Foundation
import Reports
import Surveys
import Testing
import Vocabulary

/// The dashboard says what the reports say, in whatever way it is narrowed.
@Suite struct DashboardTests {
  private let overYear = Day(year: 2027, month: 1, day: 15)

  private func definition() throws -> DepartmentDefinition { try ReportFolder(SampleAssociation.folder()).department() }

  private func dashboard(
    _ period: String, department: String? = nil, service: String? = nil, on now: Day? = nil
  ) throws -> Dashboard {
    let filter = DashboardFilter(
      try #require(CivilPeriod(period)), department: department.map { code($0) }, service: service.map { code($0) })
    return Dashboard(
      of: try SampleAssociation.figures(), showing: filter, on: try #require(now ?? overYear), under: try definition())
  }

  @Test func ofAGregorianMonthItIsTheReport() throws {
    let report = try SampleAssociation.report().numbers
    let whole = try dashboard("2026-10")
    #expect(whole.lines.map(\.figure) == report.indicators)
    for (place, department) in zip(whole.departments, report.departments) {
      #expect(place.code.text == department.code && place.figures == department.indicators)
    }
    for measure in [Measure.answers(.satisfaction), .responseRate] {
      #expect(whole.line(measure)?.trend == report.trend(measure))
      for department in report.departments {
        let own = try dashboard("2026-10", department: department.code)
        #expect(own.line(measure)?.figure == department.figure(measure))
        #expect(own.line(measure)?.trend == report.trend(measure, department: department.code))
      }
    }
  }

  @Test func aDepartmentHasTheUsualRangeOfItsReportAndNobodyElsesNumber() throws {
    let figures = try SampleAssociation.figures()
    let own = try dashboard("2026-10", department: "maintenance")
    let report = DepartmentReport(
      of: DepartmentSources(figures: figures, department: code("maintenance")), under: try definition())
    #expect(own.lines == report.numbers.indicators)
    #expect(own.departments.isEmpty)
    #expect(own.line(.answers(.satisfaction))?.usual != nil)
  }

  @Test func aQuarterIsTheSumOfItsMonths() throws {
    let quarter = try #require(try dashboard("2026-Q3").line(.answers(.satisfaction))?.figure)
    let months = try ["2026-07", "2026-08", "2026-09"].map {
      try #require(try dashboard($0).line(.answers(.satisfaction))?.figure)
    }
    #expect(quarter.n.number == months.compactMap(\.n.number).reduce(0, +))
    #expect(quarter.part == months.compactMap(\.part).reduce(0, +))
    #expect(quarter.counts?.map(\.count).reduce(0, +) == quarter.n.number)
  }

  @Test func bothCalendarsAreMadeOfTheSameAnswers() throws {
    let hijri = try #require(try dashboard("1448").line(.answers(.satisfaction))?.figure)
    #expect(hijri.value != nil)
    let month = try dashboard("1448-04").line(.answers(.satisfaction))
    #expect(month?.figure.value != nil && month?.trend.points.last?.month == "1448-04")
  }

  @Test func ofAMonthThatIsNotOverNothingCloserIsShown() throws {
    let during = Day(year: 2026, month: 10, day: 20)
    let closer = try dashboard("2026-10", department: "relations", service: "aid", on: during)
    let whole = try dashboard("2026-10", department: "relations", on: during)
    #expect(closer.line(.answers(.satisfaction))?.figure == whole.line(.answers(.satisfaction))?.figure)
    #expect(try dashboard("1448-05", department: "relations", on: during).line(.answers(.ease))?.figure.value == nil)
  }

  /// In the middle of a month the links of two are open; a period with one of them is not final.
  @Test func ratesThatAreNotFinalAreMarkedAndSayNothing() throws {
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 11))
    let now = try #require(Day(year: 2026, month: 11, day: 15))
    let figures = SampleAssociation.steady(upTo: month).figures(month, openSince: now.adding(days: -29))
    func dashboard(_ period: String) throws -> Dashboard {
      Dashboard(
        of: figures, showing: DashboardFilter(try #require(CivilPeriod(period))), on: now, under: try definition())
    }
    let whole = try dashboard("2026-11")
    let line = try #require(whole.line(.responseRate))
    #expect(line.figure.value == 0.4 && line.figure.pending == .openLinks && line.variation == nil)
    #expect(line.trend.points.filter { $0.pending != nil }.map(\.month) == ["2026-10", "2026-11"])
    #expect(line.trend.points.prefix(22).allSatisfy { $0.variation == .ordinary })
    let reading = whole.reading(in: .english)
    let words = "Not final: some links are open"
    #expect(reading.lines.first { $0.measure == "response-rate" }?.signs.first?.words == words)
    #expect(reading.charts.flatMap(\.signs).map(\.words).contains(words))
    let place = try #require(reading.places.first { $0.code == "housing" })
    #expect(place.figures.first { $0.measure == "response-rate" }?.doubts.last == words)
    let explained = try #require(whole.explanation(of: .responseRate)).text(in: .english)
    #expect(explained.contains(words) && explained.contains("response rate is not final"))
    #expect(try dashboard("2026-Q3").line(.responseRate)?.figure.pending == nil)
    #expect(try dashboard("2026").line(.responseRate)?.figure.pending == .openLinks)
  }

  @Test func everyNumberIsExplainedAsTheCommandExplainsIt() throws {
    let figures = try SampleAssociation.figures()
    let monthly = try SampleAssociation.definition()
    let days = monthly.days(upTo: figures.month)
    for department in [nil, "maintenance", "training"] {
      let dashboard = try dashboard("2026-10", department: department)
      for measure in [Measure.answers(.satisfaction), .answers(.recommendation), .responseRate] {
        let question = try ExplanationQuestion(
          indicator: measure.rawValue, department: department, month: "2026-10", in: .gregorian,
          departments: figures.departments, days: days)
        let command = FigureExplanation(of: question, from: figures, under: monthly)
        let page = try #require(dashboard.explanation(of: measure))
        #expect(page.figure == command.figure && page.steps == command.steps)
        #expect(page.trendSteps == command.trendSteps)
        for language in Language.allCases {
          let text = command.text(in: language)
          for line in page.parts(in: language).flatMap(\.lines) { #expect(text.contains(line)) }
        }
      }
    }
  }

  @Test func theReadingHasNoEmptyPlaceInEitherLanguage() throws {
    for language in Language.allCases {
      let reading = try dashboard("2026-10").reading(in: language)
      #expect(reading.lines.count == 6 && reading.charts.count == 4 && reading.spreads.count == 1)
      #expect(reading.places.count == 6)
      #expect(reading.lines.allSatisfy { !$0.name.isEmpty && !$0.value.isEmpty && !$0.value.contains("{") })
      #expect(reading.charts.allSatisfy { $0.markup.contains("<svg") && $0.markup.contains("<table>") })
      #expect(!reading.charts.contains { $0.markup.contains("style=") || $0.markup.contains("<script") })
    }
  }
}
