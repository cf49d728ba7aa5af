/// What somebody may do or see. Every step and every address asks for one of these.
public enum Right: String, Hashable, Sendable, CaseIterable, Codable {
  // The steps of a request.
  case receive, provideItems, matchItems, confirmCompleteness, refer, answerReferral, changeData, sign, explain
  case submit, decide, sendDecision, register, deliver, assign, answer, withdraw, reopen
  // What is seen.
  case seeRequests, seePersonalData, seeReferences, seeDepartmentIndicators, seeAllIndicators, seeComments
  case seeCallBacks, seeCompliance, seePolicy, seeAudit
  // What is kept in order.
  case planImprovements, manageReferences, manageQuestionnaires, managePolicy, manageHolidays, manageServices,
    manageStaff
  case importRecords, exportReports
  // What others answered is written down.
  case interview, enterPaper
  case manageTablets
  // Care for those who answered, and for their data.
  case seeAlerts, followUp, tellActions
  case exportSubject, correctSubject, eraseSubject, keepRetention
  /// Lets answers in again that a rule set aside.
  case releaseAnswers
}

/// How far a right reaches.
public enum Reach: Int, Hashable, Sendable, Comparable {
  case nothing
  /// Only what belongs to one's own department.
  case ownDepartment
  case everything

  public static func < (one: Reach, other: Reach) -> Bool { one.rawValue < other.rawValue }
}
