import Foundation
import Surveys
import Testing
import Vocabulary

@testable import Imports

/// The example that ships with the product, and small surveys made for one promise each.
enum Samples {
  static let example = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/examples/nhs-fft").standardized

  static func exampleFile(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: example.appending(path: name)))
  }

  static func examplePlan() throws -> ImportPlan {
    let map = try ImportMap(reading: String(decoding: try exampleFile("map.yaml"), as: UTF8.self))
    return try ImportPlan(map, for: try friendsAndFamily())
  }

  static func code<Kind>(_ text: String) throws -> Code<Kind> {
    guard let code = Code<Kind>(text) else { throw NotACode(text: text) }
    return code
  }

  struct NotACode: Error { let text: String }

  /// The example's own questionnaire, read as those in `surveys/` are.
  static func friendsAndFamily() throws -> Questionnaire {
    let schema = example.appending(path: "../../../surveys/schema.json").standardized
    let files = [
      "questionnaire.yaml": try exampleFile("questionnaire.yaml"), "schema.json": Array(try Data(contentsOf: schema)),
    ]
    let reading = SurveyReading(files, folder: example.path())
    #expect(reading.faults == [])
    return try #require(reading.questionnaires.first)
  }

  /// A questionnaire with every form of question.
  static func wide() throws -> Questionnaire {
    let text = LocalizedText(ar: "نص", en: "text")
    func options(_ codes: ClosedRange<Int>) -> [Option] { codes.map { Option(code: $0, text: text) } }
    let outside = Option(code: 99, text: text, outsideBase: true)
    let scale = Scale(direction: .bestFirst, options: options(1...5) + [outside], favourable: 2)
    let likely = Scale(direction: .worstFirst, options: options(0...10), favourable: 2)
    return Questionnaire(
      code: try code("wide"), version: 3, status: .published, outcome: .served, title: text, opening: text,
      closing: text,
      questions: [
        Question(code: try code("Q1"), form: .scale(scale), text: text),
        Question(code: try code("Q8"), form: .recommend(likely), text: text),
        Question(code: try code("Q9"), form: .chips(options(1...8), most: 2), text: text),
        Question(code: try code("Q10"), form: .openText(limit: 20), text: text),
        Question(code: try code("Q11"), form: .callBack(options(1...2)), text: text),
      ])
  }

  static let wideMap = """
    name: branch-cards
    questionnaire: wide.yaml
    date: {column: التاريخ, format: yyyy-MM-dd}
    department: {column: القسم, create: true, reject: [""]}
    service: {column: الخدمة, create: true, empty: {code: unspecified, ar: غير محددة, en: Unspecified}}
    channel: {column: القناة, values: {هاتف: C2, موقع: C7}}
    mode: paper
    questions:
      - {column: الرضا, question: Q1, values: {راض: 1, محايد: 3, غاضب: 5}, outside: [لا أعرف], skip: [""]}
      - {column: التوصية, question: Q8, skip: [""]}
      - {column: العوائق, question: Q9, separator: "|", skip: [""]}
      - {column: ملاحظات, question: Q10}
    """
  static let wideHeader = "التاريخ,القسم,الخدمة,القناة,الرضا,التوصية,العوائق,ملاحظات"

  static func widePlan(_ change: (String) -> String = { $0 }) throws -> ImportPlan {
    try ImportPlan(ImportMap(reading: change(wideMap)), for: try wide())
  }

  static func read(_ rows: [String], with plan: ImportPlan) throws -> ImportReading {
    try plan.read(Array(([wideHeader] + rows).joined(separator: "\n").utf8))
  }

  /// 11 October 2026, on which the files are taken in.
  static let today = Day(number: 20_737)
}

extension ImportPlan {
  /// Reads a file as on the day of the samples.
  func read(
    _ file: [UInt8], progress: (_ read: Int, _ whole: Int) -> Void = { _, _ in }
  ) throws(ImportFileRefusal) -> ImportReading {
    try read(file, today: Samples.today, progress: progress)
  }
}
