public import Vocabulary

/// One item of a questionnaire: one idea, in both languages.
public struct Question: Hashable, Sendable {
  /// What kind of answer an item takes.
  public enum Form: Hashable, Sendable {
    /// One option of a scale.
    case scale(Scale)
    /// 0 to 10: how likely one is to recommend. Only this form may give an NPS.
    case recommend(Scale)
    /// Up to `most` options of a list.
    case chips([Option], most: Int)
    /// Words of one's own, up to `limit` characters.
    case openText(limit: Int)
    /// Yes or no to being called back; yes gives up anonymity for this answer.
    case callBack([Option])
  }

  public let code: QuestionCode
  public let form: Form
  public let text: LocalizedText
  /// A sentence under the question, where one is needed.
  public let hint: LocalizedText?
  /// The indicator that the answers feed, where they feed one.
  public let indicator: Indicator?

  public init(
    code: QuestionCode, form: Form, text: LocalizedText, hint: LocalizedText? = nil, indicator: Indicator? = nil
  ) {
    self.code = code
    self.form = form
    self.text = text
    self.hint = hint
    self.indicator = indicator
  }

  /// The scale on which the answers lie; nil for chips, words and consent.
  public var scale: Scale? {
    switch form {
    case .scale(let scale), .recommend(let scale): scale
    case .chips, .openText, .callBack: nil
    }
  }

  /// The options to choose from; none for open text.
  public var options: [Option] {
    switch form {
    case .scale(let scale), .recommend(let scale): scale.options
    case .chips(let options, _), .callBack(let options): options
    case .openText: []
    }
  }
}

/// What an item's answers measure; the bank of questions names each (`docs/methods.md` says how each is computed).
public enum Indicator: String, Hashable, Sendable, Codable, CaseIterable {
  case satisfaction = "CSAT"
  case ease = "ease"
  case needMet = "need-met"
  case courtesy
  case clarity
  case fairness
  case time
  case recommendation = "NPS"
  case trust
  case expectation
  case reasonClear = "reason-clear"
  case recourseKnown = "recourse-known"
  case dignity
  case internalService = "internal-service"
  /// Whether what somebody told of before has improved (L1).
  case loopClosed = "loop-closed"
}
