import ArgumentParser
import Operations
import Reports
import Vocabulary

/// `rida report board`: the board's page.
struct ReportBoard: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "The board's page of a month, a quarter or a year. · صفحة مجلس الإدارة لشهر أو ربع أو سنة.",
    discussion: "Prints the path of the file it wrote. The same counts give the same bytes.")

  @OptionGroup var database: DatabaseOption
  @OptionGroup var definitions: ReportsOption
  @Argument(help: "The period: 2026-10, 2026-Q3 or 2026; 1448-04, 1448-Q2 or 1448. · المدة.") var period: String
  @Option(help: "The language of the HTML: ar or en. · اللغة.") var lang: Language = .arabic
  @Flag(help: "Write it as JSON. · بصيغة JSON.") var json = false
  @Option(help: "The file to write; one in reports/generated if not given. · الملف.") var out: String?

  func run() async throws {
    let period = try Self.period(period)
    let definition = try definitions.read { folder throws(ReportFolderRefusal) in try folder.board() }
    let report = try await database.open().boardReport(period, under: definition)
    let path = out ?? "reports/generated/board-\(period)" + (json ? ".json" : lang == .english ? ".en.html" : ".html")
    try OutputFile.write(json ? report.json() : Array(report.html(in: lang).utf8), to: path)
    Console.put(path)
  }

  /// The period that somebody wrote.
  static func period(_ text: String) throws -> CivilPeriod {
    guard let period = CivilPeriod(text) else {
      throw Problem(
        64,
        LocalizedText(
          ar: "«\(text)» ليست مدة. اكتب شهراً 2026-10 أو ربعاً 2026-Q3 أو سنة 2026، أو بالهجري 1448-04.",
          en: "“\(text)” is not a period. Write a month 2026-10, a quarter 2026-Q3 or a year 2026, or 1448-04."))
    }
    return period
  }
}
