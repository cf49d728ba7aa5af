public import Vocabulary

/// One version of a questionnaire, frozen once it is published: what is asked, in which words, on which scales.
public struct Questionnaire: Hashable, Sendable {
  /// Whether people may be asked with it. A published version is never edited; a change is a new version.
  public enum Status: String, Hashable, Sendable, Codable { case draft, published }

  /// How the request ended that this questionnaire asks about.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case served, refused, volunteered, internalService = "internal"
  }

  public let code: QuestionnaireCode
  public let version: Int
  public let status: Status
  public let outcome: Outcome
  /// For whose requests it is meant, of those that ended so.
  public let audience: Audience
  public let title: LocalizedText
  /// Read before the first question: that rating is a right (policy T3).
  public let opening: LocalizedText
  /// Read after the last one.
  public let closing: LocalizedText
  public let questions: [Question]
  /// The titles between the questions, in their order.
  public let sections: [Section]
  /// The questions of which everybody is asked only some.
  public let rotation: [Rotation]

  public init(
    code: QuestionnaireCode, version: Int, status: Status, outcome: Outcome, audience: Audience = Audience(),
    title: LocalizedText, opening: LocalizedText, closing: LocalizedText, questions: [Question],
    sections: [Section] = [], rotation: [Rotation] = []
  ) {
    self.code = code
    self.version = version
    self.status = status
    self.outcome = outcome
    self.audience = audience
    self.title = title
    self.opening = opening
    self.closing = closing
    self.questions = questions
    self.sections = sections
    self.rotation = rotation
  }

  /// Code and version, as answers and counts refer to them: `service-served/1`.
  public var reference: String { "\(code)/\(version)" }

  public func question(_ code: QuestionCode) -> Question? { questions.first { $0.code == code } }

  /// The questions on a scale that everybody is asked: those that make a complete case.
  public var scaledQuestions: [Question] {
    let rotating = rotating
    return questions.filter {
      $0.scale != nil && $0.shownIf == nil && !$0.onlyFollowUp && !rotating.contains($0.code)
    }
  }
}
