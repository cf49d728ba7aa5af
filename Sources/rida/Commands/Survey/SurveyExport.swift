import ArgumentParser
import Foundation
import Operations
import Storage
import Surveys
import Vocabulary
import XLSForms

/// `rida survey export`: a version of a questionnaire as a form for other programs.
struct SurveyExport: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a questionnaire version as an XLSForm. · كتابة إصدار استبيان بصيغة XLSForm.",
    discussion:
      "Looks in the folder of questionnaires, then in the database. Of the form nothing is lost on the way back.")

  @OptionGroup var database: DatabaseOption
  @OptionGroup var surveys: SurveysOption
  @Argument(help: "Code and version, such as service-served/1. · الرمز والإصدار.") var version: String
  @Option(help: "A workbook (.xlsx), CSV files in one (.zip), or a folder for the CSV files. · الملف أو المجلد.")
  var to: String

  func run() async throws {
    guard let questionnaire = try await found() else {
      throw Problem(
        66,
        LocalizedText(
          ar: "لا إصدار باسم \(version) في المجلد ولا في قاعدة البيانات.",
          en: "There is no version \(version) in the folder or the database."))
    }
    let sheets = FormSheets(questionnaire)
    switch URL(filePath: to).pathExtension.lowercased() {
    case "xlsx": try OutputFile.write(try sheets.workbook(), to: to)
    case "zip": try OutputFile.write(try sheets.csvArchive(), to: to)
    default: for file in sheets.csvFiles { try OutputFile.write(file.bytes, to: "\(to)/\(file.name)") }
    }
    Console.say(LocalizedText(ar: "كُتب \(version) في \(to).", en: "\(version) is in \(to)."))
  }

  private func found() async throws -> Questionnaire? {
    if let one = SurveyFolder(surveys.path).questionnaires.first(where: { $0.reference == version }) { return one }
    guard database.isThere else { return nil }
    return try await database.open().questionnaires().first { $0.reference == version }
  }
}
