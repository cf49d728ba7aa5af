public import Vocabulary

/// How often each answer was given, in each stratum.
public typealias AnswerCounts = StratifiedCounts<Stratum, GivenAnswer>

/// How often each pair of answers was given together, in each stratum of pairs.
public typealias PairCounts = StratifiedCounts<PairStratum, GivenPair>

/// One answer to one question, wherever it was given.
public struct GivenAnswer: Hashable, Sendable {
  public let question: QuestionCode
  /// The code of the answer on its question's scale.
  public let answer: Int

  public init(_ question: QuestionCode, _ answer: Int) {
    self.question = question
    self.answer = answer
  }
}

/// Two answers given together by one who answered every scaled question of his questionnaire (a complete case): what
/// correlations and drivers are computed from. `first` comes before `second` in the order of the codes.
public struct GivenPair: Hashable, Sendable {
  public let first: QuestionCode
  public let firstAnswer: Int
  public let second: QuestionCode
  public let secondAnswer: Int

  public init(_ first: QuestionCode, _ firstAnswer: Int, with second: QuestionCode, _ secondAnswer: Int) {
    self.first = first
    self.firstAnswer = firstAnswer
    self.second = second
    self.secondAnswer = secondAnswer
  }
}

extension CountTable<GivenPair> {
  /// How many people gave the pairs of one questionnaire: each gave every pair of its questions once. Without pairs 0.
  public var people: Int {
    guard let one = counts.keys.first else { return 0 }
    return counts.reduce(0) { sum, count in
      let isSame = count.key.first == one.first && count.key.second == one.second
      return isSame ? sum + count.value : sum
    }
  }
}

extension AnswerCounts {
  /// Every count with where it belongs.
  public var table: CountTable<AnswerCell> {
    table { AnswerCell($0, question: $1.question, answer: $1.answer) }
  }

  /// Where these counts and the others disagree; looked for cell by cell only if they do.
  public func differences(from other: AnswerCounts) -> [CountTable<AnswerCell>.Difference] {
    self == other ? [] : table.differences(from: other.table)
  }
}

extension PairCounts {
  /// Every count with where it belongs.
  public var table: CountTable<PairCell> { table { PairCell($0, $1) } }

  /// Where these counts and the others disagree; looked for cell by cell only if they do.
  public func differences(from other: PairCounts) -> [CountTable<PairCell>.Difference] {
    self == other ? [] : table.differences(from: other.table)
  }
}
