public import Vocabulary

/// Questions that take turns: of these, everybody is asked so many.
///
/// Neighbours in the list are asked together: with two of six there are three sets, not the fifteen that can be thought of.
/// Every question has the same chance. So few sets, because the set is written in the invitation until it is answered and
/// shows in the response: whoever holds both could look for a response only among those of its set. Three sets leave each
/// a third of the day's answers of a service; fifteen would leave single ones. What the sets cost is that questions of
/// different sets are never answered by the same person, and so the pair counts hold only the questions that all are asked
/// (docs/decisions/0014-few-sets-of-rotating-questions.md).
public struct Rotation: Hashable, Sendable, Codable {
  /// How many of the questions are asked.
  public let ask: Int
  public let of: [QuestionCode]

  public init(ask: Int, of questions: [QuestionCode]) {
    self.ask = ask
    self.of = questions
  }

  /// The sets that are asked: windows of `ask` neighbours, each beginning where the one before ends, until every question
  /// was asked equally often; empty where `ask` does not lie between 1 and the number of questions.
  public var sets: [[QuestionCode]] {
    guard (1...max(1, of.count)).contains(ask), !of.isEmpty else { return [] }
    var sets: [[QuestionCode]] = []
    var start = 0
    repeat {
      sets.append((0..<ask).map { of[(start + $0) % of.count] })
      start = (start + ask) % of.count
    } while start != 0
    return sets
  }
}

extension Rotation {
  /// How many sets there are, without making them.
  var setCount: Int {
    guard (1...max(1, of.count)).contains(ask), !of.isEmpty else { return 0 }
    var (divisor, rest) = (of.count, ask)
    while rest > 0 { (divisor, rest) = (rest, divisor % rest) }
    return of.count / divisor
  }
}

/// The rotating questions that fell to one invitation.
public struct Draw: Hashable, Sendable {
  /// In the order of the questionnaire.
  public let questions: [QuestionCode]

  public init(_ questions: [QuestionCode]) { self.questions = questions }

  /// As the database keeps it: `Q4 Q6`.
  public var shorthand: String { questions.map(\.text).joined(separator: " ") }

  /// Nil where it does not name questions.
  public init?(shorthand: String) {
    let codes = shorthand.split(separator: " ").map { QuestionCode(String($0)) }
    let known = codes.compactMap { $0 }
    guard !known.isEmpty, known.count == codes.count else { return nil }
    self.init(known)
  }
}

extension Questionnaire {
  /// More sets than these would tell people apart.
  public static let mostDraws = 6

  /// Draws beyond these are not counted: it is enough to know that they are so many.
  static let countedDraws = 1_000

  /// How many draws these groups of questions give together, without making them; at most `countedDraws`.
  static func drawCount(of rotation: [Rotation]) -> Int {
    rotation.isEmpty ? 0 : rotation.reduce(1) { min(countedDraws, $0 * min(countedDraws, $1.setCount)) }
  }

  /// The questions that take turns.
  public var rotating: Set<QuestionCode> { Set(rotation.flatMap(\.of)) }

  /// Every draw there is, each as likely as the others; empty where nothing rotates.
  public var draws: [Draw] {
    guard !rotation.isEmpty else { return [] }
    let together = rotation.reduce([[]]) { (sets: [[QuestionCode]], group) in
      sets.flatMap { set in group.sets.map { set + $0 } }
    }
    return together.map { set in Draw(questions.map(\.code).filter(Set(set).contains)) }
  }

  /// The draw that a number by chance gives; nil where nothing rotates.
  public func draw(by number: UInt64) -> Draw? {
    let draws = draws
    return draws.isEmpty ? nil : draws[Int(number % UInt64(draws.count))]
  }
}
