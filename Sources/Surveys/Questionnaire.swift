public import Vocabulary

/// One version of a questionnaire, frozen once it is published: what is asked, in which words, on which scales.
public struct Questionnaire: Hashable, Sendable, Codable {
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
  public let title: LocalizedText
  /// Read before the first question: that rating is a right (policy T3).
  public let opening: LocalizedText
  /// Read after the last one.
  public let closing: LocalizedText
  public let questions: [Question]

  public init(
    code: QuestionnaireCode, version: Int, status: Status, outcome: Outcome, title: LocalizedText,
    opening: LocalizedText, closing: LocalizedText, questions: [Question]
  ) {
    self.code = code
    self.version = version
    self.status = status
    self.outcome = outcome
    self.title = title
    self.opening = opening
    self.closing = closing
    self.questions = questions
  }

  /// Code and version, as answers and counts refer to them: `service-served/1`.
  public var reference: String { "\(code)/\(version)" }

  public func question(_ code: QuestionCode) -> Question? { questions.first { $0.code == code } }

  /// The questions whose answers lie on a scale: those that make a complete case.
  public var scaledQuestions: [Question] { questions.filter { $0.scale != nil } }
}
