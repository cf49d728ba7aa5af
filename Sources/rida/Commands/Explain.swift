import ArgumentParser
import Operations
import Reports
import Vocabulary

/// `rida explain`: how one number of a report was made.
struct Explain: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain one number of a report: counts, formula, interval, verdict, source. · شرح رقم من التقرير.",
    discussion: """
      Indicators: \(Measure.all.map(\.rawValue).joined(separator: ", ")).
      Without --department, the number of the association as a whole. A number that may not be shown is not explained.
      بلا ‎--department يُشرح رقم الجمعية كلها. والرقم الذي لا يُعرض لا يُشرح.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var definitions: ReportsOption
  @Argument(help: "The indicator, such as CSAT. · المؤشر.") var indicator: String
  @Option(help: "The department's code. · رمز القسم.") var department: String?
  @Option(help: "The month: 2026-10, or 1448-04 with --calendar ummalqura. · الشهر.") var month: String
  @Option(help: "gregorian or ummalqura. · التقويم.") var calendar: CivilCalendar = .gregorian
  @Option(help: "The language: ar or en. · اللغة.") var lang: Language = Console.language
  @Flag(help: "Write it as JSON. · بصيغة JSON.") var json = false

  func run() async throws {
    let definition = try definitions.monthly()
    do {
      let explanation = try await database.open().explain(
        indicator, department: department, month: month, in: calendar, under: definition)
      if json { try Console.put(json: explanation) } else { Console.put(explanation.text(in: lang)) }
    } catch let refusal as ExplanationRefusal {
      throw Problem(64, refusal.text)
    }
  }
}
