import Surveys
import Vocabulary

@testable import Imports

extension Reader {
  /// A file of earlier answers, by the map of the example.
  static let responses = Reader(
    "responses", words: ["\"", ",", ";", "\r\n", "rida_source", "rida_line", "rida_quote", "07/06/2021", "sha256:"],
    seeds: {
      let file = Array(try Tree.bytes("docs/examples/nhs-fft/excerpt.csv").prefix(700))
      return [file, try plan.get().read(file, today: today).rejectsFile(in: .arabic)]
    }
  ) { bytes in
    let plan = try plan.get()
    let reading: ImportReading
    do throws(ImportFileRefusal) {
      reading = try plan.read(bytes, today: today)
    } catch {
      try promiseWords(error.message, "\(error)")
      return false
    }
    var lines: Set<Int> = []
    for line in (reading.rows.map(\.lines) + reading.rejected.map(\.lines)).flatMap(Array.init) {
      try promise(lines.insert(line).inserted, "line \(line) stands twice")
    }
    for row in reading.rejected { try promiseWords(row.reason, "line \(row.line)") }
    let keys = Set(reading.rows.map(\.key))
    try promise(keys.count == reading.rows.count, "two rows share a key")
    let rejects = reading.rejectsFile(in: .english)
    if let again = try? plan.read(rejects, today: today) {
      try promise(again.rows.allSatisfy { keys.contains($0.key) }, "a row was taken in without being mended")
      try promise(again.rejected.count + again.rows.count == reading.rejected.count, "a rejected row is lost")
    }
    return !reading.rows.isEmpty
  }

  private static let plan = Result {
    let files = [
      "questionnaire.yaml": try Tree.bytes("docs/examples/nhs-fft/questionnaire.yaml"),
      "schema.json": try Tree.bytes("surveys/schema.json"),
    ]
    guard let questionnaire = SurveyReading(files, folder: "surveys").questionnaires.first else {
      throw BrokenPromise(description: "the example's questionnaire has a fault")
    }
    return try ImportPlan(ImportMap(reading: try Tree.text("docs/examples/nhs-fft/map.yaml")), for: questionnaire)
  }
}
