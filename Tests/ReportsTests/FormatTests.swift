import Foundation
import Printing
import Reports
import Testing
import Vocabulary

/// A report says the same numbers in whatever format it is read.
@Suite struct FormatTests {
  private static let unzip: Comment = "needs unzip (scripts/install-packages)"
  private static let printing: Comment = "needs chromium-headless-shell and pdftotext (scripts/install-packages)"

  /// The figures as the JSON file has them.
  private struct JSONFile: Decodable {
    struct Department: Decodable {
      let code: String
      let name: LocalizedText
      let indicators: [Indicator]
    }
    struct Indicator: Decodable {
      struct Interval: Decodable {
        let lower: Double
        let upper: Double
      }
      let indicator: String
      let value: Double?
      let interval: Interval?
      let n: Headcount
      let part: Int?
    }
    let departments: [Department]
  }

  private struct Figure {
    let department: String
    let departmentName: LocalizedText
    let indicator: String
    let value: Double?
    let lower: Double?
    let upper: Double?
    let n: Int?
    let part: Int?
  }

  private static func figures(_ json: [UInt8]) throws -> [Figure] {
    try JSONDecoder().decode(JSONFile.self, from: Data(json)).departments.flatMap { department in
      department.indicators.map { figure in
        Figure(
          department: department.code, departmentName: department.name, indicator: figure.indicator,
          value: figure.value, lower: figure.interval?.lower, upper: figure.interval?.upper, n: figure.n.number,
          part: figure.part)
      }
    }
  }

  /// Whether a cell of a workbook holds the number, to the sixteen digits in which it is written.
  private static func holds(_ cell: String, _ number: Double?) -> Bool {
    guard let number else { return cell.isEmpty }
    return Double(cell).map { abs($0 - number) <= 1e-15 * max(1, abs(number)) } ?? false
  }

  @Test(.enabled(if: Tool.has("unzip"), unzip), arguments: Language.allCases)
  func everyNumberIsTheSameInJSONListsWorkbookAndPage(_ language: Language) throws {
    let edition = try SampleAssociation.report().edition(in: language)
    let figures = try Self.figures(edition.json)
    #expect(figures.count == 32 && figures.filter { $0.value == nil }.count > 5)
    let file = try #require(edition.files(as: .csv).first { $0.name.contains("departments") })
    let list = try #require(ReadList(file.bytes))
    let book = try ReadWorkbook(try edition.tables.workbook(in: language))
    let sheet = try #require(book.sheet(language == .arabic ? "الأقسام" : "Departments"))
    let table = try #require(edition.tables.tables.first { $0.code == "departments" })
    let page = ReadPage(html: edition.html)
    let names = Dictionary(
      list.records.compactMap { record in
        record["indicator"].flatMap { code in record["indicator_name"].map { (code, $0) } }
      }, uniquingKeysWith: { first, _ in first })

    for figure in figures {
      let record = try #require(list.record(["department": figure.department, "indicator": figure.indicator]))
      let row = try #require(sheet.cells.first { $0[0] == figure.department && $0[2] == figure.indicator })
      for (code, number) in [("value", figure.value), ("lower", figure.lower), ("upper", figure.upper)] {
        #expect(record[code].flatMap(Double.init) == number, "\(figure.department) \(figure.indicator) \(code)")
        let column = try #require(table.place(of: code))
        #expect(Self.holds(row[column], number), "\(row[column]) is not \(number?.description ?? "empty")")
      }
      for (code, number) in [("n", figure.n), ("part", figure.part)] {
        #expect(record[code].flatMap(Int.init) == number)
        let column = try #require(table.place(of: code))
        #expect(Int(row[column]) == number)
      }
      let name = try #require(names[figure.indicator])
      let seen = try #require(page.department(figure.departmentName[language]).first { $0.head == name })
      #expect((record["withheld"] == "") == (figure.value != nil))
      guard let value = figure.value, let lower = figure.lower, let upper = figure.upper else {
        #expect(seen.cells.count == 1 && record["withheld"]?.isEmpty == false)
        continue
      }
      let places = figure.indicator == "NPS" ? 0.05 : 0.0005
      let shown = try #require(ReadPage.value(of: seen.cells[0]))
      #expect(abs(shown - value) <= places + 1e-9)
      let ends = seen.cells[1].split(separator: " – ").compactMap { ReadPage.value(of: String($0)) }
      #expect(ends.count == 2 && abs(ends[0] - lower) <= places + 1e-9 && abs(ends[1] - upper) <= places + 1e-9)
      #expect(seen.cells[2].isEmpty || ReadPage.value(of: seen.cells[2]) == figure.n.map(Double.init))
    }
  }

  @Test(.enabled(if: Tool.has("unzip"), unzip), arguments: Language.allCases)
  func everyMonthIsTheSameInJSONListsAndWorkbook(_ language: Language) throws {
    let report = try SampleAssociation.report()
    let edition = report.edition(in: language)
    let numbers = try JSONDecoder().decode(MonthlyNumbers.self, from: Data(edition.json))
    let file = try #require(edition.files(as: .csv).first { $0.name.contains("trend") })
    let list = try #require(ReadList(file.bytes))
    let book = try ReadWorkbook(try edition.tables.workbook(in: language))
    let sheet = try #require(book.sheet(language == .arabic ? "الشهور" : "Months"))
    let table = try #require(edition.tables.tables.first { $0.code == "trend" })
    let points = numbers.trend.flatMap { series in series.points.map { (series, $0) } }
    #expect(points.count == list.records.count && points.count == sheet.cells.count - 1)
    for ((series, point), (record, row)) in zip(points, zip(list.records, sheet.cells.dropFirst())) {
      #expect(record["month"] == point.month && record["department"] == series.department ?? "")
      for (code, number) in [
        ("value", point.value), ("centre", series.centre), ("lower_limit", series.limits?.lower),
        ("upper_limit", series.limits?.upper),
      ] {
        #expect(record[code].flatMap(Double.init) == number)
        let column = try #require(table.place(of: code))
        #expect(Self.holds(row[column], number), "\(row[column]) is not \(number?.description ?? "empty")")
      }
      #expect(record["n"].flatMap(Int.init) == point.n.number)
    }
  }

  @Test(
    .enabled(if: Tool.has("chromium-headless-shell", "pdftotext", "pdffonts", "pdfinfo"), printing),
    arguments: Language.allCases)
  func thePrintedPagesSayEveryNumberOfThePage(_ language: Language) async throws {
    let edition = try SampleAssociation.report().edition(in: language)
    let printer = try PDFPrinter.found(in: "/usr/bin")
    let pdf = try await printer.pdf(of: edition.printPage, dated: edition.tables.date)
    let (text, fonts, about) = try Tool.withFile(pdf) {
      (try Tool.run("pdftotext", $0, "-"), try Tool.run("pdffonts", $0), try Tool.run("pdfinfo", $0))
    }
    let pages = text.split(separator: "\u{0C}").count
    let ends = language == .arabic ? /صفحة.*من.*/ : /Page .* of .*/
    var inPDF = ReadPage.numbers(in: text)
    for end in text.matches(of: ends) {
      for (number, times) in ReadPage.numbers(in: String(end.output)) { inPDF[number, default: 0] -= times }
    }
    #expect(text.matches(of: ends).count == pages, "a number on each page")
    let onPage = ReadPage.numbers(in: ReadPage(html: edition.html).visible)
    let differences = Set(inPDF.keys).union(onPage.keys).filter { inPDF[$0, default: 0] != onPage[$0, default: 0] }
      .map { "\($0): \(inPDF[$0, default: 0]) printed, \(onPage[$0, default: 0]) on the page" }
    #expect(differences.sorted() == [])
    // name type encoding emb sub uni object: the fifth from the end says whether it is embedded.
    let embedded = fonts.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ").suffix(5).first }
    #expect(!embedded.isEmpty && embedded.allSatisfy { $0 == "yes" } && fonts.contains("NotoSansArabic-Regular"))
    let title = language == .arabic ? "تقرير الرضا والتحسين الشهري" : "Monthly satisfaction and improvement report"
    #expect(text.contains(title), "in logical order")
    #expect(about.contains("A4") && about.contains("Sat Oct 31 00:00:00 2026"))
    let again = try await printer.pdf(of: edition.printPage, dated: edition.tables.date)
    #expect(Self.firstDifference(pdf, again) == nil, "the same page and day give the same bytes")
  }

  /// Where two files differ first, with what stands around it in either; nil where they are the same.
  private static func firstDifference(_ one: [UInt8], _ other: [UInt8]) -> String? {
    guard one != other else { return nil }
    let place =
      zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(one.count, other.count)
    let around = [one, other].map { file in
      String(decoding: file[max(0, place - 60)..<min(file.count, place + 60)], as: UTF8.self)
    }
    return "\(one.count) and \(other.count) bytes, from \(place) on: \(around)"
  }
}
