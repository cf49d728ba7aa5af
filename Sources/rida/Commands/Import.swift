import ArgumentParser
import Foundation
import Imports
import Operations
import Surveys
import Vocabulary

/// `rida import`: what came before Rida.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take in what came before Rida. · إدخال بيانات سابقة.",
    subcommands: [ImportResponses.self, ImportRequests.self])
}

/// `rida import responses`: rows of earlier surveys become responses.
struct ImportResponses: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "responses",
    abstract: "Take in the rows of an earlier survey. · إدخال إجابات استبيان سابق.",
    discussion: """
      Good rows go in, in one transaction; bad ones are listed by line, with the reason, and written to a file that can be
      mended and imported with the same map. Importing the same file twice adds nothing. Exit code 1: some rows were not
      taken in.
      """)

  /// The most bytes of a file.
  static let mostBytes = 20 * 1_024 * 1_024

  @OptionGroup var database: DatabaseOption
  @OptionGroup var surveys: SurveysOption
  @Argument(help: "The CSV file. · ملف CSV.") var file: String
  @Option(help: "What its columns mean (YAML). · خريطة الأعمدة.") var map: String
  @OptionGroup var rejects: RejectsOption
  @Flag(help: "Write the result as JSON. · النتيجة بصيغة JSON.") var json = false

  func run() async throws {
    let plan = try readPlan()
    try rejects.check(of: file)
    let bytes = try InputFile.bytes(of: file, most: Self.mostBytes)
    let reading: ImportReading
    do {
      reading = try plan.read(bytes, today: World.system.now().day) { done, whole in Console.progress(done, of: whole) }
    } catch { throw Problem(65, error.message) }
    let outcome = try await database.openOrMake().importResponses(reading, of: plan) { done in
      Console.progress(done, of: reading.rows.count)
    }
    let rejectsPath = try rejects.write(
      reading.rejected, as: reading.rejectsFile(in: Console.language), of: file)
    if json {
      try Console.put(json: Output(outcome, reading, rejectsFile: rejectsPath))
    } else {
      for row in reading.rejected { Console.put("\(file):\(row.line): \(row.reason[Console.language])") }
    }
    Console.say(
      LocalizedText(
        ar: "أُدخل \(outcome.added)، موجود سابقاً \(outcome.known)، لم يُدخل \(outcome.rejected).",
        en: "\(outcome.added) taken in, \(outcome.known) known already, \(outcome.rejected) not taken in."))
    if let rejectsPath {
      RejectsOption.say(rejectsPath)
      throw ExitCode(1)
    }
  }

  private func readPlan() throws -> ImportPlan {
    let text = String(decoding: try InputFile.bytes(of: map, most: 1_024 * 1_024), as: UTF8.self)
    do {
      let columns = try ImportMap(reading: text)
      let path = URL(filePath: map).deletingLastPathComponent().appending(path: columns.questionnaire).path
      let (questionnaire, faults) = SurveyFolder(surveys.path).read(single: path)
      guard let questionnaire else {
        for fault in faults { Console.say(fault.text(in: Console.language)) }
        throw Problem(
          65,
          LocalizedText(
            ar: "في الاستبيان \(path) أخطاء. أصلحها ثم أعد المحاولة.",
            en: "The questionnaire \(path) has faults. Mend them and try again."))
      }
      return try ImportPlan(columns, for: questionnaire)
    } catch let refusal as ImportMapRefusal {
      throw Problem(refusal, in: map)
    }
  }

  private struct Output: Encodable {
    struct Rejected: Encodable {
      let line: Int
      let reason: LocalizedText
    }

    let added: Int
    let known: Int
    let rejected: [Rejected]
    let rejectsFile: String?

    init(_ outcome: ImportOutcome, _ reading: ImportReading, rejectsFile: String?) {
      added = outcome.added
      known = outcome.known
      rejected = reading.rejected.map { Rejected(line: $0.line, reason: $0.reason) }
      self.rejectsFile = rejectsFile
    }
  }
}
