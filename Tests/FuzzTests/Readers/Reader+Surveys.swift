import Surveys
import Vocabulary

extension Reader {
  private static let pieces = [
    ": ", "- ", "{", "}", "[", "]", "&a ", "*a", "!!int ", "|", "? ", "<<: *a", "\n", "  ", "\"", "questions", "scales",
    "rotation", "sections", "shown-if", "status: draft",
  ]

  /// A questionnaire in the folder `surveys/`.
  static let surveys = Reader(
    "surveys", words: pieces, seeds: { try unpublished() }
  ) { bytes in
    let reading = SurveyReading(["a.yaml": bytes, "schema.json": try schema.get()], folder: "surveys")
    for fault in reading.faults {
      try promise(fault.line >= 1, "\(fault) on line \(fault.line)")
      try promiseWords(fault.reason, "\(fault)")
    }
    try promise(reading.faults.isEmpty != reading.questionnaires.isEmpty, "neither sound nor faulty, or both")
    guard let questionnaire = reading.questionnaires.first else { return false }
    try promise(try Questionnaire(json: questionnaire.json) == questionnaire, "as JSON it reads otherwise")
    let examined = QuestionnaireRules.shipped.examine(DraftValue(questionnaire))
    try promise(examined.questionnaire == questionnaire, "as a draft it reads otherwise")
    return true
  }

  /// A draft of the questionnaire editor, read from a file and written again.
  static let drafts = Reader(
    "drafts", words: pieces, seeds: { try unpublished() }
  ) { bytes in
    guard let draft = try? DraftValue(reading: String(decoding: bytes, as: UTF8.self)), !draft.entries.isEmpty else {
      return false
    }
    try comesBack(DraftFile(draft))
    return true
  }

  /// A draft that was kept must open again, as it was.
  static func comesBack(_ file: DraftFile) throws {
    let again = DraftFile(try DraftValue(reading: file.text))
    try promise(again == file, "written and read again it is:\n\(again.text)\ninstead of:\n\(file.text)")
  }

  /// The shipped questionnaires as if they were not published yet.
  private static func unpublished() throws -> [[UInt8]] {
    try Tree.files(in: "surveys", ending: "-1.yaml").map {
      Array(String(decoding: $0, as: UTF8.self).replacing("status: published", with: "status: draft").utf8)
    }
  }

  private static let schema = Result { try Tree.bytes("surveys/schema.json") }
}
