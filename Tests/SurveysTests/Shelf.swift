import Foundation
import Surveys
import Vocabulary

/// A folder of questionnaires in memory, to be bent and read.
struct Shelf {
  var files: [String: [UInt8]] = [:]

  /// The folder that ships with the product.
  static let shippedPath = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "surveys").path()

  /// One sound draft, with the schema that ships.
  init(_ text: String = Shelf.draft) throws {
    files["schema.json"] = Array(try Data(contentsOf: URL(filePath: "\(Self.shippedPath)/schema.json")))
    self["draft.yaml"] = text
  }

  subscript(name: String) -> String {
    get { String(decoding: files[name] ?? [], as: UTF8.self) }
    set { files[name] = Array(newValue.utf8) }
  }

  func read() -> SurveyReading { SurveyReading(files, folder: "surveys") }

  /// The faults of one file.
  func faults(_ name: String = "draft.yaml") -> [Fault] { read().faults.filter { $0.file == "surveys/\(name)" } }

  /// Does something with the files in a folder on disk, which is gone afterwards.
  func inFolder(_ act: (SurveyFolder) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "surveys-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: "\(path)/\(name)")) }
    try act(SurveyFolder(path))
  }

  /// Every type of question, on 47 lines.
  static let draft = """
    questionnaire: trial
    version: 1
    status: draft
    outcome: served
    title: { ar: عنوان, en: Title }
    opening: { ar: رأيك حق لك., en: Your opinion is your right. }
    closing: { ar: شكراً., en: Thank you. }
    scales:
      degree:
        direction: best-first
        favourable: 1
        options:
          - { code: 3, ar: نعم, en: "Yes" }
          - { code: 1, ar: لا, en: No }
          - { code: 99, ar: لا أعرف, en: I do not know, outside: true }
    questions:
      - code: Q2
        type: scale
        scale: degree
        indicator: need-met
        ar: هل حلّت الخدمة الحاجة؟
        en: Was it solved?
      - code: Q8
        type: recommend
        indicator: NPS
        ar: ما احتمال أن تدل علينا؟
        en: How likely are you to recommend us?
        lowest: { ar: مستحيل, en: never }
        highest: { ar: بكل تأكيد, en: certainly }
      - code: Q9
        type: chips
        most: 1
        ar: ما الذي يحتاج تحسيناً؟
        en: What needs improving?
        options:
          - { code: 1, ar: السهولة, en: Ease }
          - { code: 2, ar: السرعة, en: Speed }
      - code: Q10
        type: text
        limit: 20
        ar: ما أول شيء تغيّره؟
        en: What would you change first?
      - code: Q11
        type: callback
        ar: هل ترغب في اتصال؟
        en: Would you like a call?
        hint: { ar: تُعرف إجابتك., en: Your answer becomes known. }

    """

  /// The draft with one line replaced.
  static func draft(line: Int, _ replacement: String) -> String {
    var lines = draft.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[line - 1] = replacement
    return lines.joined(separator: "\n")
  }
}
