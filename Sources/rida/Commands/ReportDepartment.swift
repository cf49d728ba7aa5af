import ArgumentParser
import Operations
import Reports
import Vocabulary

/// `rida report department`: a department's improvement report.
struct ReportDepartment: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "department",
    abstract: "A department's improvement report of a month. · تقرير التحسين لقسم في شهر.",
    discussion: """
      Prints the path of each file it wrote. The same counts give the same bytes.
      With --formats, --out is a folder, and a sealed manifest.json is put beside the files.
      مع ‎--formats يكون ‎--out مجلداً، ويُكتب بجانب الملفات بيان مختوم.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var definitions: ReportsOption
  @Argument(help: "The department's code. · رمز القسم.") var department: String
  @Argument(help: "The month: 2026-10, or 1448-04. · الشهر.") var month: String
  @OptionGroup var files: ReportFilesOption

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
    try await files.write(report, sealedBy: engine)
  }
}
