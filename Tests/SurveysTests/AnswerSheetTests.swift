import Surveys
import Testing
import Vocabulary

/// A form becomes an answer sheet only where every answer fits its question.
struct AnswerSheetTests {
  private let questionnaire: Questionnaire

  init() throws { questionnaire = try #require(try Shelf().read().questionnaires.first) }

  private func sheet(_ fields: [String: [String]]) throws(AnswerSheetRefusal) -> AnswerSheet {
    try AnswerSheet(reading: fields, for: questionnaire)
  }

  private func code(_ text: String) throws -> QuestionCode { try #require(QuestionCode(text)) }

  @Test func answersAreKeptAsCodes() throws {
    let sheet = try sheet(["Q2": ["3"], "Q8": ["10"], "Q9": ["2"], "Q10": ["  السرعة "], "Q11": ["1"]])
    #expect(
      sheet.answers == [
        try code("Q2"): .choice(3), try code("Q8"): .choice(10), try code("Q9"): .choices([2]),
        try code("Q10"): .words("السرعة"), try code("Q11"): .choice(1),
      ])
    #expect(sheet.isComplete)
    #expect(sheet.asksForCallBack)
  }

  @Test func digitsOfEitherScriptAreRead() throws {
    #expect(try sheet(["Q2": ["٣"], "Q8": ["۱۰"]]) == sheet(["Q2": ["3"], "Q8": ["10"]]))
  }

  @Test func aQuestionLeftOutOrEmptyWasSkipped() throws {
    let sheet = try sheet(["Q2": ["1"], "Q8": [""], "Q9": [], "Q10": ["   "]])
    #expect(sheet.answers.keys.map(\.text) == ["Q2"])
    #expect(!sheet.isComplete)
    #expect(!sheet.asksForCallBack)
  }

  @Test func doNotKnowIsAnAnswerOutsideTheBase() throws {
    let sheet = try sheet(["Q2": ["99"], "Q8": ["0"]])
    #expect(sheet.answers.count == 2)
    #expect(sheet.gradedAnswers.map(\.code) == [0])
    #expect(!sheet.isComplete)
  }

  @Test func noIsNoWishToBeCalled() throws { #expect(try !sheet(["Q11": ["2"]]).asksForCallBack) }

  @Test func anEmptyFormIsRefused() {
    #expect(throws: AnswerSheetRefusal.nothingAnswered) { try sheet([:]) }
    #expect(throws: AnswerSheetRefusal.nothingAnswered) { try sheet(["Q2": [""], "Q10": [" \n "]]) }
  }

  @Test func unknownFieldsAreRefused() {
    #expect(throws: AnswerSheetRefusal.unknownField("Q7")) { try sheet(["Q2": ["3"], "Q7": ["1"]]) }
    #expect(throws: AnswerSheetRefusal.unknownField("Q2[]")) { try sheet(["Q2[]": ["3"]]) }
    #expect(throws: AnswerSheetRefusal.unknownField("")) { try sheet(["": ["3"]]) }
  }

  @Test(arguments: [
    ("Q2", "2"), ("Q2", "-1"), ("Q2", "yes"), ("Q2", "3.0"), ("Q2", "3 "), ("Q2", "99999999999999999999"),
    ("Q8", "11"), ("Q9", "3"), ("Q11", "0"),
  ])
  func anAnswerOffTheScaleIsRefused(question: String, value: String) throws {
    #expect(throws: AnswerSheetRefusal.offTheScale(try code(question), value)) { try sheet([question: [value]]) }
  }

  @Test func oneAnswerAQuestion() throws {
    for name in ["Q2", "Q8", "Q10", "Q11"] {
      #expect(throws: AnswerSheetRefusal.moreThanOne(try code(name))) { try sheet([name: ["1", "1"]]) }
    }
  }

  @Test func chipsHaveALimitAndCountOnce() throws {
    #expect(try sheet(["Q9": ["2", "2"]]).answers == [try code("Q9"): .choices([2])])
    #expect(throws: AnswerSheetRefusal.tooMany(try code("Q9"), most: 1)) { try sheet(["Q9": ["2", "1"]]) }
  }

  @Test func wordsHaveALimit() throws {
    let twenty = String(repeating: "س", count: 20)
    #expect(try sheet(["Q10": [twenty]]).answers == [try code("Q10"): .words(twenty)])
    #expect(throws: AnswerSheetRefusal.tooLong(try code("Q10"), limit: 20)) { try sheet(["Q10": [twenty + "ن"]]) }
  }

  /// One letter with marks is one character for the eye, and as long as its marks.
  @Test func wordsAreAsLongAsTheirMarks() throws {
    let letter = "س" + String(repeating: "\u{064E}", count: 20)
    #expect(letter.count == 1)
    #expect(throws: AnswerSheetRefusal.tooLong(try code("Q10"), limit: 20)) { try sheet(["Q10": [letter]]) }
    let shorter = String(letter.unicodeScalars.dropLast())
    #expect(try sheet(["Q10": [shorter]]).comments.map(\.words) == [shorter])
  }

  /// What a browser takes is taken: it counts a line end once, and an emoji at least as often as it has characters.
  @Test func wordsThatAPageTakesAreTaken() throws {
    let lines = Array(repeating: "س", count: 10).joined(separator: "\r\n")
    #expect(try sheet(["Q10": [lines]]).comments.map(\.words) == [lines])
    #expect(throws: AnswerSheetRefusal.tooLong(try code("Q10"), limit: 20)) { try sheet(["Q10": [lines + "\r\nسس"]]) }
    let family = "👨‍👩‍👧‍👦"
    #expect(family.utf16.count == 11)
    #expect(try sheet(["Q10": [family + "123456789"]]).comments.map(\.words) == [family + "123456789"])
  }

  @Test func itIsSaidAsTheQuestionnaireWordsIt() throws {
    let sheet = try sheet(["Q10": ["المواعيد"], "Q9": ["2"], "Q2": ["99"]])
    let arabic = sheet.said(in: .arabic)
    #expect(arabic.map(\.question) == ["هل حلّت الخدمة الحاجة؟", "ما الذي يحتاج تحسيناً؟", "ما أول شيء تغيّره؟"])
    #expect(arabic.map(\.answer) == ["لا أعرف", "السرعة", "المواعيد"])
    #expect(sheet.said(in: .english).map(\.answer) == ["I do not know", "Speed", "المواعيد"])
    let kept = try AnswerSheet(shorthand: sheet.shorthand, for: questionnaire)
    #expect(kept.said(in: .english).map(\.question) == ["Was it solved?", "What needs improving?"])
  }

  @Test func oneQuestionIsReadOfWhatWasKeptAsOfTheSheet() throws {
    let sheet = try sheet(["Q2": ["3"], "Q9": ["2"], "Q10": ["المواعيد"]])
    for text in ["Q2", "Q9", "Q10", "Q1", "Q"] {
      let question = try code(text)
      #expect(
        AnswerSheet.codes(at: question, inShorthand: sheet.shorthand) == sheet.answers[question]?.codes ?? [],
        "\(text)")
    }
    #expect(try AnswerSheet.codes(at: code("Q9"), inShorthand: "Q1=5 Q9=1,4") == [1, 4])
    #expect(try AnswerSheet.codes(at: code("Q2"), inShorthand: "").isEmpty)
  }

  @Test func wordsThatWereTakenOnceAreReadHoweverLong() throws {
    let long = String(repeating: "س", count: 21)
    let kept = try AnswerSheet(kept: ["Q2": ["3"], "Q10": [long]], for: questionnaire)
    #expect(kept.comments.map(\.words) == [long])
    #expect(throws: AnswerSheetRefusal.unknownField("Q7")) { try AnswerSheet(kept: ["Q7": ["1"]], for: questionnaire) }
  }
}
