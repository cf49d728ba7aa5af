import ArgumentParser
import Operations
import Vocabulary

/// `rida report policy`: how far the policy was kept.
struct ReportPolicy: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "How far each clause of the policy was kept, with n. · مدى الالتزام بكل بند من السياسة.",
    discussion: "Counted from the steps of all requests, each in the month in which it was settled, by department.")

  @OptionGroup var database: DatabaseOption
  @Option(help: "The month: 2026-10, or 1448-04 with --calendar ummalqura; all months if not given. · الشهر.")
  var month: String?
  @Option(help: "gregorian or ummalqura. · التقويم.") var calendar: CivilCalendar = .gregorian
  @Option(help: "The language: ar or en. · اللغة.") var lang: Language = Console.language
  @Flag(help: "Write it as JSON. · بصيغة JSON.") var json = false

  func run() async throws {
    let month = try month.map { try ReportMonthly.month($0, in: calendar) }
    let report = try await database.open().policyReport(month: month, in: calendar)
    if json { try Console.put(json: report) } else { Console.put(report.text(in: lang)) }
  }
}
