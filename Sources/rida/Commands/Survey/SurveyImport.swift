import ArgumentParser
import Foundation
import Surveys
import Vocabulary
import XLSForms

/// `rida survey import`: a form becomes a questionnaire file, a draft to be completed and checked.
struct SurveyImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read an XLSForm into a questionnaire draft. · قراءة نموذج XLSForm مسودةَ استبيان.",
    discussion: """
      Takes a workbook (.xlsx), its sheets as CSV files (survey.csv, choices.csv, settings.csv), or those packed in one
      file. Every row and cell that is not carried over is named by sheet, row and column. The draft is checked like a file of the folder.
      """)

  @Argument(help: "The workbook, or the CSV files. · المصنّف أو ملفات CSV.") var files: [String]
  @Option(help: "Where to write the draft; standard output if not given. · ملف المسودة.") var out: String?
  @Flag(help: "Write what was not carried over, and the faults, as JSON. · النتيجة بصيغة JSON.") var json = false

  private struct Result: Encodable {
    let notCarried: [Note]
    let faults: [Finding]
    let rowsTaken: Int

    struct Note: Encodable {
      let sheet: String
      let row: Int
      let column: String?
      let rowLeftOut: Bool
      let reason: LocalizedText
    }
    struct Finding: Encodable {
      let line: Int
      let reason: LocalizedText
    }
  }

  func run() throws {
    let most = WorkbookLimits.standard.file
    let read = try files.map { ($0, try InputFile.bytes(of: $0, most: most)) }
    let reading: FormReading
    do {
      reading = try FormReading(try FormFiles(read))
    } catch let refusal as WorkbookRefusal {
      throw Problem(65, refusal.words)
    } catch let refusal as FormReadingRefusal {
      for note in refusal.notes { Console.say(note.text(in: Console.language)) }
      throw Problem(65, refusal.words)
    }
    let examined = QuestionnaireRules.shipped.examine(reading.draft)
    if let out {
      try OutputFile.write(Array(examined.file.text.utf8), to: out)
    } else if !json {
      Console.put(examined.file.text)
    }
    let name = out ?? "draft.yaml"
    if json {
      try Console.put(
        json: Result(
          notCarried: reading.notes.map {
            Result.Note(sheet: $0.sheet, row: $0.row, column: $0.column, rowLeftOut: $0.isRowLeftOut, reason: $0.words)
          }, faults: examined.findings.map { Result.Finding(line: $0.line, reason: $0.reason) },
          rowsTaken: reading.rowsTaken))
    } else {
      for note in reading.notes { Console.say(note.text(in: Console.language)) }
      for finding in examined.findings { Console.say("\(name):\(finding.line): \(finding.reason[Console.language])") }
    }
    guard reading.notes.isEmpty, examined.findings.isEmpty else { throw ExitCode(1) }
  }
}
