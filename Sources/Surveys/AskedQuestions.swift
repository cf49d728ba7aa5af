public import Vocabulary

/// What one person is asked: of a questionnaire, the questions for everybody, those that fell to him, and where he told of
/// a problem before, what is asked of him alone.
public struct AskedQuestions: Hashable, Sendable {
  public let questionnaire: Questionnaire
  /// Nil where no draw was made: then all rotating questions are asked.
  public let draw: Draw?
  public let isFollowUp: Bool

  public init(_ questionnaire: Questionnaire, draw: Draw?, isFollowUp: Bool) {
    self.questionnaire = questionnaire
    self.draw = draw
    self.isFollowUp = isFollowUp
  }

  /// In the questionnaire's order; whether a question with a condition is asked, the answers show.
  public var questions: [Question] { questionnaire.questions.filter(asks) }

  public func question(_ code: QuestionCode) -> Question? {
    questionnaire.question(code).flatMap { asks($0) ? $0 : nil }
  }

  /// Whether a question of the questionnaire is asked, apart from its condition.
  func asks(_ question: Question) -> Bool {
    guard isFollowUp || !question.onlyFollowUp else { return false }
    guard let draw, !draw.questions.contains(question.code) else { return true }
    return !questionnaire.rotation.contains { $0.of.contains(question.code) }
  }

  /// The title that stands before a question of these; nil within a section, or where the question is not asked.
  public func title(before code: QuestionCode) -> LocalizedText? {
    let order = questionnaire.questions.map(\.code)
    var title: LocalizedText?
    let firsts = Dictionary(
      questionnaire.sections.map { ($0.from, $0.title) }, uniquingKeysWith: { first, _ in first })
    let asked = Set(questions.map(\.code))
    for question in order {
      if let begun = firsts[question] { title = begun }
      guard asked.contains(question) else { continue }
      if question == code { return title }
      title = nil
    }
    return nil
  }
}

extension Questionnaire {
  /// All its questions, as earlier invitations and imported answers have them.
  public var everything: AskedQuestions { AskedQuestions(self, draw: nil, isFollowUp: true) }

  /// What an invitation with this draw asks.
  public func asked(with draw: Draw?, followUp: Bool) -> AskedQuestions {
    AskedQuestions(self, draw: draw, isFollowUp: followUp)
  }
}
