import ArgumentParser
import Operations
import Reports
import Vocabulary

/// `rida report department`: a department's improvement report.
struct ReportDepartment: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "department",
    abstract: "A department's improvement report of a month. · تقرير التحسين لقسم في شهر.",
    discussion: "Prints the path of the file it wrote. The same counts give the same bytes.")

  @OptionGroup var database: DatabaseOption
  @OptionGroup var definitions: ReportsOption
  @Argument(help: "The department's code. · رمز القسم.") var department: String
  @Argument(help: "The month: 2026-10, or 1448-04. · الشهر.") var month: String
  @Option(help: "The language of the HTML: ar or en. · اللغة.") var lang: Language = .arabic
  @Flag(help: "Write it as JSON. · بصيغة JSON.") var json = false
  @Option(help: "The file to write; one in reports/generated if not given. · الملف.") var out: String?

  func run() async throws {
    let period = try ReportBoard.period(month)
    guard period.length == .month, let code = DepartmentCode(department) else {
      throw Problem(
        64,
        LocalizedText(
          ar: "اكتب رمز القسم ثم الشهر، مثل: rida report department maintenance 2026-10",
          en: "Write the department's code, then the month: rida report department maintenance 2026-10"))
    }
    let definition = try definitions.read { folder throws(ReportFolderRefusal) in try folder.department() }
    let engine = try database.open()
    let report = try await Problem.told {
      try await engine.departmentReport(code, month: period.last, under: definition)
    }
    let name = "department-\(code)-\(period)" + (json ? ".json" : lang == .english ? ".en.html" : ".html")
    let path = out ?? "reports/generated/\(name)"
    try OutputFile.write(json ? report.json() : Array(report.html(in: lang).utf8), to: path)
    Console.put(path)
  }
}
