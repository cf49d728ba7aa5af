import Collector
import Surveys
import Vocabulary

@testable import Web

extension Reader {
  /// The fields of a form as the answers to a questionnaire with every form of question.
  static let sheet = Reader(
    "sheet", words: ["Q1=", "Q8=", "Q9=", "Q18=", "Q19=", "Q10=", "&", "%D9%A3", "2026-03-01", "99"],
    seeds: [
      "Q1=1&Q8=10&Q9=1&Q9=2&Q10=%D9%86&Q11=1&Q18=7&Q19=2026-03-01&Q17=2&Q14=1",
      "Q1=99&Q18=%D9%A7&Q19=12/9/1447", "Q9=1&Q9=2&Q9=3",
    ]
  ) { bytes in
    let fields = FormFields(reading: bytes).values
    let questionnaire = Sound.questionnaire
    let sheet: AnswerSheet
    do throws(AnswerSheetRefusal) {
      sheet = try AnswerSheet(reading: fields, for: questionnaire)
    } catch {
      if let words = error.words { try promiseWords(words, "\(error)") }
      return false
    }
    let typed = sheet.answers.reduce(into: [String: [String]]()) { $0[$1.key.text] = $1.value.fields }
    let again = try? AnswerSheet(reading: typed, for: questionnaire)
    try promise(again == sheet, "typed again it is \(String(describing: again?.answers))")
    try promise(sheet.counted.allSatisfy { questionnaire.question($0.question) != nil }, "counted what was not asked")
    return true
  }
}
