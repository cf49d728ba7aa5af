import Analytics
import Surveys
import Testing
import Vocabulary

@testable import Reports

/// What the months say, and what the summary says of it.
@Suite struct TrendTests {
  @Test func aShiftIsFoundWhereItHappenedAndNowhereElse() throws {
    let report = try SampleAssociation.report()
    let satisfaction = report.numbers.trend.filter { $0.indicator == .answers(.satisfaction) }
    #expect(satisfaction.filter { $0.variation == .concerning }.map(\.department) == [nil, "maintenance"])
    #expect(report.numbers.trend.allSatisfy { $0.variation != .improving })
    let changed = try #require(report.summary.first { $0.key == "changed.concerning" })
    #expect(changed.departments == ["maintenance"])
    #expect(changed.text.ar.contains("قسم الترميم والصيانة"))
    #expect(!changed.text.ar.contains("قسم الإسكان"))
  }

  @Test func fewerThanTwelveMonthsAreNotCalledAChange() throws {
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    var sample = SampleAssociation()
    for back in 0..<8 {
      let day = try #require(month.adding(months: -back)).firstDay
      sample.add(back == 0 ? 1 : 20, "Q1", 1, "housing", on: day)
      sample.add(back == 0 ? 19 : 2 + back % 2, "Q1", 5, "housing", on: day)
    }
    let report = MonthlyReport(of: sample.figures(month), under: try SampleAssociation.definition())
    let series = try #require(report.numbers.trend(.answers(.satisfaction)))
    #expect(series.provisional)
    #expect(series.variation == .concerning)
    #expect(report.summary.map(\.key).last == "changed.unknown", "nor that nothing changed")
    #expect(report.html(in: .arabic).contains("الحدود مؤقتة"))
    for (language, early) in [(Language.arabic, "لا حكم بعد"), (.english, "Too early to say")] {
      let signs = report.html(in: language).matches(of: /<p class="reading">.*?<span>(.*?)<\/span>/).map(\.output.1)
      #expect(!signs.isEmpty && signs.allSatisfy { $0 == early }, "\(signs)")
    }
  }

  @Test func aFirstMonthSaysThatItIsTooEarly() throws {
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    var sample = SampleAssociation()
    sample.add(9, "Q1", 1, "housing", on: month.firstDay)
    let report = MonthlyReport(of: sample.figures(month), under: try SampleAssociation.definition())
    #expect(report.summary.map(\.key) == ["said", "heard.none", "changed.unknown"])
  }

  @Test func aMonthWithoutAnyAnswerIsStillAReport() throws {
    let month = try #require(CivilMonth(.ummAlQura, year: 1448, month: 4))
    let report = MonthlyReport(of: SampleAssociation().figures(month), under: try SampleAssociation.definition())
    #expect(report.summary.map(\.key) == ["said.none", "heard.none", "changed.unknown"])
    #expect(report.html(in: .arabic).contains("ربيع الآخر ١٤٤٨هـ"))
    #expect(report.numbers.indicators.allSatisfy { $0.value == nil && $0.reason == .noAnswers })
  }

  /// A month whose links are open keeps its number, which the finished months are not held against.
  @Test func aRateThatIsNotFinalSaysNothingBesideTheOthers() throws {
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    let sample = SampleAssociation.steady(upTo: month)
    func report(_ openSince: Day?) throws -> MonthlyReport {
      MonthlyReport(of: sample.figures(month, openSince: openSince), under: try SampleAssociation.definition())
    }
    let (open, closed) = (try report(month.firstDay.adding(days: 3)), try report(month.days.upperBound))
    #expect(closed.numbers == (try report(nil)).numbers)
    #expect(closed.summary.map(\.key) == ["said", "heard", "changed.concerning"])
    #expect(open.summary.map(\.key) == ["said", "heard", "heard.open-links", "changed.ordinary"])
    for department in [nil, "housing"] {
      let (series, other) = (
        try #require(open.numbers.trend(.responseRate, department: department)),
        try #require(closed.numbers.trend(.responseRate, department: department))
      )
      #expect(other.variation == .concerning && other.points.allSatisfy { $0.pending == nil })
      #expect(series.variation == nil && !series.provisional)
      #expect(series.points.filter { $0.pending != nil }.map(\.month) == ["2026-10"])
      let last = try #require(series.points.last)
      #expect(last.value == 0.4 && last.n == .exactly(1_000) && last.signal == nil && last.variation == nil)
      let chart = XmRChart(points: series.points.dropLast().map(\.value))
      #expect(series.centre == chart.centre && series.limits?.lower == chart.limits?.lower)
      #expect(series.points.dropLast().map(\.variation) == [TrendSeries.Variation?](repeating: .ordinary, count: 23))
    }
    #expect(open.numbers.figure(.responseRate)?.pending == .openLinks && open.numbers.indicators[0].pending == nil)
  }

  /// It is marked in every file, and in none where all links are closed.
  @Test func aRateThatIsNotFinalIsMarkedInEveryFile() throws {
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    let sample = SampleAssociation.steady(upTo: month)
    for (openSince, isFinal) in [(month.firstDay, false), (month.days.upperBound, true)] {
      let report = MonthlyReport(
        of: sample.figures(month, openSince: openSince), under: try SampleAssociation.definition())
      #expect(String(decoding: report.json(), as: UTF8.self).contains("\"open-links\"") == !isFinal)
      for (language, words) in [(Language.arabic, "رقم غير نهائي"), (.english, "Not final:")] {
        #expect(report.html(in: language).contains(words) == !isFinal)
      }
      for code in ["indicators", "departments"] {
        let table = try #require(report.tables.tables.first { $0.code == code })
        let (final, indicator) = (try #require(table.place(of: "final")), try #require(table.place(of: "indicator")))
        let row = try #require(
          table.rows.first { $0[indicator] == .code("response-rate") && $0.contains(.count(1_000)) })
        #expect(row[final] == .text(LocalizedText(ar: isFinal ? "نعم" : "لا", en: isFinal ? "yes" : "no")))
      }
      let months = try #require(report.tables.tables.first { $0.code == "trend" })
      let words = LocalizedText(ar: "رقم غير نهائي: بعض الروابط مفتوح", en: "Not final: some links are open")
      #expect(months.rows.contains { $0.last == .text(words) } == !isFinal)
    }
  }

  /// The name alone in headings, in the genitive after a preposition.
  @Test func aSentenceNamesAHijriMonthInItsCase() throws {
    let month = try #require(CivilMonth(.ummAlQura, year: 1447, month: 11))
    var sample = SampleAssociation()
    sample.add(40, "Q1", 1, "housing", on: month.firstDay)
    sample.add(40, "Q1", 1, "housing", on: month.firstDay.adding(days: -1))
    let report = MonthlyReport(of: sample.figures(month), under: try SampleAssociation.definition())
    #expect(report.summary.first?.text.ar.contains("في ذي القعدة ١٤٤٧هـ") == true)
    let page = report.html(in: .arabic)
    #expect(page.contains("ذو القعدة ١٤٤٧هـ") && page.contains("إلى ذي القعدة ١٤٤٧هـ في"))
    #expect(!page.contains("في ذو القعدة") && !page.contains("إلى ذو القعدة"))
  }

  @Test func anUmmAlQuraMonthTakesItsOwnDays() throws {
    let month = try #require(CivilMonth(.ummAlQura, year: 1448, month: 4))
    var sample = SampleAssociation()
    sample.add(7, "Q1", 1, "housing", on: month.firstDay)
    sample.add(50, "Q1", 5, "housing", on: month.firstDay.adding(days: -1))
    sample.add(60, "Q1", 5, "housing", on: month.days.upperBound)
    let numbers = MonthlyReport(of: sample.figures(month), under: try SampleAssociation.definition()).numbers
    #expect(numbers.figure(.answers(.satisfaction))?.n == .exactly(7))
    #expect(numbers.calendar == "ummalqura" && numbers.month == "1448-04")
    #expect(numbers.trend.first?.points.suffix(2).map(\.month) == ["1448-03", "1448-04"])
  }
}
