import Foundation
import Surveys
import Tally
import Testing
import Vocabulary

@testable import Reports

/// The board's page: six lines, a funnel that ranks nobody, and how far it all can be trusted.
@Suite struct BoardReportTests {
  @Test(arguments: ["2026-10", "2026-Q3", "2026", "1448-04", "1448"])
  func everyPeriodHasItsPage(_ text: String) throws {
    let report = try ImprovementSample.boardReport(text)
    #expect(report.numbers.lines.map(\.kind) == BoardLine.Kind.allCases)
    for language in Language.allCases {
      let html = report.html(in: language)
      #expect(html.contains(report.period.name(in: language)) && !html.contains("{{"))
    }
  }

  /// What is hidden in a month does not follow from the quarter: a period is the sum of its months as they are shown.
  @Test func aPeriodIsTheSumOfItsMonths() throws {
    let quarter = try #require(try ImprovementSample.boardReport("2026-Q3").numbers.lines.first)
    let months = quarter.points.suffix(3)
    #expect(quarter.n.number == months.compactMap(\.n.number).reduce(0, +))
  }

  /// A year has twelve months, also where a trend looks back over six: every figure is the one of the longer trend.
  @Test(arguments: ["2026", "2026-Q4", "1447"])
  func aShortTrendCutsNoPeriod(_ text: String) throws {
    let period = try #require(CivilPeriod(text))
    var completions = CompletionCounts()
    for (place, month) in period.months.enumerated() {
      completions.add(CompletionCell(completed: month.firstDay, department: code("housing"), days: 3 + place), 6)
    }
    let sources = BoardSources(
      period: period, figures: try SampleAssociation.figures(month: period.last),
      pairs: period.months.reduce(into: PairCounts()) { pairs, month in
        pairs.add(ImprovementSample.pairs("housing", on: month.firstDay, people: 20))
      }, completions: completions,
      decisions: Dictionary(
        uniqueKeysWithValues: period.months.map { ($0, BoardSources.Decisions(kept: 2, whole: 3)) }))
    let long = BoardReport(of: sources, under: try ImprovementSample.board()).numbers
    let short = BoardReport(of: sources, under: try ImprovementSample.board(trendMonths: 2)).numbers
    for (line, whole) in zip(short.lines, long.lines) {
      #expect(line.points.map(\.month) == period.months.map(\.description))
      #expect(line.kind == whole.kind && line.n == whole.n && line.value == whole.value, "\(line.kind)")
      #expect(line.lower == whole.lower && line.upper == whole.upper && line.value != nil, "\(line.kind)")
    }
    #expect(short.lines.first { $0.kind == .time }?.n == .exactly(6 * period.months.count))
    #expect(short.lines.first { $0.kind == .decisions }?.n == .exactly(3 * period.months.count))
    #expect(short.funnel == long.funnel && short.trust.issued == long.trust.issued)
    #expect(short.trust.answered == long.trust.answered && short.trust.bounds == long.trust.bounds)
    #expect(short.thresholds.trendMonths == 2)
  }

  /// So many answers in each of some months before the last, of one department.
  private func page(_ period: String, answers: Int, in months: [Int]) throws -> BoardReport {
    var sample = SampleAssociation()
    let (period, month) = (try #require(CivilPeriod(period)), try #require(CivilPeriod(period)).last)
    for back in months {
      sample.add(answers, "Q1", 1, "housing", on: try #require(month.adding(months: -back)).firstDay)
    }
    return BoardReport(
      of: BoardSources(period: period, figures: sample.figures(month)), under: try ImprovementSample.board())
  }

  @Test func hiddenAnswersOfAMonthAreFewAndNotNone() throws {
    let report = try page("2026-10", answers: 3, in: [0])
    let line = try #require(report.numbers.lines.first { $0.kind == .satisfaction })
    #expect(line.value == nil && line.reason == .tooFew && line.n == .fewer(than: 5))
    let none = try #require(try page("2026-10", answers: 3, in: [1]).numbers.lines.first { $0.kind == .satisfaction })
    #expect(none.reason == .noAnswers && none.n == .exactly(0))
  }

  /// A hidden month and one without answers are told apart wherever the months are read.
  @Test func aHiddenMonthSaysWhyItHasNoNumber() throws {
    let report = try page("2026", answers: 4, in: [0, 2])
    let line = try #require(report.numbers.lines.first { $0.kind == .satisfaction })
    let (hidden, none) = (try #require(line.points.last), try #require(line.points.dropLast().last))
    #expect(hidden.value == nil && hidden.reason == .tooFew && hidden.n == .fewer(than: 5))
    #expect(none.value == nil && none.reason == .noAnswers && none.n == .exactly(0))
    let time = try #require(report.numbers.lines.first { $0.kind == .time })
    #expect(time.points.allSatisfy { $0.reason == .noAnswers })
    let table = try #require(report.tables.tables.first { $0.code == "months" }).withReasons
    let (row, gap) = (try #require(table.place(of: "line")), try #require(table.place(of: "month")))
    func why(_ kind: BoardLine.Kind, _ month: String) throws -> ReportTable.Cell? {
      try #require(table.rows.first { $0[row] == .code(kind.rawValue) && $0[gap] == .code(month) }).last
    }
    let few = LocalizedText(ar: "أقل من ٥ إجابات", en: "fewer than 5 answers")
    #expect(try why(.satisfaction, hidden.month) == .text(few))
    #expect(try why(.satisfaction, none.month) == .text(LocalizedText(ar: "لا إجابات", en: "no answers")))
    #expect(try why(.responseRate, none.month) == .text(LocalizedText(ar: "لا دعوات", en: "no invitations")))
    #expect(try why(.time, none.month) == .text(LocalizedText(ar: "لا طلبات منجزة", en: "no completed requests")))
    for (language, fewer) in [(Language.arabic, "&lt;٥"), (.english, "&lt;5")] {
      let cells = report.html(in: language).withoutIsolates.components(separatedBy: ">\(fewer)<")
      #expect(cells.count > 2, "two months of satisfaction at least")
    }
    let json = String(decoding: report.json(), as: UTF8.self)
    #expect(json.contains("\"<5\"") && json.contains("\"tooFew\""))
  }

  /// Four in each of three months are twelve: that they are fewer than five is not told.
  @Test func hiddenAnswersOfSeveralMonthsAreNotSaidToBeFew() throws {
    let report = try page("2026", answers: 4, in: [0, 1, 2])
    let line = try #require(report.numbers.lines.first { $0.kind == .satisfaction })
    #expect(line.value == nil && line.reason == .protected && line.n == .hidden)
    let point = try #require(report.numbers.funnel.points.first { $0.code == "housing" })
    #expect(point.reason == .protected && point.n == .hidden)
    let other = try #require(report.numbers.funnel.points.first { $0.code == "research" })
    #expect(other.reason == .noAnswers && other.n == .exactly(0))
    for language in Language.allCases {
      let words = Wording(report.definition.texts, in: language)
      #expect(report.html(in: language).contains(words.text(.protectedCount)))
    }
    let (period, end) = (try #require(CivilPeriod("2026")), Day(year: 2027, month: 2, day: 1))
    var sample = SampleAssociation()
    for back in 0..<3 {
      sample.add(4, "Q1", 1, "housing", on: try #require(report.period.last.adding(months: -back)).firstDay)
    }
    let dashboard = Dashboard(
      of: sample.figures(report.period.last), showing: DashboardFilter(period, department: code("housing")),
      on: try #require(end), under: try ImprovementSample.department())
    #expect(dashboard.line(.answers(.satisfaction))?.figure.n == .hidden)
  }

  /// The rate of a month whose links are open stands on the page, marked, and beside no other month.
  @Test func aRateThatIsNotFinalIsMarkedAndSaysNothing() throws {
    let month = try ImprovementSample.month()
    let sample = SampleAssociation.steady(upTo: month)
    func report(_ openSince: Day?) throws -> BoardReport {
      BoardReport(
        of: BoardSources(period: CivilPeriod(month), figures: sample.figures(month, openSince: openSince)),
        under: try ImprovementSample.board())
    }
    let (open, closed) = (try report(month.firstDay), try report(nil))
    func line(_ report: BoardReport) throws -> BoardLine {
      try #require(report.numbers.lines.first { $0.kind == .responseRate })
    }
    let (marked, final) = (try line(open), try line(closed))
    #expect(final.variation == .concerning && final.pending == nil && closed.numbers.trust.pending == nil)
    #expect(marked.variation == nil && marked.pending == .openLinks && !marked.provisional)
    #expect(marked.value == 0.4 && marked.points.last?.value == 0.4 && marked.assurance == .missed)
    #expect(marked.points.filter { $0.pending != nil }.map(\.month) == ["2026-10"])
    #expect(open.trust.map(\.key).contains("trust.open-links") && !closed.trust.map(\.key).contains("trust.open-links"))
    for (report, isFinal) in [(open, false), (closed, true)] {
      #expect(String(decoding: report.json(), as: UTF8.self).contains("\"open-links\"") == !isFinal)
      for (language, words) in [(Language.arabic, "رقم غير نهائي"), (.english, "Not final:")] {
        #expect(report.html(in: language).contains(words) == !isFinal)
      }
      for code in ["lines", "months"] {
        let table = try #require(report.tables.tables.first { $0.code == code })
        let place = try #require(table.place(of: "variation"))
        let words = LocalizedText(ar: "رقم غير نهائي: بعض الروابط مفتوح", en: "Not final: some links are open")
        #expect(table.rows.contains { $0[place] == .text(words) } == !isFinal)
      }
    }
  }

  @Test func departmentsStandInTheOrderOfTheirCodes() throws {
    let points = try ImprovementSample.boardReport().numbers.funnel.points
    #expect(points.map(\.code) == points.map(\.code).sorted() && points.map(\.number) == Array(1...points.count))
    let training = try #require(points.first { $0.code == "training" })
    #expect(training.value == nil && training.n == .fewer(than: 5) && training.reading == nil)
  }

  @Test func completionCountsThoseWithAnOpinionOnEverything() throws {
    var sample = SampleAssociation()
    let day = try ImprovementSample.month().firstDay
    sample.add(200, "Q1", 15, "housing", on: day, survey: "service-served/2")
    sample.add(20, "Q1", 9, "housing", on: day, survey: "service-served/2")
    let figures = sample.figures(try ImprovementSample.month())
    let sources = BoardSources(
      period: CivilPeriod(try ImprovementSample.month()), figures: figures,
      pairs: ImprovementSample.pairs("housing", on: day, people: 110))
    let report = BoardReport(of: sources, under: try ImprovementSample.board())
    let line = try #require(report.numbers.lines.first { $0.kind == .completion })
    #expect(line.value == 0.5 && line.n == .exactly(220))
    // Only opinions are counted in pairs: the page does not call it completion, and names no source for it.
    for (language, words) in [(Language.arabic, "إبداء الرأي في كل سؤال"), (.english, "An opinion on every question")] {
      let html = report.html(in: language)
      #expect(html.contains(words) && !html.contains("AAPOR"))
    }
  }

  @Test func timesAreOfHalfAndOfNineTenths() throws {
    let line = try #require(try ImprovementSample.boardReport().numbers.lines.first { $0.kind == .time })
    let days = (0..<12).map { Double(3 + ($0 * 7) % 19) }.sorted()
    #expect(line.value == (days[5] + days[6]) / 2)
    let (half, most) = (try #require(line.value), try #require(line.ninetieth))
    #expect(most.value >= half)
  }

  /// What is not completed has no time yet: it is told beside the times, in words and numbers, and changes none of them.
  @Test func whatIsStillOpenStandsBesideTheTimesAndNotInThem() throws {
    let board = try ImprovementSample.board()
    func report(_ open: CountTable<Int>?) throws -> BoardReport {
      BoardReport(of: try ImprovementSample.boardSources(open: open), under: board)
    }
    func line(_ open: CountTable<Int>?) throws -> BoardLine {
      try #require(try report(open).numbers.lines.first { $0.kind == .time })
    }
    func page(_ open: CountTable<Int>?, _ language: Language) throws -> String {
      try report(open).html(in: language).withoutIsolates
    }
    let open = try line(ImprovementSample.openAges)
    let running = try line(nil)
    #expect(open.open == BoardLine.OpenFigure(n: 18, half: 33) && running.open == nil)
    #expect(open.value == running.value && open.n == .exactly(12) && open.ninetieth == running.ninetieth)
    #expect(try line(CountTable()).open == BoardLine.OpenFigure(n: 0, half: nil))
    let told: [(CountTable<Int>?, Language, [String])] = [
      (
        ImprovementSample.openAges, .english,
        [
          "12 completed requests", "Of the requests completed in the period",
          "When the period ended: 18 requests still open", "Since the reception of half of them: 33 days or longer",
        ]
      ),
      (
        ImprovementSample.openAges, .arabic,
        [
          "١٢ طلباً منجزاً", "عند نهاية المدة: ١٨ طلباً ما زالت مفتوحة",
          "المدة منذ استقبال نصف المفتوح: ٣٣ يوماً أو أكثر",
        ]
      ),
      (CountTable([61: 1]), .english, ["1 request still open", "Since its reception: 61 days"]),
      (CountTable([61: 1]), .arabic, ["طلب واحد ما زال مفتوحاً", "المدة منذ استقباله: ٦١ يوماً"]),
      (CountTable([2: 2]), .arabic, ["طلبان ما زالا مفتوحين", "المدة منذ استقبال نصف المفتوح: يومان أو أكثر"]),
      (CountTable(), .english, ["When the period ended: no requests still open"]),
      (nil, .english, ["How many are still open is told when the period is over"]),
    ]
    for (open, language, words) in told {
      let page = try page(open, language)
      for one in words { #expect(page.contains(one), "\(one)") }
    }
    let table = try #require(try report(ImprovementSample.openAges).tables.tables.first { $0.code == "lines" })
    let row = try #require(table.rows.first { $0.first == .code("time") })
    #expect(row[try #require(table.place(of: "open"))] == .count(18))
    #expect(row[try #require(table.place(of: "open_half"))] == .number(33, places: 1))
    let json = String(decoding: try report(ImprovementSample.openAges).json(), as: UTF8.self)
    #expect(json.contains("\"open\""))
    #expect(!String(decoding: try report(nil).json(), as: UTF8.self).contains("\"open\""))
  }

  /// What became of an action is told also where the board has no line of its own for what it aimed at.
  @Test(arguments: [Measure.answers(.courtesy), .answers(.needMet), .answers(.satisfaction)])
  func anActionIsToldWithTheEffectThatItsDepartmentReads(_ aim: Measure) throws {
    let action = try ImprovementSample.action(aim)
    let sources = try ImprovementSample.boardSources(actions: [action])
    let line = try #require(
      BoardReport(of: sources, under: try ImprovementSample.board()).numbers.actions.first)
    let department = DepartmentReport(
      of: try ImprovementSample.sources(actions: [action]), under: try ImprovementSample.department())
    #expect(line.effect != nil && line == department.numbers.actions.first)
  }

  @Test func withoutAnythingThereIsAPageThatSaysSo() throws {
    let month = try ImprovementSample.month()
    let report = BoardReport(
      of: BoardSources(period: CivilPeriod(month), figures: SampleAssociation().figures(month)),
      under: try ImprovementSample.board())
    #expect(report.numbers.lines.allSatisfy { $0.value == nil && $0.reason == .noAnswers })
    #expect(report.trust.first?.key == "trust.nobody" && report.numbers.funnel.target == nil)
    #expect(!report.html(in: .arabic).contains("NaN"))
  }
}
