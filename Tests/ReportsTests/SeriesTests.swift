import Foundation
import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// A series goes on over the versions of a questionnaire, and breaks where the question or the way of asking changes.
struct SeriesTests {
  private static let start = CivilMonth(.gregorian, year: 2025, month: 1)

  private static func version(_ number: Int, _ text: String) -> Questionnaire {
    let words = ["رضا تام", "رضا", "بين بين", "عدم رضا", "عدم رضا تام"]
    let options = zip((1...5).reversed(), words).map { Option(code: $0, text: LocalizedText(ar: $1, en: $1)) }
    let nothing = LocalizedText(ar: "", en: "")
    return Questionnaire(
      code: code("service-served"), version: number, status: .published, outcome: .served, title: nothing,
      opening: nothing, closing: nothing,
      questions: [
        Question(
          code: code("Q1"), form: .scale(Scale(direction: .bestFirst, options: options, favourable: 2)),
          text: LocalizedText(ar: text, en: "How satisfied?"), indicator: .satisfaction)
      ])
  }

  /// Twenty months of one department: from the given month on with the second version, or mainly on the telephone; four
  /// answers in each quiet month.
  private func report(
    rewordedFrom reworded: Int = 99, askedFrom asked: Int = 99, quiet: Range<Int> = 0..<0, text: String = "ما مدى رضاك؟"
  ) throws -> MonthlyReport {
    MonthlyReport(
      of: try figures(rewordedFrom: reworded, askedFrom: asked, quiet: quiet, text: text),
      under: try SampleAssociation.definition())
  }

  private func figures(
    rewordedFrom reworded: Int = 99, askedFrom asked: Int = 99, quiet: Range<Int> = 0..<0,
    text: String = "ما مدى رضاك؟", satisfied: ((Int) -> Int)? = nil
  ) throws -> MonthlyFigures {
    let last = try #require(Self.start?.adding(months: 19))
    var answers = AnswerCounts()
    for month in 0..<20 {
      let day = try #require(Self.start?.adding(months: month)).firstDay
      let good = satisfied?(month) ?? (month < min(reworded, asked) ? 60 + month % 3 : 80 + month % 3)
      for (answer, number) in quiet.contains(month) ? [(5, 4)] : [(5, good), (1, 100 - good)] {
        let stratum = Stratum(
          day: day, department: code("repair"), service: code("roof"), channel: .website,
          mode: month < asked ? .ownPhone : .phoneInterview, survey: "service-served/\(month < reworded ? 1 : 2)")
        answers.add(GivenAnswer(code("Q1"), answer), in: stratum, number)
      }
    }
    let versions = [Self.version(1, "ما مدى رضاك؟"), Self.version(2, text)]
    return MonthlyFigures(
      month: last, association: LocalizedText(ar: "جمعية", en: "Association"),
      departments: [code("repair"): LocalizedText(ar: "الترميم", en: "Repair")], answers: answers,
      invitations: InvitationCounts(),
      questionnaires: Dictionary(uniqueKeysWithValues: versions.map { ($0.reference, $0) }), asides: AsideCounts())
  }

  @Test func aNewVersionWithTheSameWordsGoesOn() throws {
    let series = try #require(
      try report(rewordedFrom: 12, text: "ما مدى رضاك؟").numbers.trend(.answers(.satisfaction)))
    #expect(series.breaks == nil)
    // The step up is found, because the months are one series.
    #expect(series.points.contains { $0.variation == .improving })
  }

  @Test func aChangeOfWordingBreaksTheSeriesAndItsLimitsBeginAnew() throws {
    let report = try report(rewordedFrom: 12, text: "كم أنت راضٍ؟")
    let series = try #require(report.numbers.trend(.answers(.satisfaction)))
    let broken = try #require(series.breaks?.first)
    #expect(series.breaks?.count == 1)
    #expect(broken.month == "2026-01" && broken.reasons == [.wording])
    #expect(try #require(broken.centreBefore) < 0.63 && (try #require(series.centre)) > 0.79)
    #expect(try #require(broken.limitsBefore).upper < (try #require(series.limits)).lower)
    // No rise is claimed over the break.
    #expect(series.points.allSatisfy { $0.variation != .improving })
    #expect(series.provisional)
    #expect(report.numbers.trend(.answers(.satisfaction), department: "repair")?.breaks == series.breaks)
  }

  @Test func aChangeOfTheWayOfAskingBreaksItToo() throws {
    let series = try #require(try report(askedFrom: 10, text: "ما مدى رضاك؟").numbers.trend(.answers(.satisfaction)))
    #expect(series.breaks?.map(\.month) == ["2025-11"])
    #expect(series.breaks?.first?.reasons == [.mode])
  }

  /// How four people were asked is not told, by no break either: the series begins anew with the first month that is shown.
  @Test func aHiddenMonthBreaksNothing() throws {
    let later = try report(askedFrom: 10, quiet: 10..<12)
    for department in [nil, "repair"] {
      #expect(later.numbers.trend(.answers(.satisfaction), department: department)?.breaks?.map(\.month) == ["2026-01"])
    }
    let never = try report(askedFrom: 18, quiet: 18..<20)
    #expect(never.numbers.trend(.answers(.satisfaction))?.breaks == nil)
  }

  @Test func theBreakIsSeenInTheChartAndInItsTable() throws {
    let report = try report(rewordedFrom: 12, text: "كم أنت راضٍ؟")
    let arabic = report.html(in: .arabic)
    #expect(arabic.contains("class=\"break\"") && arabic.contains("class=\"break-text\">تغيّر السؤال</text>"))
    #expect(arabic.contains("· تغيّر السؤال") && arabic.contains("يُسأل السؤال بصيغة أخرى"))
    let english = report.html(in: .english)
    #expect(english.contains("· Question changed") && english.contains("cannot be compared"))
    #expect(english.components(separatedBy: "class=\"band\"").count == 1 + 2 * 2)
    let whole = try self.report(text: "ما مدى رضاك؟").html(in: .english)
    #expect(!whole.contains("class=\"break\""))
  }

  /// In each of two charts: where both words have no room beside each other, one stands alone.
  @Test(arguments: [(9, 10, 2), (16, 17, 1), (1, 19, 2)])
  func breaksHaveWordsWhereThereIsRoom(reworded: Int, asked: Int, worded: Int) throws {
    let page = try report(rewordedFrom: reworded, askedFrom: asked, text: "كم أنت راضٍ؟").html(in: .arabic)
    #expect(page.components(separatedBy: "class=\"break\"").count - 1 == 2 * 4)
    #expect(page.components(separatedBy: "class=\"break-text\"").count - 1 == 2 * worded)
  }

  private func line(satisfied: @escaping (Int) -> Int) throws -> IndicatorLine {
    let figures = try figures(rewordedFrom: 6, text: "كم أنت راضٍ؟", satisfied: satisfied)
    let report = DepartmentReport(
      of: DepartmentSources(figures: figures, department: code("repair")), under: try ImprovementSample.department())
    return try #require(report.numbers.line(.answers(.satisfaction)))
  }

  /// The step at the break is the largest of all months, and no change of opinions: the change is looked for after it.
  @Test func theMonthOfAChangeIsOneAfterTheBreak() throws {
    let line = try line { $0 < 6 ? 30 : $0 < 18 ? 80 + $0 % 2 : 95 }
    #expect(line.trend.breaks?.map(\.month) == ["2025-07"] && line.variation == .improving)
    #expect(line.shift?.month == "2026-07")
  }

  private func action(
    rewordedFrom reworded: Int, of month: Int, day: Int = 0, reviewAfter days: Int? = nil,
    satisfied: ((Int) -> Int)? = nil
  ) throws -> DepartmentReport {
    let figures = try figures(rewordedFrom: reworded, text: "كم أنت راضٍ؟", satisfied: satisfied)
    let start = try #require(Self.start?.adding(months: month)).firstDay.adding(days: day)
    return DepartmentReport(
      of: DepartmentSources(
        figures: figures, department: code("repair"),
        actions: [try ImprovementSample.action(start: start, department: "repair", reviewAfter: days ?? 400)]),
      under: try ImprovementSample.department())
  }

  /// The action began on the first day of the month of the break, or in the month before it: no month before, or none since.
  @Test(arguments: [(12, 0, "2026-01"), (13, 9, "2026-02")])
  func aRiseAcrossABreakIsNoImprovement(_ reworded: Int, _ day: Int, _ broken: String) throws {
    // That the day of review has come does not make it one that needs another look.
    for days in [400, 60] {
      let report = try action(rewordedFrom: reworded, of: 12, day: day, reviewAfter: days)
      let line = try #require(report.numbers.actions.first)
      #expect(line.verdict == .noClearChange && line.effect == nil)
      #expect(line.brokenFrom == broken)
      #expect(report.html(in: .arabic).contains("فلا تصح المقارنة بين ما قبله وما بعده"))
      #expect(report.html(in: .english).contains("so before and after cannot be compared"))
    }
  }

  /// What was proved by months of one wording stays so, whatever people are asked later.
  @Test func anEffectOutlastsALaterBreak() throws {
    for reworded in [99, 16] {
      let report = try action(rewordedFrom: reworded, of: 12, reviewAfter: 60) { $0 < 12 ? 60 + $0 % 3 : 90 + $0 % 3 }
      let line = try #require(report.numbers.actions.first)
      #expect(line.verdict == .improved && line.brokenFrom == nil, "\(reworded)")
      #expect(line.effect?.beforeN == 1_200 && line.effect?.afterN == (reworded == 16 ? 400 : 800))
    }
    // The rise itself belongs to the new words: of the two months since with the old ones nothing is claimed.
    // They stay two: the report says that they will not be more, and the public is told no verdict of them.
    let report = try action(rewordedFrom: 14, of: 12, reviewAfter: 60) { 60 + $0 % 3 }
    let line = try #require(report.numbers.actions.first)
    #expect(line.effect?.afterN == 200 && line.verdict == .noClearChange && line.brokenFrom == "2026-03")
    #expect(try keys(line) == ["effect.shown", "effect.range.chance", "effect.broken-near"])
    #expect(line.effect?.spread != nil && line.verdict(toldOn: line.action.review) == nil)
  }

  private func keys(_ line: ActionLine) throws -> [String] {
    line.sentences(worded: try ImprovementSample.department().texts).map(\.key)
  }

  @Test func anActionIsHeldAgainstTheMonthsSinceTheBreak() throws {
    let line = try #require(try action(rewordedFrom: 6, of: 12).numbers.actions.first)
    #expect(line.effect?.beforeN == 600 && line.effect?.afterN == 800)
    // All twelve months before have enough answers; six of them were asked in other words.
    #expect(line.verdict == .noClearChange && line.brokenFrom == "2025-07")
    #expect(try keys(line) == ["effect.shown", "effect.broken-near"])
  }

  @Test func theDashboardBreaksWhereTheReportsDo() throws {
    let definition = try ImprovementSample.department()
    for (reworded, asked, quiet) in [(12, 99, 0..<0), (99, 10, 0..<0), (5, 13, 0..<0), (99, 10, 10..<12)] {
      let figures = try figures(rewordedFrom: reworded, askedFrom: asked, quiet: quiet, text: "كم أنت راضٍ؟")
      let report = DepartmentReport(
        of: DepartmentSources(figures: figures, department: code("repair")), under: definition)
      func lines(_ department: DepartmentCode?) -> [IndicatorLine] {
        Dashboard(
          of: figures, showing: DashboardFilter(CivilPeriod(figures.month), department: department),
          on: figures.month.days.upperBound, under: definition
        ).lines
      }
      #expect(lines(code("repair")) == report.numbers.indicators)
      #expect(lines(nil).first?.trend.breaks == report.numbers.indicators.first?.trend.breaks)
      #expect(lines(nil).first?.trend.breaks?.isEmpty == false)
    }
  }

  @Test func ofTheOtherCalendarTheDashboardBreaksToo() throws {
    let figures = try figures(rewordedFrom: 12, text: "كم أنت راضٍ؟")
    let month = try #require(CivilMonth(containing: figures.month.firstDay, calendar: .ummAlQura))
    let dashboard = Dashboard(
      of: figures, showing: DashboardFilter(CivilPeriod(month)), on: figures.month.days.upperBound.adding(days: 60),
      under: try ImprovementSample.department())
    // The first day of 2026 lies in Rajab.
    #expect(dashboard.lines.first?.trend.breaks?.map(\.month) == ["1447-07"])
  }

  /// The board's lines begin anew where the month's trends do, in numbers, picture, words and tables.
  @Test func theBoardsLineBeginsAnewWithTheWording() throws {
    let figures = try figures(rewordedFrom: 12, text: "كم أنت راضٍ؟")
    let trend = try #require(
      MonthlyReport(of: figures, under: try SampleAssociation.definition()).numbers.trend(.answers(.satisfaction)))
    let report = BoardReport(
      of: BoardSources(period: CivilPeriod(figures.month), figures: figures), under: try ImprovementSample.board())
    let line = try #require(report.numbers.lines.first { $0.kind == .satisfaction })
    #expect(line.breaks == trend.breaks && line.breaks?.count == 1)
    #expect(line.centre == trend.centre && line.limits == trend.limits && line.provisional)
    #expect(line.points.map(\.variation) == trend.points.map(\.variation))
    #expect(report.numbers.lines.filter { $0.kind != .satisfaction }.allSatisfy { $0.breaks == nil })
    let table = try #require(report.tables.tables.first { $0.code == "months" })
    let centre = try #require(table.place(of: "centre"))
    #expect(Set(table.rows.prefix(24).map { $0[centre] }).count >= 2, "each stretch has its own mean")
    for (language, words) in [(Language.arabic, "تغيّر السؤال"), (.english, "Question changed")] {
      let page = report.html(in: language)
      #expect(page.contains("class=\"break\"") && page.contains(words), "\(language)")
      #expect(ReadPage(html: page).visible.contains(words))
    }
  }
}
