public import Surveys
import Tally
public import Vocabulary

/// What one answer asks the quality officer to look at: that respect or fairness was missing, that somebody was
/// dissatisfied, that he wishes a call; the questionnaire version says which answers do (`AlertRule`). It belongs to a response, never to a person; of the person it knows nothing.
public struct Alert: Hashable, Sendable {
  public typealias Kind = AlertKind

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

extension Response {
  /// The alerts that the response raises, written with it. An answer of former days, taken over from a file, raises none.
  public var alerts: [Alert] {
    guard stratum.mode != .imported else { return [] }
    return sheet.alertKinds.sorted { $0.rawValue < $1.rawValue }.map {
      Alert(response: id, kind: $0, day: stratum.day, department: stratum.department, service: stratum.service)
    }
  }
}
