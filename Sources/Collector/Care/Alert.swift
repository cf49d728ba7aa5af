public import Surveys
import Tally
public import Vocabulary

/// What one answer asks the quality officer to look at: that respect or fairness was missing, that somebody was
/// dissatisfied, that he wishes a call. It belongs to a response, never to a person; of the person it knows nothing.
public struct Alert: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    case callBack = "callback"
    case respect
    case fairness
    case dignity
    case dissatisfied
  }

  public let response: ResponseID
  public let kind: Kind
  public let day: Day
  public let department: DepartmentCode
  public let service: ServiceCode

  public init(response: ResponseID, kind: Kind, day: Day, department: DepartmentCode, service: ServiceCode) {
    self.response = response
    self.kind = kind
    self.day = day
    self.department = department
    self.service = service
  }
}

extension Alert.Kind {
  /// How many of the worst options of an indicator's scale raise an alert, and which (question bank, Scoring): the bottom
  /// two of satisfaction, the "no" of courtesy, fairness and dignity (Q1; Q5, Q7, R3).
  static let raised: [Indicator: (kind: Alert.Kind, worst: Int)] = [
    .satisfaction: (.dissatisfied, 2), .courtesy: (.respect, 1), .fairness: (.fairness, 1), .dignity: (.dignity, 1),
  ]
}

extension AnswerSheet {
  /// The kinds of alert that the answers raise. An answer outside the base, "I do not know", raises none.
  public var alertKinds: Set<Alert.Kind> {
    var kinds: Set<Alert.Kind> = asksForCallBack ? [.callBack] : []
    for question in questionnaire.questions {
      guard let raised = question.indicator.flatMap({ Alert.Kind.raised[$0] }), let scale = question.scale,
        case .choice(let code)? = answers[question.code]
      else { continue }
      if scale.graded.suffix(raised.worst).contains(where: { $0.code == code }) { kinds.insert(raised.kind) }
    }
    return kinds
  }
}

extension Response {
  /// The alerts that the response raises, written with it. An answer of former days, taken over from a file, raises none.
  public var alerts: [Alert] {
    guard stratum.mode != .imported else { return [] }
    return sheet.alertKinds.sorted { $0.rawValue < $1.rawValue }.map {
      Alert(response: id, kind: $0, day: stratum.day, department: stratum.department, service: stratum.service)
    }
  }
}
