import Foundation
import Reports
import Testing
import Vocabulary

/// The lists as RFC 4180 has them, in which no name is a formula.
@Suite struct ListTests {
  private static func list(of names: [String]) throws -> ReadList {
    let column = ReportTable.Column(
      "name", .text, label: LocalizedText(ar: "أ", en: "a"), meaning: LocalizedText(ar: "أ", en: "a"))
    let number = ReportTable.Column(
      "value", .number, label: LocalizedText(ar: "ق", en: "v"), meaning: LocalizedText(ar: "ق", en: "v"))
    let tables = ReportTables(
      name: "names", title: LocalizedText(ar: "ع", en: "T"), association: LocalizedText(ar: "ج", en: "A"),
      period: LocalizedText(ar: "ف", en: "P"), date: Day(number: 20_000),
      tables: [
        ReportTable(
          "names", title: LocalizedText(ar: "أ", en: "a"), columns: [column, number],
          rows: names.map { [.text(LocalizedText(ar: $0, en: $0)), .number(-0.1, places: 1)] })
      ], method: [])
    let file = try #require(tables.lists(in: .arabic).first)
    return try #require(ReadList(file.bytes))
  }

  @Test func namesWithCommasQuotesAndLinesComeBackWhole() throws {
    let names = ["a,b", "قسم \"الإسكان\"", "two\r\nlines", " spaced ", "\"", "x\"\u{301},y", ""]
    #expect(try Self.list(of: names).records.map { $0["name"] } == names)
  }

  @Test func aNameNeverBecomesAFormula() throws {
    let names = ["=1+1", "+966", "-2", "@x", "\t=1", "＝1", "\r\n=1", "a=1"]
    let read = try Self.list(of: names).records
    #expect(
      read.map { $0["name"] } == ["'=1+1", "'+966", "'-2", "'@x", "'\t'=1", "'＝1", "'\r\n'=1", "a=1"])
    #expect(read.allSatisfy { $0["value"] == "-0.1" }, "a number below zero stays a number")
  }

  /// A spreadsheet whose cells are parted by semicolons or tabs sees no field in quotation marks but what begins its line.
  @Test func noPartOfANameBecomesAFormula() throws {
    let names = [
      "a;=cmd|'/C calc'!A0", "a; \"=1", "a,\t+1", "a\n@x", "b;c", ";-1", "a;'=1", "12:30; - 2", "a; b=1",
    ]
    let read = try Self.list(of: names).records.map { $0["name"] }
    #expect(
      read == [
        "a;'=cmd|'/C calc'!A0", "a; \"'=1", "a,\t'+1", "a\n'@x", "b;c", ";'-1", "a;''=1", "12:30; '- 2", "a; b=1",
      ])
    #expect(read.map { $0.map(FormulaGuard.commaList.bare) } == names)
  }

  @Test func aWithheldNumberIsEmptyWithItsReason() throws {
    let files = try SampleAssociation.report().tables.lists(in: .arabic)
    let file = try #require(files.first { $0.name == "monthly-2026-10.departments.csv" })
    let list = try #require(ReadList(file.bytes))
    let few = try #require(list.record(["department": "training", "indicator": "CSAT"]))
    #expect(few["value"] == "" && few["n"] == "" && few["withheld"] == "أقل من ٥ إجابات")
    let none = try #require(list.record(["department": "volunteering", "indicator": "CSAT"]))
    #expect(none["value"] == "" && none["n"] == "0" && none["withheld"] == "لا إجابات")
  }

  @Test func theCodebookListsEveryColumn() throws {
    let files = try SampleAssociation.report().tables.lists(in: .english)
    #expect(files.map(\.name).last == "monthly-2026-10.en.codebook.csv" && files.count == 8)
    let last = try #require(files.last)
    let codebook = try #require(ReadList(last.bytes))
    for file in files.dropLast() {
      let table = file.name.split(separator: ".")[2]
      for column in try #require(ReadList(file.bytes)).heads {
        #expect(codebook.record(["table": String(table), "column": column])?["meaning"]?.isEmpty == false)
      }
    }
  }
}
