public import Vocabulary

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

/// How often each answer was given, stratum by stratum. Nothing but positive counts is kept.
///
/// What is true of all answers of a stratum is so looked at once for it, and said once, not once for every answer.
public struct AnswerCounts: Hashable, Sendable {
  public private(set) var strata: [Stratum: CountTable<GivenAnswer>]

  public init(_ strata: [Stratum: CountTable<GivenAnswer>] = [:]) {
    self.strata = strata.filter { !$0.value.counts.isEmpty }
  }

  /// Counts one more answer, or several.
  public mutating func add(_ cell: AnswerCell, _ number: Int = 1) {
    guard number > 0 else { return }
    strata[cell.stratum, default: CountTable()].add(GivenAnswer(cell.question, cell.answer), number)
  }

  /// Adds the counts of another table.
  public mutating func add(_ other: AnswerCounts) {
    strata.merge(other.strata, uniquingKeysWith: +)
  }

  /// All counts together.
  public var total: Int { strata.values.reduce(0) { $0 + $1.total } }

  /// The counts of some strata.
  public func filter(_ isIncluded: (Stratum) -> Bool) -> AnswerCounts {
    AnswerCounts(strata.filter { isIncluded($0.key) })
  }

  /// The counts parted by what a stratum belongs to; strata for which `part` gives nil are left out.
  public func split<Part: Hashable>(by part: (Stratum) -> Part?) -> [Part: AnswerCounts] {
    var parts: [Part: AnswerCounts] = [:]
    for (stratum, counts) in strata {
      if let part = part(stratum) { parts[part, default: AnswerCounts()].strata[stratum] = counts }
    }
    return parts
  }

  /// The same counts as one table, each with its stratum: for comparing, and larger.
  public var table: CountTable<AnswerCell> {
    var table = CountTable<AnswerCell>()
    for (stratum, counts) in strata {
      for (given, number) in counts.counts {
        table.add(AnswerCell(stratum, question: given.question, answer: given.answer), number)
      }
    }
    return table
  }
}
