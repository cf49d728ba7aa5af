public import Vocabulary

/// One person's answers to one questionnaire version. Who holds one knows that every answer fits its question.
public struct AnswerSheet: Hashable, Sendable {
  /// An answer in the form its question takes. A skipped question has none.
  public enum Answer: Hashable, Sendable {
    case choice(Int)
    case choices([Int])
    case number(Int)
    case date(Day)
    case words(String)
  }

  public let questionnaire: Questionnaire
  public let answers: [QuestionCode: Answer]

  /// Reads a form's fields: one a question, named by its code; a question left out or empty was skipped.
  ///
  /// What was not asked of this person cannot be answered: such a field is refused. An answer to a question whose condition
  /// does not hold is left out: it stood on the page, and was hidden or meant for others.
  public init(reading fields: [String: [String]], for asked: AskedQuestions) throws(AnswerSheetRefusal) {
    try self.init(reading: fields, orWords: false, for: asked)
  }

  /// Reads the fields of a form that asked everything.
  public init(reading fields: [String: [String]], for questionnaire: Questionnaire) throws(AnswerSheetRefusal) {
    try self.init(reading: fields, orWords: false, for: questionnaire.everything)
  }

  /// Reads the fields of a sheet that was taken once already, whatever bound its words had then.
  public init(kept fields: [String: [String]], for questionnaire: Questionnaire) throws(AnswerSheetRefusal) {
    try self.init(reading: fields, orWords: false, kept: true, for: questionnaire.everything)
  }

  /// With `orWords` a sheet without a chosen code is admitted: its words are kept elsewhere.
  init(
    reading fields: [String: [String]], orWords: Bool, kept: Bool = false, for asked: AskedQuestions
  ) throws(AnswerSheetRefusal) {
    func isKnown(_ name: String) -> Bool { QuestionCode(name).flatMap(asked.question) != nil }
    if let name = fields.keys.filter({ !isKnown($0) }).min() { throw .unknownField(name) }
    var answers: [QuestionCode: Answer] = [:]
    var shown: Set<QuestionCode> = []
    for question in asked.questionnaire.questions
    where asked.asks(question) && question.shownIf?.holds(for: answers, asked: shown) ?? true {
      shown.insert(question.code)
      guard let values = fields[question.code.text]?.filter({ !$0.isEmpty }) else { continue }
      answers[question.code] = try Answer.read(values, for: question, kept: kept)
    }
    guard orWords || !answers.isEmpty else { throw .nothingAnswered }
    self.questionnaire = asked.questionnaire
    self.answers = answers
  }

  /// Whether every question on a scale that everybody is asked has an answer inside its base.
  public var isComplete: Bool { completeCase != nil }

  /// The chosen codes on scales, inside the base, in the questionnaire's order.
  public var gradedAnswers: [(question: QuestionCode, code: Int)] {
    questionnaire.questions.compactMap { question in grade(question).map { (question.code, $0) } }
  }

  /// The chosen codes of the questions on scales that everybody is asked; nil unless each has an answer inside its base.
  ///
  /// A question that takes turns, or depends on an answer, is in no complete case: it would make all others incomplete.
  public var completeCase: [(question: QuestionCode, code: Int)]? {
    var graded: [(question: QuestionCode, code: Int)] = []
    for question in questionnaire.scaledQuestions {
      guard let code = grade(question) else { return nil }
      graded.append((question.code, code))
    }
    return graded.isEmpty ? nil : graded
  }

  /// What the sheet adds to the counts: each chosen code, a number as its band; dates and words are not counted.
  public var counted: [(question: QuestionCode, code: Int)] {
    answers.flatMap { question, answer -> [(question: QuestionCode, code: Int)] in
      guard case .number(let number) = answer else { return answer.codes.map { (question, $0) } }
      guard case .number(let range)? = questionnaire.question(question)?.form else { return [] }
      return range.band(of: number).map { [(question, $0)] } ?? []
    }
  }

  /// The chosen code on the question's scale, inside the base.
  private func grade(_ question: Question) -> Int? {
    guard let scale = question.scale, case .choice(let code) = answers[question.code],
      scale.option(code)?.outsideBase == false
    else { return nil }
    return code
  }

  /// Whether the person asked to be called back, and so gave up anonymity for this answer.
  public var asksForCallBack: Bool {
    questionnaire.questions.contains { question in
      guard case .callBack = question.form else { return false }
      return answers[question.code] == .choice(Self.yes)
    }
  }

  /// The code of "yes" to a call-back.
  public static let yes = 1
}

/// Why a form is not an answer sheet.
public enum AnswerSheetRefusal: Refusal {
  case nothingAnswered
  case unknownField(String)
  case offTheScale(QuestionCode, String)
  case moreThanOne(QuestionCode)
  case tooMany(QuestionCode, most: Int)
  case tooLong(QuestionCode, limit: Int)
  case notANumber(QuestionCode, least: Int, most: Int)
  case notADay(QuestionCode, DateRefusal)
  case dayOutOfRange(QuestionCode, DateRange)
}
