import Foundation
import Reports
import Testing
import Vocabulary

/// The workbook as other programs read it.
@Suite(.enabled(if: Tool.has("unzip"), "needs unzip (scripts/install-packages)"))
struct WorkbookTests {
  private static let attacks = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\",\"y\")"]

  private static func tables(naming names: [String]) -> ReportTables {
    let column = ReportTable.Column(
      "name", .text, label: LocalizedText(ar: "=الاسم", en: "=Name"), meaning: LocalizedText(ar: "-", en: "-"))
    let number = ReportTable.Column(
      "value", .number, label: LocalizedText(ar: "@", en: "@"), meaning: LocalizedText(ar: "+", en: "+"))
    let table = ReportTable(
      "names", title: LocalizedText(ar: "=أ/ب", en: "=a/b"), columns: [column, number],
      rows: names.map { [.text(LocalizedText(ar: $0, en: $0)), .number(-1.5, places: 1)] },
      charts: [
        TableChart(
          .ranges, title: LocalizedText(ar: "=A1", en: "=A1"), categories: "name", series: ["value"],
          rows: names.indices, isShare: false)
      ])
    return ReportTables(
      name: "names", title: LocalizedText(ar: "=ع", en: "=T"), association: LocalizedText(ar: "=ج", en: "=A"),
      period: LocalizedText(ar: "ف", en: "P"), date: Day(number: 20_000), tables: [table], method: [])
  }

  @Test func noTextBecomesAFormula() throws {
    let bytes = try Self.tables(naming: Self.attacks).workbook(in: .english)
    let book = try ReadWorkbook(bytes)
    let sheet = try #require(book.sheets.first)
    #expect(sheet.cells.map { $0[0] } == ["=Name"] + Self.attacks)
    #expect(sheet.cells.dropFirst().allSatisfy { $0[1] == "-1.5" }, "numbers stay numbers")
    #expect(book.sheets.allSatisfy { !$0.xml.contains("<f>") && !$0.xml.contains("<hyperlink") })
    let chart = try Tool.withFile(bytes) { try Tool.run("unzip", "-p", $0, "xl/charts/chart1.xml") }
    let title = try #require(chart.firstRange(of: "<c:title>").map { chart[$0.upperBound...].prefix(300) })
    #expect(title.contains("<a:t> =A1</a:t>") && !title.contains("<c:f>"), "nor does a title refer to a cell")
  }

  @Test(arguments: Language.allCases)
  func sheetsReadInTheDirectionOfTheLanguage(_ language: Language) throws {
    let book = try ReadWorkbook(try SampleAssociation.report().tables.workbook(in: language))
    #expect(
      book.sheets.map(\.name)
        == (language == .arabic
          ? [
            "الجمعية", "الأقسام", "توزيع الإجابات", "من سُئل", "من لم يُسأل", "الشهور", "المنحّاة جانباً", "دليل الأعمدة",
            "الطريقة",
          ]
          : [
            "Association", "Departments", "Answers", "Who was asked", "Who was not asked", "Months",
            "Set aside", "Codebook", "Method",
          ]))
    for sheet in book.sheets {
      #expect(sheet.xml.contains("rightToLeft=\"1\"") == (language == .arabic))
      #expect(sheet.xml.contains("<pane ySplit=\"1\" topLeftCell=\"A2\"") && sheet.xml.contains("state=\"frozen\""))
    }
    #expect(
      book.files.filter { $0.hasPrefix("xl/charts/chart") }.count == 6 + 1 + 12, "a chart for each series with values")
    #expect(book.properties.contains("2026-10-31T00:00:00Z"))
  }

  @Test func theCodebookNamesEveryColumnOfEverySheet() throws {
    let tables = try SampleAssociation.report().tables
    let book = try ReadWorkbook(try tables.workbook(in: .arabic))
    let codebook = try #require(book.sheet("دليل الأعمدة"))
    let explained = Set(codebook.cells.dropFirst().map { [$0[0], $0[2]] })
    for (table, sheet) in zip(tables.tables, book.sheets) {
      for heading in sheet.cells[0] { #expect(explained.contains([table.code, heading])) }
    }
    #expect(codebook.cells.dropFirst().allSatisfy { $0.allSatisfy { !$0.isEmpty } })
  }

  @Test func theSameTablesGiveTheSameBytesAtAnotherTime() async throws {
    let tables = try SampleAssociation.report().tables
    let first = try tables.workbook(in: .arabic)
    // Longer than the two seconds by which archives tell time.
    try await Task.sleep(for: .seconds(2.1))
    let later = try tables.workbook(in: .arabic)
    #expect(later == first)
  }

  @Test func namesThatNoSheetMayHaveAreMadeFit() throws {
    let title = LocalizedText(
      ar: "تقرير [طويل]: كل/شيء*؟ عن الأقسام والخدمات والشهور", en: "A very long 'name' [of] a sheet: all/of it?")
    let column = ReportTable.Column("a", .text, label: title, meaning: title)
    let table = ReportTable("t", title: title, columns: [column], rows: [[.code("\u{0}\u{FFFF}x")]])
    let tables = ReportTables(
      name: "x", title: title, association: title, period: title, date: Day(number: 1), tables: [table, table],
      method: [])
    for language in Language.allCases {
      let names = try ReadWorkbook(try tables.workbook(in: language)).sheets.map(\.name)
      #expect(Set(names).count == 4 && names.allSatisfy { $0.utf16.count <= 31 })
    }
  }
}
