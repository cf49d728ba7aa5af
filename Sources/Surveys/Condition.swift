public import Vocabulary

/// On which earlier answers it depends whether a question is asked: every clause must hold.
///
/// A clause looks back at one question and holds only where that question was asked itself. So a chain of questions closes
/// behind the first that is not.
public struct Condition: Hashable, Sendable, Codable {
  /// How often a condition of a new version looks back at most.
  public static let mostClauses = 20

  public let clauses: [Clause]

  public init(_ clauses: [Clause]) { self.clauses = clauses }

  public init(from decoder: any Decoder) throws {
    clauses = try decoder.singleValueContainer().decode([Clause].self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(clauses)
  }

  /// Whether the question is asked of somebody who gave these answers to the questions that were asked.
  func holds(for answers: [QuestionCode: AnswerSheet.Answer], asked: Set<QuestionCode>) -> Bool {
    clauses.allSatisfy { asked.contains($0.question) && $0.holds(for: answers[$0.question]) }
  }

  /// One look back: was the question answered by any of these codes, or by none of them.
  public struct Clause: Hashable, Sendable {
    public enum Match: String, Hashable, Sendable {
      /// One of the codes was chosen.
      case any
      /// None of them was: another was, or the question was skipped.
      case none
    }

    public let question: QuestionCode
    public let match: Match
    public let codes: [Int]

    public init(_ question: QuestionCode, _ match: Match, of codes: [Int]) {
      self.question = question
      self.match = match
      self.codes = codes
    }

    func holds(for answer: AnswerSheet.Answer?) -> Bool {
      let chosen = answer?.codes.contains(where: codes.contains) ?? false
      return chosen == (match == .any)
    }
  }
}

extension Condition.Clause: Codable {
  private enum Key: String, CodingKey { case question, any, none }

  public init(from decoder: any Decoder) throws {
    let from = try decoder.container(keyedBy: Key.self)
    let question = try from.decode(QuestionCode.self, forKey: .question)
    if let codes = try from.decodeIfPresent([Int].self, forKey: .any) {
      self.init(question, .any, of: codes)
    } else {
      self.init(question, .none, of: try from.decode([Int].self, forKey: .none))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Key.self)
    try to.encode(question, forKey: .question)
    try to.encode(codes, forKey: match == .any ? .any : .none)
  }
}
