public import Surveys
public import Tally
public import Vocabulary

/// One accepted answer sheet in its stratum: anonymous, without person, link or minute.
public struct Response: Hashable, Sendable {
  public let id: ResponseID
  public let stratum: Stratum
  public let sheet: AnswerSheet

  public init(id: ResponseID, stratum: Stratum, sheet: AnswerSheet) {
    self.id = id
    self.stratum = stratum
    self.sheet = sheet
  }

  /// What the response adds to the counts of answers: one for each chosen option.
  public var counts: AnswerCounts {
    var table = AnswerCounts()
    for (question, answer) in sheet.answers {
      for code in answer.codes { table.add(AnswerCell(stratum, question: question, answer: code)) }
    }
    return table
  }

  /// What the response adds to the pair counts: nothing unless it is a complete case.
  public var pairs: PairCounts {
    var table = PairCounts()
    guard sheet.isComplete else { return table }
    let answers = sheet.gradedAnswers.sorted { $0.question < $1.question }
    for (index, one) in answers.enumerated() {
      for other in answers[(index + 1)...] {
        table.add(
          PairCell(
            day: stratum.day, department: stratum.department, survey: stratum.survey,
            first: one.question, one.code, second: other.question, other.code))
      }
    }
    return table
  }
}

/// All that one accepted answer sheet changes, to be written in one transaction.
public struct Acceptance: Hashable, Sendable {
  public let invitation: Invitation
  public let response: Response
  /// Present only where the person asked for it.
  public let callBack: CallBack?
}

/// A wish to be called back: the one place where a response is tied to a request, by the person's own consent.
public struct CallBack: Hashable, Sendable {
  public let request: RequestID
  public let response: ResponseID
  public let asked: Day
}
