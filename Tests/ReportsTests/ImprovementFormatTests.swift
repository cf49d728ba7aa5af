import Foundation
import Printing
import Reports
import Testing
import Vocabulary

/// A department's report and the board's page say the same numbers in whatever format they are read.
@Suite struct ImprovementFormatTests {
  private static let unzip: Comment = "needs unzip (scripts/install-packages)"
  private static let printing: Comment = "needs chromium-headless-shell and pdftotext (scripts/install-packages)"

  @Test(.enabled(if: Tool.has("unzip"), unzip), arguments: EveryReport.allCases, Language.allCases)
  func everyCellIsTheSameInListsAndWorkbook(_ kind: EveryReport, _ language: Language) throws {
    let edition = try kind.made().edition(in: language)
    let book = try ReadWorkbook(try edition.tables.workbook(in: language))
    let lists = try edition.files(as: .csv)
    let tables = edition.tables.tables.map(\.withReasons)
    #expect(book.sheets.count == tables.count + 2 && lists.count == tables.count + 1)
    var seen = 0
    for (table, (sheet, file)) in zip(tables, zip(book.sheets, lists)) {
      let list = try #require(ReadList(file.bytes))
      #expect(list.heads == table.columns.map(\.code) && sheet.cells[0] == table.columns.map { $0.label[language] })
      #expect(list.records.count == table.rows.count && sheet.cells.count == table.rows.count + 1)
      for (cells, (record, row)) in zip(table.rows, zip(list.records, sheet.cells.dropFirst())) {
        for (column, (cell, written)) in zip(table.columns, zip(cells, row)) {
          let field = record[column.code] ?? ""
          switch cell {
          case .text(let text): #expect(field == text[language] && written == text[language])
          case .day(let day): #expect(field == day.description && Int(written) == day.number + 25_569)
          case .withheld, .empty: #expect(field.isEmpty && written.isEmpty)
          case .count, .share, .number:
            let number = try #require(cell.figure)
            #expect(Double(field) == number, "\(table.code) \(column.code)")
            let read = try #require(Double(written), "\(table.code) \(column.code)")
            #expect(abs(read - number) <= 1e-15 * max(1, abs(number)), "\(table.code) \(column.code)")
            seen += 1
          }
        }
      }
    }
    #expect(seen > 150, "numbers were compared")
    #expect(book.sheets.allSatisfy { $0.xml.contains("rightToLeft=\"1\"") == (language == .arabic) })
    #expect(book.sheets.allSatisfy { !$0.xml.contains("<f>") })
    #expect(book.files.contains { $0.hasPrefix("xl/charts/chart") })
  }

  /// The board's page as it is printed: its style leaves introductions, what a line is about, and captions to the screen. Of
  /// numbers they hold the period in the funnel's caption alone.
  private static func printed(_ html: String, _ kind: EveryReport) -> String {
    guard kind != .department else {
      // The table beside the bars of a theme repeats the section's title and the month.
      return html.replacing(/(<div class="spread-chart">.*?)<caption>.*?<\/caption>/.dotMatchesNewlines()) {
        $0.output.1
      }
    }
    return [/<p class="intro">.*?<\/p>/, /<p class="about">.*?<\/p>/, /<caption>.*?<\/caption>/]
      .reduce(html) { $0.replacing($1.dotMatchesNewlines(), with: "") }
  }

  @Test(
    .enabled(if: Tool.has("chromium-headless-shell", "pdftotext", "pdffonts", "pdfinfo"), printing),
    arguments: [EveryReport.department, .monthOfBoard, .hijriOfBoard], Language.allCases)
  func thePrintedPagesSayEveryNumberOfThePage(_ kind: EveryReport, _ language: Language) async throws {
    let edition = try kind.made().edition(in: language)
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
    let onPage = ReadPage.numbers(in: ReadPage(html: Self.printed(edition.html, kind)).visible)
    let differences = Set(inPDF.keys).union(onPage.keys).filter { inPDF[$0, default: 0] != onPage[$0, default: 0] }
      .map { "\($0): \(inPDF[$0, default: 0]) printed, \(onPage[$0, default: 0]) on the page" }
    #expect(differences.sorted() == [])
    let embedded = fonts.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ").suffix(5).first }
    #expect(!embedded.isEmpty && embedded.allSatisfy { $0 == "yes" } && fonts.contains("NotoSansArabic"))
    // The reader of the PDF gives vowel signs and the two letters of a lam-alif in another order than they were written.
    let letters = String(text.unicodeScalars.filter { !("\u{064B}"..."\u{0652}").contains($0) })
    #expect(letters.contains(language == .arabic ? "كيف حسبت" : "How the numbers"), "in logical order")
    #expect(about.contains("A4"))
    let date = edition.tables.date.gregorian
    #expect(about.contains(date.day < 10 ? " \(date.day) 00:00:00 \(date.year)" : "\(date.day) 00:00:00 \(date.year)"))
    #expect(try await printer.pdf(of: edition.printPage, dated: edition.tables.date) == pdf, "the same bytes twice")
  }

  @Test(arguments: EveryReport.allCases, Language.allCases)
  func everyFileIsTheSameFromTwoRuns(_ kind: EveryReport, _ language: Language) throws {
    func files() throws -> [ReportFile] {
      let edition = try kind.made().edition(in: language)
      return try ReportFormat.allCases.flatMap { try edition.files(as: $0) }
    }
    let (one, other) = (try files(), try files())
    #expect(one == other && Set(one.map(\.name)).count == one.count)
  }

  /// T4: no other department's number, name or code is in the tables of one either.
  @Test func theTablesOfADepartmentHoldNothingOfAnother() throws {
    let tables = try ImprovementSample.report().tables
    let cells = tables.tables.flatMap(\.rows).joined()
    for (code, name) in SampleAssociation.names where code.text != "maintenance" {
      for cell in cells {
        guard case .text(let text) = cell else { continue }
        #expect(text.en != code.text && !text.ar.contains(name.ar) && !text.en.contains(name.en))
      }
    }
  }

  @Test func aManifestVouchesForEveryFile() throws {
    for kind in EveryReport.allCases {
      let edition = try kind.made().edition(in: .arabic)
      let files = try ReportFormat.allCases.flatMap { try edition.files(as: $0) }
      let key = [UInt8](repeating: 4, count: 32)
      let manifest = ReportManifest(of: edition, files: files, program: "rida 0", key: key)
      let read = try ReportManifest(reading: manifest.bytes, key: key)
      for file in files { try read.vouch(for: file) }
    }
  }
}
