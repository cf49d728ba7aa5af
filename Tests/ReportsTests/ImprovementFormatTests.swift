import Foundation
import Printing
import Reports
import Testing
import Vocabulary

/// A department's report and the board's page say the same numbers in whatever format they are read.
@Suite struct ImprovementFormatTests {
  private static let unzip: Comment = "needs unzip (scripts/install-packages)"
  private static let printing: Comment = "needs chromium-headless-shell and pdftotext (scripts/install-packages)"

  /// The reports, each with every kind of part that it can have.
  enum Kind: String, CaseIterable, Sendable { case department, monthOfBoard, quarterOfBoard, yearOfBoard, hijriOfBoard }

  private static func report(_ kind: Kind) throws -> any WrittenReport {
    switch kind {
    case .department: try ImprovementSample.report()
    case .monthOfBoard: try ImprovementSample.boardReport()
    case .quarterOfBoard: try ImprovementSample.boardReport("2026-Q3")
    case .yearOfBoard: try ImprovementSample.boardReport("2026")
    case .hijriOfBoard: try ImprovementSample.boardReport("1448-04")
    }
  }

  /// A number of a cell, in full.
  private static func number(_ cell: ReportTable.Cell) -> Double? {
    switch cell {
    case .count(let count): Double(count)
    case .share(let share): share
    case .number(let number, _): number
    case .text, .day, .withheld, .empty: nil
    }
  }

  @Test(.enabled(if: Tool.has("unzip"), unzip), arguments: Kind.allCases, Language.allCases)
  func everyCellIsTheSameInListsAndWorkbook(_ kind: Kind, _ language: Language) throws {
    let edition = try Self.report(kind).edition(in: language)
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
            let number = try #require(Self.number(cell))
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

  /// Every number of the tables stands in the JSON file, under the names that it has there.
  @Test(arguments: Kind.allCases) func everyNumberOfTheTablesStandsInTheJSON(_ kind: Kind) throws {
    let report = try Self.report(kind)
    let numbers = try JSONDecoder().decode(NumbersOfFile.self, from: Data(report.json())).numbers
    // What a table computes from two numbers of the file, or counts itself.
    let derived: Set<String> = ["share", "place"]
    var seen = 0
    var missing: [String] = []
    for table in report.tables.tables {
      for row in table.rows {
        for (column, cell) in zip(table.columns, row) where !derived.contains(column.code) {
          guard let number = Self.number(cell) else { continue }
          if !numbers.contains(number) { missing.append("\(table.code) \(column.code): \(number)") }
          seen += 1
        }
      }
    }
    #expect(missing == [])
    #expect(seen > 150)
  }

  /// Every number that the page's own tables show is one of the report's tables, rounded as the page rounds.
  @Test(arguments: Kind.allCases, Language.allCases)
  func everyNumberOfTheTablesIsOnThePage(_ kind: Kind, _ language: Language) throws {
    let edition = try Self.report(kind).edition(in: language)
    let shown = Set(ReadPage.numbers(in: ReadPage(html: edition.html).visible).keys)
    let drawn = Drawn(kind, charts: try ReportFolder(SampleAssociation.folder()).department().charts)
    var seen = 0
    var missing: [String] = []
    for table in edition.tables.tables {
      for row in table.rows {
        let measure = table.place(of: "indicator").flatMap { place -> String? in
          guard case .text(let text) = row[place] else { return nil }
          return text.en
        }
        for (column, cell) in zip(table.columns, row) where !drawn.holds(column.code, of: table.code, measure) {
          guard let words = Self.written(cell, column.code) else { continue }
          if !shown.contains(words) { missing.append("\(table.code) \(column.code): \(words)") }
          seen += 1
        }
      }
    }
    #expect(missing == [])
    #expect(seen > 120)
  }

  /// What the page draws but does not write.
  private struct Drawn {
    private let columns: Set<String> = [
      "priority", "partly", "mean", "mean_lower", "mean_upper", "outside", "part", "ungraded", "hidden", "place",
      "bound_lower", "bound_upper", "level_before", "level_after", "number",
    ]
    /// Of the board's months: how many answered, and the limits between which its small charts run.
    private let ofMonths: Set<String> = ["n", "centre", "lower_limit", "upper_limit"]
    private let kind: Kind
    private let charts: Set<String>

    init(_ kind: Kind, charts: [Measure]) {
      self.kind = kind
      self.charts = Set(charts.map(\.rawValue))
    }

    func holds(_ column: String, of table: String, _ measure: String?) -> Bool {
      if columns.contains(column) { return true }
      switch table {
      case "months": return ofMonths.contains(column)
      // A measure without a chart of its own has a small one, without words.
      case "trend": return !charts.contains(measure ?? "")
      // The page has the answers of scales of three and five.
      case "answers": return measure == "NPS"
      default: return false
      }
    }
  }

  /// A number as the page writes it, in digits 0–9, without its sign.
  private static func written(_ cell: ReportTable.Cell, _ column: String) -> String? {
    func plain(_ value: Double, _ places: Int) -> String {
      // Halves go up, as a reader rounds: 56.25 is 56.3.
      let tens = [1.0, 10, 100, 1_000][places]
      var text = String(format: "%.\(places)f", (abs(value) * tens).rounded() / tens)
      if text.contains(".") {
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
      }
      return text
    }
    switch cell {
    case .count(let count) where count < 1_000: return String(count)
    case .count(let count): return "\(count / 1_000),\(String(format: "%03d", count % 1_000))"
    // The page draws no limit beyond the whole.
    case .share(let share): return plain(min(share, column == "upper_limit" ? 1 : share) * 100, 1)
    case .number(let number, let places): return plain(number, places)
    case .text, .day, .withheld, .empty: return nil
    }
  }

  @Test(
    .enabled(if: Tool.has("chromium-headless-shell", "pdftotext", "pdffonts", "pdfinfo"), printing),
    arguments: [Kind.department, .monthOfBoard, .hijriOfBoard], Language.allCases)
  func thePrintedPagesSayEveryNumberOfThePage(_ kind: Kind, _ language: Language) async throws {
    let edition = try Self.report(kind).edition(in: language)
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
    let onPage = Set(ReadPage.numbers(in: ReadPage(html: edition.html).visible).keys)
    let missing = onPage.subtracting(inPDF.filter { $0.value > 0 }.keys)
    // The board's page leaves its introductions and captions to the screen.
    #expect(kind == .department ? missing.isEmpty : missing.count <= 1, "\(missing.sorted())")
    #expect(Set(inPDF.filter { $0.value > 0 }.keys).subtracting(onPage) == [])
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

  @Test(arguments: Kind.allCases, Language.allCases)
  func everyFileIsTheSameFromTwoRuns(_ kind: Kind, _ language: Language) throws {
    func files() throws -> [ReportFile] {
      let edition = try Self.report(kind).edition(in: language)
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
    for kind in Kind.allCases {
      let edition = try Self.report(kind).edition(in: .arabic)
      let files = try ReportFormat.allCases.flatMap { try edition.files(as: $0) }
      let key = [UInt8](repeating: 4, count: 32)
      let manifest = ReportManifest(of: edition, files: files, program: "rida 0", key: key)
      let read = try ReportManifest(reading: manifest.bytes, key: key)
      for file in files { try read.vouch(for: file) }
    }
  }
}
