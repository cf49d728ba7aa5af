import Reports
import Surveys
import Testing
import Vocabulary

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
