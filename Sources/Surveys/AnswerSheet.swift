public import Vocabulary

/// One person's answers to one questionnaire version. Who holds one knows that every answer fits its question.
public struct AnswerSheet: Hashable, Sendable {
  /// An answer in the form its question takes. A skipped question has none.
  public enum Answer: Hashable, Sendable {
    case choice(Int)
    case choices([Int])
    case words(String)
  }

  public let questionnaire: Questionnaire
  public let answers: [QuestionCode: Answer]

  /// Reads a form's fields: one a question, named by its code; a question left out or empty was skipped.
  public init(reading fields: [String: [String]], for questionnaire: Questionnaire) throws(AnswerSheetRefusal) {
    try self.init(reading: fields, orWords: false, for: questionnaire)
  }

  /// With `orWords` a sheet without a chosen code is admitted: its words are kept elsewhere.
  init(
    reading fields: [String: [String]], orWords: Bool, for questionnaire: Questionnaire
  ) throws(AnswerSheetRefusal) {
    var answers: [QuestionCode: Answer] = [:]
    for (name, values) in fields.sorted(by: { $0.key < $1.key }) {
      guard let code = QuestionCode(name), let question = questionnaire.question(code) else {
        throw .unknownField(name)
      }
      answers[code] = try Self.read(values.filter { !$0.isEmpty }, for: question)
    }
    guard orWords || !answers.isEmpty else { throw .nothingAnswered }
    self.questionnaire = questionnaire
    self.answers = answers
  }

  /// Whether every question on a scale has an answer inside its base.
  public var isComplete: Bool { completeCase != nil }

  /// The chosen codes on scales, inside the base, in the questionnaire's order.
  public var gradedAnswers: [(question: QuestionCode, code: Int)] {
    questionnaire.questions.compactMap { question in grade(question).map { (question.code, $0) } }
  }

  /// The chosen codes of all questions on scales; nil unless each has an answer inside its base.
  public var completeCase: [(question: QuestionCode, code: Int)]? {
    var graded: [(question: QuestionCode, code: Int)] = []
    for question in questionnaire.questions where question.scale != nil {
      guard let code = grade(question) else { return nil }
      graded.append((question.code, code))
    }
    return graded.isEmpty ? nil : graded
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

  private static func read(_ values: [String], for question: Question) throws(AnswerSheetRefusal) -> Answer? {
    guard let first = values.first else { return nil }
    switch question.form {
    case .openText(let limit):
      guard values.count == 1 else { throw .moreThanOne(question.code) }
      let words = first.trimmingSpace
      guard words.count <= limit else { throw .tooLong(question.code, limit: limit) }
      return words.isEmpty ? nil : .words(words)
    case .chips(_, let most):
      var chosen: [Int] = []
      for value in values {
        let code = try self.code(value, of: question)
        if !chosen.contains(code) { chosen.append(code) }
      }
      guard chosen.count <= most else { throw .tooMany(question.code, most: most) }
      return .choices(chosen.sorted())
    case .scale, .recommend, .callBack:
      guard values.count == 1 else { throw .moreThanOne(question.code) }
      return .choice(try code(first, of: question))
    }
  }

  private static func code(_ value: String, of question: Question) throws(AnswerSheetRefusal) -> Int {
    guard let code = Int(value) ?? Int(Numerals.western(value)), question.options.contains(where: { $0.code == code })
    else {
      throw .offTheScale(question.code, value)
    }
    return code
  }
}

/// Why a form is not an answer sheet.
public enum AnswerSheetRefusal: Refusal {
  case nothingAnswered
  case unknownField(String)
  case offTheScale(QuestionCode, String)
  case moreThanOne(QuestionCode)
  case tooMany(QuestionCode, most: Int)
  case tooLong(QuestionCode, limit: Int)
}

extension String {
  /// The text without white space at either end.
  var trimmingSpace: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
