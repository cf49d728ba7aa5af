public import Vocabulary

/// One item of a questionnaire: one idea, in both languages.
public struct Question: Hashable, Sendable {
  /// What kind of answer an item takes.
  public enum Form: Hashable, Sendable {
    /// One option of a scale.
    case scale(Scale)
    /// 0 to 10: how likely one is to recommend. Only this form may give an NPS.
    case recommend(Scale)
    /// One option of a list that is no scale: who answered the questions.
    case choice([Option])
    /// Plain yes or no, which is no grade of anything.
    case yesNo([Option])
    /// Up to `most` options of a list.
    case chips([Option], most: Int)
    /// A whole number within bounds, counted by bands.
    case number(NumberRange)
    /// A day within bounds, typed in either calendar; kept, and never counted.
    case date(DateRange)
    /// Words of one's own, up to `limit` characters.
    case openText(limit: Int)
    /// Yes or no to being called back; yes gives up anonymity for this answer.
    case callBack([Option])
    /// Words to be read; there is nothing to answer.
    case statement
  }

  public let code: QuestionCode
  public let form: Form
  public let text: LocalizedText
  /// A sentence under the question, where one is needed.
  public let hint: LocalizedText?
  /// The indicator that the answers feed, where they feed one.
  public let indicator: Indicator?
  /// On which earlier answers it depends whether the question is asked; nil where it always is.
  public let shownIf: Condition?
  /// Whether only somebody is asked who told of a problem before, which was closed since (L1).
  public let onlyFollowUp: Bool
  /// Which answers the quality officer is told of at once; nil where the question names none.
  public let alert: AlertRule?

  public init(
    code: QuestionCode, form: Form, text: LocalizedText, hint: LocalizedText? = nil, indicator: Indicator? = nil,
    shownIf: Condition? = nil, onlyFollowUp: Bool = false, alert: AlertRule? = nil
  ) {
    self.code = code
    self.form = form
    self.text = text
    self.hint = hint
    self.indicator = indicator
    self.shownIf = shownIf
    self.onlyFollowUp = onlyFollowUp
    self.alert = alert
  }

  /// The scale on which the answers lie; nil for every other form.
  public var scale: Scale? {
    switch form {
    case .scale(let scale), .recommend(let scale): scale
    case .choice, .yesNo, .chips, .number, .date, .openText, .callBack, .statement: nil
    }
  }

  /// The options to choose from; none where something is typed, or nothing is answered.
  public var options: [Option] {
    switch form {
    case .scale(let scale), .recommend(let scale): scale.options
    case .choice(let options), .yesNo(let options), .chips(let options, _), .callBack(let options): options
    case .number, .date, .openText, .statement: []
    }
  }

  /// What the counts may hold under this question: its options, or the bands of its number.
  public var countedOptions: [Option] {
    guard case .number(let range) = form else { return options }
    return range.bandOptions
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
