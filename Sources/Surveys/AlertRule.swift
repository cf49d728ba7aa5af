public import Vocabulary

/// What an answer may ask the quality officer to look at.
public enum AlertKind: String, Hashable, Sendable, CaseIterable, Codable {
  /// A call was wished for; raised by the type of the question, never named in a file.
  case callBack = "callback"
  case respect
  case fairness
  case dignity
  case dissatisfied
  /// Whatever else a questionnaire names.
  case attention

  /// The kinds that a questionnaire may name.
  public static let named = allCases.filter { $0 != .callBack }

  /// What happened, in the officer's words; of nobody.
  public var words: LocalizedText {
    switch self {
    case .callBack: LocalizedText(ar: "طلب اتصالاً", en: "Wished a call")
    case .respect: LocalizedText(ar: "لم يشعر باحترام ولطف", en: "Did not feel respect and kindness")
    case .fairness:
      LocalizedText(ar: "لم يشعر بعدل وحفظ للكرامة", en: "Did not feel fairness, with dignity kept")
    case .dignity: LocalizedText(ar: "لم يشعر باحترام مع القرار", en: "Did not feel respect beside the decision")
    case .dissatisfied: LocalizedText(ar: "لم يرضَ عن الخدمة", en: "Was not satisfied with the service")
    case .attention: LocalizedText(ar: "إجابة تستدعي النظر", en: "Gave an answer that asks for a look")
    }
  }
}

/// Which answers to a question the quality officer is told of at once, and as what; part of the questionnaire version and
/// frozen with it.
public struct AlertRule: Hashable, Sendable, Codable {
  public let kind: AlertKind
  /// The codes of the options that raise the alert.
  public let any: [Int]

  public init(_ kind: AlertKind, any codes: [Int]) {
    self.kind = kind
    any = codes
  }
}

extension Question {
  /// The default of the bank (question bank, Scoring): the bottom two of satisfaction, the "no" of courtesy, fairness and
  /// dignity (Q1; Q5, Q7, R3). "I do not know" raises none.
  fileprivate var usualAlert: AlertRule? {
    let usual: (kind: AlertKind, worst: Int)? =
      switch indicator {
      case .satisfaction: (.dissatisfied, 2)
      case .courtesy: (.respect, 1)
      case .fairness: (.fairness, 1)
      case .dignity: (.dignity, 1)
      default: nil
      }
    guard let usual, let scale else { return nil }
    return AlertRule(usual.kind, any: scale.graded.suffix(usual.worst).map(\.code))
  }
}

extension Questionnaire {
  /// Whether the version says itself which answers raise an alert; otherwise the default of the bank holds for all of it.
  public var namesAlerts: Bool { questions.contains { $0.alert != nil } }

  /// The questions whose answers raise an alert, with the rule for each, in their order.
  public var alertRules: [(question: QuestionCode, rule: AlertRule)] {
    let isOwn = namesAlerts
    return questions.compactMap { question in
      (isOwn ? question.alert : question.usualAlert).map { (question.code, $0) }
    }
  }
}

extension AnswerSheet {
  /// The kinds of alert that the answers raise.
  public var alertKinds: Set<AlertKind> {
    var kinds: Set<AlertKind> = asksForCallBack ? [.callBack] : []
    for (question, rule) in questionnaire.alertRules {
      if answers[question]?.codes.contains(where: rule.any.contains) == true { kinds.insert(rule.kind) }
    }
    return kinds
  }
}
