import Foundation
import Surveys
import Vocabulary
import XLSForms

/// Questionnaires and files for the trials of forms.
enum Trial {
  static func both(_ ar: String, _ en: String) -> LocalizedText { LocalizedText(ar: ar, en: en) }

  static func code(_ text: String) throws -> QuestionCode {
    guard let code = QuestionCode(text) else { throw Missing() }
    return code
  }

  struct Missing: Error {}

  /// Chance from a seed (SplitMix64).
  struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let degree = Scale(
    direction: .bestFirst,
    options: [
      Option(code: 3, text: both("نعم", "Yes"), face: "😀"), Option(code: 2, text: both("إلى حد ما", "Partly")),
      Option(code: 1, text: both("لا", "No")),
      Option(code: 99, text: both("لا أعرف", "I do not know"), outsideBase: true),
    ], favourable: 1)

  /// Every type of question, sections, conditions, turns, an audience, and words that tempt a file to break.
  static func everything() throws -> Questionnaire {
    let chips = [Option(code: 1, text: both("السهولة", "Ease")), Option(code: 2, text: both("السرعة", "Speed"))]
    guard let survey = QuestionnaireCode("trial-all"), let service = ServiceCode("roof-repair"),
      let first = Day(year: 2026, month: 1, day: 1), let last = Day(year: 2026, month: 12, day: 31)
    else { throw Missing() }
    let questions = [
      Question(
        code: try code("Q1"), form: .scale(degree), text: both("هل \"رضيت\"، تماماً؟", "Did it: \"help\", #1?"),
        indicator: .needMet, alert: AlertRule(.attention, any: [1])),
      Question(
        code: try code("Q8"),
        form: .recommend(.recommendation(lowest: both("مستحيل", "never"), highest: both("حتماً", "sure"))),
        text: both("هل تدل علينا؟", "Recommend us?"), indicator: .recommendation),
      Question(
        code: try code("Q9"), form: .chips(chips, most: 1),
        text: both("ما الذي يحتاج تحسيناً؟", "What needs improving?"),
        hint: both("اختر واحداً", "Choose one"),
        shownIf: Condition([Condition.Clause(try code("Q1"), .any, of: [2, 1])]),
        alert: AlertRule(.fairness, any: [1, 2])),
      Question(code: try code("14"), form: .choice(chips), text: both("من أجاب؟", "Who answered?")),
      Question(
        code: try code("Q17"), form: .yesNo(Option.yesNo), text: both("هل زرتنا؟", "Did you visit us?"),
        shownIf: Condition([
          Condition.Clause(try code("Q9"), .none, of: [1, 2]), Condition.Clause(try code("14"), .any, of: [2]),
        ])),
      Question(
        code: try code("Q18"), form: .number(NumberRange(least: 0, most: 20, bands: [0, 3, 6])),
        text: both("كم فرداً؟", "How many people?")),
      Question(
        code: try code("Q19"), form: .date(DateRange(earliest: first, latest: last)), text: both("متى؟", "When?")),
      Question(code: try code("Q20"), form: .statement, text: both("اقرأ\nثم أجب", "Read, then answer")),
      Question(code: try code("Q10"), form: .openText(limit: 300), text: both("ما أول تغيير؟", "What first?")),
      Question(
        code: try code("L1"), form: .scale(degree), text: both("هل تحسّن؟", "Has it improved?"), onlyFollowUp: true),
      Question(
        code: try code("Q11"), form: .callBack(Option.consent), text: both("هل ترغب في اتصال؟", "A call?"),
        hint: both("تُعرف إجابتك", "Your answer becomes known")),
    ]
    return Questionnaire(
      code: survey, version: 7, status: .draft, outcome: .served,
      audience: Audience(services: [service], kinds: ["support"]), title: both("رأيك", "Your view"),
      opening: both("رأيك حق لك.", "Your opinion is your right."), closing: both("شكراً.", "Thank you."),
      questions: questions,
      sections: [
        Section(title: both("الخدمة", "Service"), from: try code("Q1")),
        Section(title: both("عنك", "You"), from: try code("14")),
      ], rotation: [Rotation(ask: 1, of: [try code("Q19"), try code("Q18"), try code("Q10")])])
  }

  static let shipped: [Questionnaire] = SurveyFolder(folder("surveys")).questionnaires

  static func folder(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: name).path()
  }

  static func read(_ name: String, _ bytes: [UInt8]) throws -> FormReading {
    try FormReading(try FormFiles([(name, bytes)]))
  }
}
