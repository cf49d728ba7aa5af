import ArgumentParser
import Operations
import Reports
import Vocabulary

/// `rida report board`: the board's page.
struct ReportBoard: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "The board's page of a month, a quarter or a year. · صفحة مجلس الإدارة لشهر أو ربع أو سنة.",
    discussion: """
      Prints the path of each file it wrote. The same counts give the same bytes.
      With --formats, --out is a folder, and a sealed manifest.json is put beside the files.
      مع ‎--formats يكون ‎--out مجلداً، ويُكتب بجانب الملفات بيان مختوم.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var definitions: ReportsOption
  @Argument(help: "The period: 2026-10, 2026-Q3 or 2026; 1448-04, 1448-Q2 or 1448. · المدة.") var period: String
  @OptionGroup var files: ReportFilesOption

  func run() async throws {
    let period = try Self.period(period)
    let definition = try definitions.read { folder throws(ReportFolderRefusal) in try folder.board() }
    let engine = try database.open()
    try await files.write(try await engine.boardReport(period, under: definition), sealedBy: engine)
  }

  /// The period that somebody wrote.
  static func period(_ text: String) throws -> CivilPeriod {
    guard let period = CivilPeriod(text) else {
      throw Problem(
        64,
        LocalizedText(
          ar:
            "«\(text)» ليست مدة. اكتب شهراً \u{200E}2026-10 أو ربعاً \u{200E}2026-Q3 أو سنة 2026، أو بالهجري \u{200E}1448-04.",
          en: "“\(text)” is not a period. Write a month 2026-10, a quarter 2026-Q3 or a year 2026, or 1448-04."))
    }
    return period
  }
}
