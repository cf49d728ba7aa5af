public import Vocabulary

/// One answer to one question, where it belongs.
public struct AnswerCell: Hashable, Sendable {
  public let stratum: Stratum
  public let question: QuestionCode
  /// The code of the answer on its question's scale.
  public let answer: Int

  public init(_ stratum: Stratum, question: QuestionCode, answer: Int) {
    self.stratum = stratum
    self.question = question
    self.answer = answer
  }
}

/// Where pairs of answers belong.
public struct PairStratum: Hashable, Sendable {
  public let day: Day
  public let department: DepartmentCode
  /// The questionnaire and its version.
  public let survey: String

  public init(day: Day, department: DepartmentCode, survey: String) {
    self.day = day
    self.department = department
    self.survey = survey
  }
}

extension Stratum {
  /// Where the pairs of answers of this stratum belong.
  public var pairs: PairStratum { PairStratum(day: day, department: department, survey: survey) }
}

/// A pair of answers, where it belongs.
public struct PairCell: Hashable, Sendable {
  public let stratum: PairStratum
  public let pair: GivenPair

  public init(_ stratum: PairStratum, _ pair: GivenPair) {
    self.stratum = stratum
    self.pair = pair
  }
}

/// How far invitations came, by the day they were issued: what response rates are computed from.
public struct InvitationCell: Hashable, Sendable {
  /// The stages that are counted; each invitation is counted once in every stage it reached.
  public enum Stage: String, Hashable, Sendable, CaseIterable { case issued, answered }

  public let issued: Day
  public let department: DepartmentCode
  public let service: ServiceCode
  public let channel: Channel
  /// The beneficiary's group (G1); nil where it is not stated.
  public let group: GroupCode?
  public let stage: Stage

  public init(
    issued: Day, department: DepartmentCode, service: ServiceCode, channel: Channel, group: GroupCode? = nil,
    stage: Stage
  ) {
    self.issued = issued
    self.department = department
    self.service = service
    self.channel = channel
    self.group = group
    self.stage = stage
  }
}

public typealias InvitationCounts = CountTable<InvitationCell>
