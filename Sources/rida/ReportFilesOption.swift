import ArgumentParser
import Operations
import Reports
import Vocabulary

/// As which files an improvement report is written, in which language, and where.
struct ReportFilesOption: ParsableArguments {
  @Option(help: "The language: ar or en. · اللغة.") var lang: Language = .arabic
  @Flag(help: "Write it as JSON. · بصيغة JSON.") var json = false
  @OptionGroup var formats: FormatsOption
  @Option(
    help: "The file to write, or with --formats the folder; in reports/generated if not given. · الملف أو المجلد.")
  var out: String?

  func validate() throws {
    guard !json || formats.formats.isEmpty else { throw ValidationError("Give --json or --formats, not both.") }
  }

  /// Writes the report: one page or JSON file, or all that was asked for with a sealed manifest in a folder of its own.
  func write(_ report: some WrittenReport, sealedBy engine: Engine) async throws {
    let edition = report.edition(in: lang)
    guard formats.formats.isEmpty else {
      let folder = out ?? "reports/generated/\(edition.tables.name)"
      return try await EditionFolder(folder).write(edition, as: formats.formats, sealedBy: engine)
    }
    for file in try edition.files(as: json ? .json : .html) {
      let path = out ?? "reports/generated/\(file.name)"
      try OutputFile.write(file.bytes, to: path)
      Console.put(path)
    }
  }
}
