import Surveys
import Testing
import Vocabulary

/// What one person is asked, and what becomes of answers to questions that he was not.
struct AskedQuestionsTests {
  private static func text(_ words: String) -> LocalizedText { LocalizedText(ar: "نص \(words)", en: words) }
  private static func code<Kind>(_ words: String) -> Code<Kind> {
    guard let code = Code<Kind>(words) else { preconditionFailure("\(words) is no code") }
    return code
  }
  private static func scale(_ words: String, if condition: Condition? = nil, only: Bool = false) -> Question {
    let options = [(3, false), (2, false), (1, false), (99, true)].map {
      Option(code: $0.0, text: text("\($0.0)"), outsideBase: $0.1)
    }
    return Question(
      code: code(words), form: .scale(Scale(direction: .bestFirst, options: options, favourable: 1)), text: text(words),
      shownIf: condition, onlyFollowUp: only)
  }
  private static func look(_ question: String, _ match: Condition.Clause.Match, _ codes: Int...) -> Condition {
    Condition([Condition.Clause(code(question), match, of: codes)])
  }

  /// Q2 opens Q3, and Q3 opens Q4; Q5 is for those whom Q2 did not disappoint; of R1 to R6 two are asked.
  static let questionnaire = Questionnaire(
    code: code("turns"), version: 1, status: .published, outcome: .served,
    title: text("t"), opening: text("o"), closing: text("c"),
    questions: [
      scale("Q2"), scale("Q3", if: look("Q2", .any, 1, 2)), scale("Q4", if: look("Q3", .any, 1)),
      scale("Q5", if: look("Q2", .none, 1)),
    ] + (1...6).map { scale("R\($0)") } + [
      scale("L1", only: true),
      Question(
        code: code("H1"), form: .number(NumberRange(least: 1, most: 20, bands: [1, 3, 6])), text: text("H1")),
      Question(
        code: code("H2"),
        form: .date(DateRange(earliest: Day(number: 18_000), latest: Day(number: 22_000))), text: text("H2")),
      Question(code: code("Y1"), form: .yesNo(Option.yesNo), text: text("Y1")),
      Question(code: code("S1"), form: .statement, text: text("S1")),
    ],
    sections: [Section(title: text("one"), from: code("Q3")), Section(title: text("two"), from: code("R2"))],
    rotation: [Rotation(ask: 2, of: (1...6).map { code("R\($0)") })])

  private func sheet(
    _ fields: [String: [String]], draw: Draw? = nil, followUp: Bool = false
  ) throws(AnswerSheetRefusal) -> AnswerSheet {
    try AnswerSheet(reading: fields, for: Self.questionnaire.asked(with: draw, followUp: followUp))
  }

  @Test func everybodyIsAskedTwoOfSixAndEachIsAskedAsOften() {
    let draws = Self.questionnaire.draws
    #expect(draws.map(\.shorthand) == ["R1 R2", "R3 R4", "R5 R6"])
    var state: UInt64 = 7
    var asked: [QuestionCode: Int] = [:]
    for _ in 0..<6_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for question in Self.questionnaire.draw(by: state >> 16)?.questions ?? [] { asked[question, default: 0] += 1 }
    }
    #expect(asked.count == 6)
    #expect(asked.values.allSatisfy { (1_850...2_150).contains($0) }, "\(asked)")
  }

  @Test(arguments: [(2, 6, 3), (2, 5, 5), (3, 4, 4), (1, 3, 3), (4, 6, 3)])
  func noQuestionOfATurnIsAskedMoreOftenThanAnother(ask: Int, of count: Int, sets: Int) {
    let group = Rotation(ask: ask, of: (0..<count).map { Self.code("R\($0)") as QuestionCode })
    let times = Dictionary(grouping: group.sets.flatMap { $0 }) { $0 }.mapValues(\.count)
    #expect(group.sets.count == sets && times.count == count && Set(times.values).count == 1)
    #expect(group.sets.allSatisfy { Set($0).count == ask })
  }

  @Test func whatWasNotAskedCannotBeAnswered() throws {
    let draw = Draw(shorthand: "R3 R4")
    #expect(try sheet(["R3": ["3"]], draw: draw).answers.count == 1)
    #expect(throws: AnswerSheetRefusal.unknownField("R1")) { try sheet(["R1": ["3"], "R3": ["3"]], draw: draw) }
    #expect(throws: AnswerSheetRefusal.unknownField("L1")) { try sheet(["L1": ["3"]]) }
    #expect(try sheet(["L1": ["3"]], followUp: true).answers.count == 1)
    #expect(throws: AnswerSheetRefusal.unknownField("S1")) { try sheet(["S1": ["1"]]) }
  }

  @Test func anAnswerToWhatWasHiddenIsLeftOut() throws {
    #expect(try sheet(["Q2": ["3"], "Q3": ["1"]]).answers.keys.map(\.text) == ["Q2"])
    #expect(try sheet(["Q2": ["1"], "Q3": ["1"]]).answers.count == 2)
    #expect(throws: AnswerSheetRefusal.nothingAnswered) { try sheet(["Q3": ["1"]]) }
    // Not even a wrong one is held against whoever did not see it.
    #expect(try sheet(["Q2": ["3"], "Q3": ["77"]]).answers.count == 1)
  }

  @Test func aChainOfConditionsClosesBehindTheFirstThatDoesNotHold() throws {
    #expect(try sheet(["Q2": ["3"], "Q3": ["1"], "Q4": ["1"]]).answers.keys.map(\.text) == ["Q2"])
    #expect(try sheet(["Q2": ["2"], "Q3": ["1"], "Q4": ["1"]]).answers.count == 3)
  }

  @Test func noneHoldsForWhoChoseAnotherAndForWhoSkipped() throws {
    #expect(try sheet(["Q2": ["1"], "Q5": ["1"]]).answers.count == 1)
    #expect(try sheet(["Q2": ["3"], "Q5": ["1"]]).answers.count == 2)
    #expect(try sheet(["Q5": ["1"]]).answers.count == 1)
  }

  @Test func aCompleteCaseHoldsWhatEverybodyIsAsked() throws {
    #expect(Self.questionnaire.scaledQuestions.map(\.code.text) == ["Q2"])
    #expect(try sheet(["Q2": ["3"], "R1": ["3"]]).completeCase?.map(\.question.text) == ["Q2"])
    #expect(try !sheet(["R1": ["3"]]).isComplete)
  }

  @Test func aNumberIsCountedByItsBandAndADayNotAtAll() throws {
    let sheet = try sheet(["H1": ["٧"], "H2": ["21/4/1448"], "Y1": ["2"]])
    #expect(sheet.answers[Self.code("H1")] == .number(7))
    #expect(sheet.answers[Self.code("H2")] == .date(try DateEntry("2026-10-02").day))
    #expect(Set(sheet.counted.map { "\($0.question)=\($0.code)" }) == ["H1=3", "Y1=2"])
    #expect(Self.questionnaire.question(Self.code("H1"))?.countedOptions.map(\.text.en) == ["1–2", "3–5", "6–20"])
    #expect(sheet.shorthand == "H1=7 H2=2026-10-02 Y1=2")
    #expect(try AnswerSheet(shorthand: sheet.shorthand, for: Self.questionnaire) == sheet)
  }

  @Test(arguments: [
    ("H1", "0"), ("H1", "21"), ("H1", "2.5"), ("H1", "سبعة"), ("H2", "2030-13-01"), ("H2", "1448-13-01"),
  ])
  func whatIsNoNumberAndNoDayIsRefusedWithWords(question: String, value: String) throws {
    let refusal = try #require(throws: AnswerSheetRefusal.self) { try sheet([question: [value]]) }
    #expect(refusal.words?.ar.isEmpty == false)
  }

  @Test func aTitleStandsBeforeTheFirstQuestionOfItsSectionThatIsAsked() throws {
    let asked = Self.questionnaire.asked(with: Draw(shorthand: "R3 R4"), followUp: false)
    let titles = asked.questions.compactMap { question in
      asked.title(before: question.code).map { "\(question.code): \($0.en)" }
    }
    #expect(titles == ["Q3: one", "R3: two"])
  }

  @Test func itIsKeptAsItWas() throws {
    let again = try Questionnaire(json: try Self.questionnaire.json)
    #expect(again == Self.questionnaire)
    #expect(try again.digest == Self.questionnaire.digest)
  }
}
