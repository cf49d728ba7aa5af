import Vocabulary

@testable import Surveys

extension Reader {
  private static let pieces = [
    ": ", "- ", "{", "}", "[", "]", "&a ", "*a", "!!int ", "|", "? ", "<<: *a", "\n", "  ", "\"", "questions", "scales",
    "rotation", "sections", "shown-if", "status: draft",
  ]

  /// A questionnaire in the folder `surveys/`.
  static let surveys = Reader(
    "surveys", words: pieces, length: 8192, seeds: { try unpublished() }
  ) { bytes in
    var reader = SurveyReader(folder: "surveys")
    let draft = reader.draft("a.yaml", bytes, schema: try schema.get())?.draft
    for fault in reader.faults {
      try promise(fault.line >= 1, "\(fault) on line \(fault.line)")
      try promiseWords(fault.reason, "\(fault)")
    }
    guard reader.faults.isEmpty else { return false }
    try promise(draft?.finished != nil, "neither sound nor faulty")
    guard let questionnaire = draft?.finished else { return false }
    try promise(try Questionnaire(json: questionnaire.json) == questionnaire, "as JSON it reads otherwise")
    let examined = QuestionnaireRules.shipped.examine(DraftValue(questionnaire))
    try promise(examined.questionnaire == questionnaire, "as a draft it reads otherwise")
    return true
  }

  /// A draft of the questionnaire editor, read from a file and written again.
  static let drafts = Reader(
    "drafts", words: pieces, length: 8192, seeds: { try unpublished() }
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

  /// Read once: it is fifty times as long as an input.
  private static let schema = Result {
    var reader = SurveyReader(folder: "surveys")
    let schema = reader.schema(try Tree.bytes("surveys/schema.json"))
    try promise(schema != nil, "the schema is faulty: \(reader.faults)")
    return schema
  }
}
