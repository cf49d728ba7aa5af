public import ArgumentParser
import Foundation
import Operations
import Reports
import Vocabulary

/// `rida report`: the reports as files.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make reports as files. · إعداد التقارير.",
    subcommands: [
      ReportMonthly.self, ReportDepartment.self, ReportBoard.self, ReportPolicy.self, ReportVerify.self,
      ReportPublish.self, ReportShelve.self,
    ])
}

/// `rida report monthly`: one month's report.
struct ReportMonthly: AsyncParsableCommand, ServedCommand {
  /// What a report can be written as.
  enum Format: String, CaseIterable, ExpressibleByArgument { case html, json }

  static let configuration = CommandConfiguration(
    commandName: "monthly",
    abstract: "The monthly report, of all departments. · التقرير الشهري لجميع الأقسام.",
    discussion: """
      Prints the path of each file it wrote. The same counts give the same bytes.
      With --formats, a manifest.json with a digest of each file and the association's seal is put beside them, by which
      `rida report verify` tells a genuine file.
      مع ‎--formats يُكتب بجانب الملفات بيان مختوم تتحقق به ‎rida report verify من سلامتها.
      With --all, every department's report, the month's report and the board's page, in both languages, are put where
      each role reads them: the staff pages, under Reports. Without a month, of whichever months of the given calendars are
      over and not there yet, so that a run on any day catches up what was missed.
      مع ‎--all توضع تقارير الأقسام وتقرير الشهر وصفحة المجلس باللغتين في صفحات الموظفين.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var definitions: ReportsOption
  @Argument(help: "The month: 2026-10, or 1448-04 with --calendar ummalqura. · الشهر.") var period: String?
  @Option(help: "The month, written as an option. · الشهر.") var month: String?
  @OptionGroup var calendars: CalendarsOption
  @Option(help: "html, json, or both with a comma between. · الصيغ.", transform: ReportMonthly.read)
  var format: [Format] = [.html, .json]
  @OptionGroup var formats: FormatsOption
  @Option(help: "The folder of the files. · المجلد.") var out = "reports/generated"
  @Option(help: "The language: ar or en. · اللغة.") var lang: Language = .arabic
  @Flag(help: "All reports of the month in both languages, into the staff pages. · كل تقارير الشهر.") var all = false

  func validate() throws {
    guard (period == nil) != (month == nil) || (all && period == nil && month == nil) else {
      throw ValidationError("Give one month: rida report monthly 2026-10.")
    }
    guard calendars.calendar.count == 1 || (all && period == nil && month == nil) else {
      throw ValidationError("A month is of one calendar: --calendar gregorian, or --calendar ummalqura.")
    }
  }

  func run() async throws {
    let month = try (period ?? month).map { try Self.month($0, in: calendars.calendar.first ?? .gregorian) }
    let wanted = formats.formats.isEmpty ? ReportFormat.allCases : formats.formats
    guard !all, let month else {
      return try await MonthlyRun(
        database: database, reports: definitions.reports, month: month, calendars: calendars.calendar,
        formats: wanted
      ).run()
    }
    let definition = try definitions.monthly()
    let engine = try database.open()
    let report = try await engine.monthlyReport(month, under: definition)
    guard formats.formats.isEmpty else {
      return try await EditionFolder(out).write(report.edition(in: lang), as: formats.formats, sealedBy: engine)
    }
    for format in format {
      let name = format == .html && lang == .english ? "monthly-\(month).en.html" : "monthly-\(month).\(format)"
      let path = "\(out)/\(name)"
      try OutputFile.write(format == .html ? Array(report.html(in: lang).utf8) : report.json(), to: path)
      Console.put(path)
    }
  }

  /// The month that somebody wrote.
  static func month(_ text: String, in calendar: CivilCalendar) throws -> CivilMonth {
    guard let month = CivilMonth(text, calendar: calendar) else {
      throw Problem(
        64,
        LocalizedText(
          ar: "«\(text)» ليس شهراً. اكتبه هكذا: \u{200E}2026-10، أو \u{200E}1448-04 مع \u{200E}--calendar ummalqura.",
          en: "“\(text)” is not a month. Write it as 2026-10, or 1448-04 with --calendar ummalqura."))
    }
    return month
  }

  private static func read(_ text: String) throws -> [Format] {
    try text.split(separator: ",").map { name in
      guard let format = Format(rawValue: name.trimmingCharacters(in: .whitespaces)) else {
        throw ValidationError("'\(name)' is not a format; use html or json.")
      }
      return format
    }
  }
}

extension CivilCalendar: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// Where the definitions of reports are.
struct ReportsOption: ParsableArguments {
  @Option(help: "The folder of report definitions (or RIDA_REPORTS; reports if neither is given). · مجلد التعريفات.")
  var reports: String?

  var path: String {
    reports.map(Workplace.path) ?? ProcessInfo.processInfo.environment["RIDA_REPORTS"]
      ?? ShippedFolder.path("reports")
  }

  /// The definition of the monthly report, if the folder has no fault.
  func monthly() throws -> MonthlyDefinition {
    try read { folder throws(ReportFolderRefusal) in try folder.monthly() }
  }
}
