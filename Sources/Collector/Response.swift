public import Surveys
public import Tally
public import Vocabulary

/// One accepted answer sheet in its stratum: without person, link or minute.
public struct Response: Hashable, Sendable {
  /// How well it is kept who gave an answer.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Nobody can find it out; the usual way.
    case anonymous
    /// The person asked for a call, and so for being known to the quality officer for this answer (Q11).
    case confidential
  }

  public let id: ResponseID
  public let stratum: Stratum
  public let sheet: AnswerSheet
  public let kind: Kind
  /// Why it is set aside; nothing for almost all.
  public let aside: AsideReasons

  public init(
    id: ResponseID, stratum: Stratum, sheet: AnswerSheet, kind: Kind = .anonymous, aside: AsideReasons = []
  ) {
    self.id = id
    self.stratum = stratum
    self.sheet = sheet
    self.kind = kind
    self.aside = aside
  }

  /// Where it is counted while it is set aside; nil where nothing speaks against it.
  public var asideCell: AsideCell? {
    aside.isEmpty ? nil : AsideCell(day: stratum.day, department: stratum.department, reasons: aside)
  }

  /// What the response adds to the counts of answers: one for each chosen option.
  public var counts: AnswerCounts {
    var table = AnswerCounts()
    forEachAnswer { table.add(GivenAnswer($0, $1), in: stratum) }
    return table
  }

  /// What the response adds to the pair counts: nothing unless it is a complete case.
  public var pairs: PairCounts {
    var table = PairCounts()
    forEachPair { table.add(GivenPair($0, $1, with: $2, $3), in: stratum.pairs) }
    return table
  }

  /// Counts the response's answers in the sheet of its stratum.
  public func count(in sheet: inout CountSheet) { forEachAnswer { sheet.add($0, $1) } }

  /// Counts the pairs of a complete case in the sheet of its day, department and questionnaire.
  public func countPairs(in sheet: inout CountSheet) { forEachPair { sheet.add($0, $1, with: $2, $3) } }

  private func forEachAnswer(_ body: (QuestionCode, Int) -> Void) {
    for (question, code) in sheet.counted { body(question, code) }
  }

  private func forEachPair(_ body: (QuestionCode, Int, QuestionCode, Int) -> Void) {
    guard let answers = sheet.completeCase?.sorted(by: { $0.question < $1.question }) else { return }
    for (index, one) in answers.enumerated() {
      for other in answers[(index + 1)...] { body(one.question, one.code, other.question, other.code) }
    }
  }
}

/// All that one accepted answer sheet changes, to be written in one transaction.
public struct Acceptance: Hashable, Sendable {
  public let invitation: Invitation
  public let response: Response
  /// By which form; nil for one that carried no key.
  public let receipt: Receipt?
  /// Present only where the person asked for it.
  public let callBack: CallBack?
}

/// A wish to be called back: the one place where a response is tied to a request, by the person's own consent.
public struct CallBack: Hashable, Sendable {
  public let request: RequestID
  public let response: ResponseID
  public let asked: Day
}
