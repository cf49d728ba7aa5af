import Foundation
import Surveys
import Testing
import Vocabulary

@testable import Reports

@Suite struct PageTests {
  private func report() throws -> MonthlyReport {
    try SampleAssociation.report()
  }

  @Test(arguments: Language.allCases)
  func theFileStandsAlone(_ language: Language) throws {
    let page = try report().html(in: language)
    #expect(
      !page.contains("<script") && !page.contains("<link") && !page.contains("<img") && !page.contains("url(http"))
    let addresses = page.matches(of: /https?:\/\/[^"' ]*/).map { String($0.output) }
    #expect(Set(addresses) == ["http://www.w3.org/2000/svg"])
    #expect(page.contains("<html lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">"))
  }

  @Test(arguments: Language.allCases)
  func everyChartHasATitleADescriptionAndATable(_ language: Language) throws {
    let page = try report().html(in: language)
    let charts = page.matches(of: /<svg[^>]*role="img" aria-labelledby="([^"]*)-title ([^"]*)-desc"/).map(\.output)
    #expect(charts.count == 15)
    #expect(Set(charts.map(\.1)).count == charts.count, "every chart has an id of its own")
    for chart in charts {
      #expect(chart.1 == chart.2)
      #expect(page.contains("<title id=\"\(chart.1)-title\">") && page.contains("<desc id=\"\(chart.1)-desc\">"))
    }
    for figure in page.split(separator: "<figure>").dropFirst() {
      #expect(figure.contains("<table>") && figure.contains("<caption>"))
    }
  }

  @Test(arguments: Language.allCases)
  func theTableBelowAChartHasItsNumbers(_ language: Language) throws {
    let page = try report().html(in: language)
    var all = 0
    for figure in page.split(separator: "<figure>").dropFirst() {
      let parts = figure.split(separator: "<details", maxSplits: 1)
      let (chart, table) = (try #require(parts.first), try #require(parts.last))
      let shown = chart.matches(of: /class="(?:latest|on-dark|on-light)">([^<]*)</).map { String($0.output.1) }
      for number in shown { #expect(table.contains(">\(number)<")) }
      all += shown.count
    }
    #expect(all > 20)
  }

  @Test func anArabicChartHasNoForeignDigits() throws {
    let page = try report().html(in: .arabic)
    for text in page.matches(of: /<text[^>]*>([^<]*)<\/text>/) {
      #expect(!text.output.1.contains { $0.isASCII && $0.isNumber })
    }
  }

  @Test func timeRunsInTheDirectionOfReading() throws {
    let report = try report()
    func xOfEnds(_ language: Language) throws -> (Double, Double) {
      let page = report.html(in: language)
      let (oldest, newest) = language == .arabic ? ("الأقدم", "الأحدث") : ("Oldest", "Newest")
      func x(_ word: String) throws -> Double {
        let match = try #require(page.firstMatch(of: try Regex("<text x=\"([0-9.]+)\"[^>]*>\(word)<")))
        return try #require(Double(match.output[1].substring ?? ""))
      }
      return (try x(oldest), try x(newest))
    }
    let (arabic, english) = (try xOfEnds(.arabic), try xOfEnds(.english))
    #expect(arabic.0 > arabic.1)
    #expect(english.0 < english.1)
  }

  @Test func namesAreWrittenAsTextNotAsMarkup() throws {
    let month = try #require(SampleAssociation.month)
    var sample = SampleAssociation()
    sample.add(9, "Q1", 1, "housing", on: month.firstDay)
    let figures = sample.figures(month, names: [code("housing"): LocalizedText(ar: "<b>\"&", en: "<script>x</script>")])
    let report = MonthlyReport(of: figures, under: try SampleAssociation.definition())
    #expect(!report.html(in: .arabic).contains("<b>"))
    #expect(!report.html(in: .english).contains("<script"))
    #expect(report.html(in: .english).contains("&lt;script&gt;"))
  }

  @Test func sectionsStandAsTheDefinitionSays() throws {
    let given = try SampleAssociation.definition()
    let definition = MonthlyDefinition(
      version: 1, thresholds: given.thresholds, sections: [.method, .summary], measures: [.answers(.satisfaction)],
      trends: [], texts: given.texts)
    let page = MonthlyReport(of: try SampleAssociation.figures(), under: definition).html(in: .english)
    let ids = page.matches(of: /<section id="([a-z]+)"/).map { String($0.output.1) }
    #expect(ids == ["method", "summary"])
    #expect(!page.contains("(NPS)"))
  }

  @Test func noSentenceBlames() throws {
    let words = ["تقصير", "مقصر", "أسوأ", "فشل", "ضعيف", "worst", "fail", "blame", "poor", "bottom"]
    for text in try report().summary.map(\.text) {
      for word in words { #expect(!text.ar.contains(word) && !text.en.lowercased().contains(word)) }
    }
  }
}
