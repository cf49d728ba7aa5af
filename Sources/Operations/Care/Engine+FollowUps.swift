public import Access
import Collector
import Storage
public import Surveys
public import Vocabulary
public import Workflow

/// A call in the list.
public struct FollowUpLine: Sendable {
  public let followUp: FollowUp
  public let service: LocalizedText
  public let department: LocalizedText
  public let assignedTo: String?
  public let isOverdue: Bool
}

/// A call as the one who makes it reads it: whom, what he was served with, what he answered, and who may take it on.
public struct FollowUpSheet: Sendable {
  public let line: FollowUpLine
  public let beneficiary: Beneficiary
  public let questionnaire: Questionnaire?
  public let answers: AnswerSheet?
  public let comments: [String]
  /// Members of staff who may care for it.
  public let candidates: [StaffAccount]
  /// The department's actions to which it can be handed.
  public let actions: [ImprovementAction]
}

extension Engine {
  /// The open calls that are this member's to see, overdue first, and those closed last; without those of people who do not
  /// open. Throws `RightRefusal`.
  public func followUps(for staff: Staff) async throws -> (open: [FollowUpLine], closed: [FollowUpLine]) {
    try staff.require(.followUp)
    let today = world.now().day
    return try await store.read { ledger in
      func line(_ followUp: FollowUp) throws -> FollowUpLine? {
        try ledger.unlessClosed { try ledger.line(of: followUp, for: staff, on: today)?.line } ?? nil
      }
      return (
        try ledger.openFollowUps(limit: 200).compactMap(line), try ledger.closedFollowUps(limit: 20).compactMap(line)
      )
    }
  }

  /// A call with whom it is about, and writes down who looked. Throws `FollowUpRefusal.unknown`, also for one who served him.
  public func followUp(_ id: ResponseID, by staff: Staff) async throws -> FollowUpSheet {
    let now = world.now()
    try staff.require(.followUp)
    return try await store.write { ledger in
      let sheet = try ledger.sheet(of: id, for: staff, on: now.day)
      try ledger.record("read", about: sheet.line.followUp.request, by: staff, at: now)
      return sheet
    }
  }

  /// Enters what happened with a call. Throws `FollowUpRefusal`, `RightRefusal`.
  public func pursue(_ id: ResponseID, _ event: FollowUp.Event, notes: String, by staff: Staff) async throws {
    let now = world.now()
    try staff.require(.followUp)
    try await store.write { ledger in
      guard let earlier = try ledger.followUp(id), let request = try ledger.request(earlier.request) else {
        throw FollowUpRefusal.unknown
      }
      let known = FollowUpCase(request)
      switch event {
      case .assigned(let other):
        guard let account = try ledger.account(other), account.locked == nil,
          account.staff.reach(of: .followUp) > .nothing
        else { throw FollowUpRefusal.unknownStaff }
        guard known.isApart(account.staff) else { throw FollowUpRefusal.servedHim }
      case .passed(let action):
        guard try ledger.action(action)?.plan.department == request.department else {
          throw FollowUpRefusal.unknownAction
        }
      default: break
      }
      let later = try earlier.adding(event, notes: notes, by: staff, about: known, at: now)
      try ledger.append(later, since: earlier, of: request.beneficiary)
      if later.closing != nil, let alert = try ledger.alert(id, .callBack) {
        _ = try ledger.closeAlert(alert, by: staff.id, at: now)
      }
      try ledger.record(event.name, about: request.id, by: staff, at: now)
    }
  }
}

extension Ledger {
  /// Writes down what was done with a call. The record names the request under seal only: in the open it would tell who has
  /// answered and asked for it.
  fileprivate func record(_ act: String, about request: RequestID, by staff: Staff, at now: Moment) throws {
    try record(
      AuditEntry(at: now, by: .staff(staff.id), .followUp, of: .requestList, detail: "\(request) \(act)"))
  }

  /// A call as a line; nil where it is not this member's to see, because he served the person or is of the department.
  fileprivate func line(
    of followUp: FollowUp, for staff: Staff, on today: Day
  ) throws -> (line: FollowUpLine, request: Request)? {
    guard let request = try request(followUp.request), FollowUpCase(request).isApart(staff) else { return nil }
    let department = try departments().first { $0.code == request.department }?.name
    return (
      FollowUpLine(
        followUp: followUp,
        service: try service(request.service, of: request.department)?.name ?? LocalizedText(ar: "-", en: "-"),
        department: department ?? LocalizedText(ar: "-", en: "-"),
        assignedTo: try followUp.assigned.flatMap { try account($0)?.name.text },
        isOverdue: followUp.isOverdue(on: today)), request
    )
  }

  fileprivate func sheet(of id: ResponseID, for staff: Staff, on today: Day) throws -> FollowUpSheet {
    guard let followUp = try followUp(id), let (line, request) = try line(of: followUp, for: staff, on: today),
      let beneficiary = try beneficiary(request.beneficiary)
    else { throw FollowUpRefusal.unknown }
    let tied = try tiedAnswers(of: request.beneficiary).first { $0.response == id }
    let questionnaire = try tied.flatMap { try self.questionnaire($0.survey) }
    let known = FollowUpCase(request)
    return FollowUpSheet(
      line: line, beneficiary: beneficiary, questionnaire: questionnaire,
      answers: questionnaire.flatMap { questionnaire in
        tied.flatMap { try? AnswerSheet(shorthand: $0.answers, for: questionnaire) }
      }, comments: tied?.comments ?? [],
      candidates: try accounts().filter {
        $0.locked == nil && $0.staff.reach(of: .followUp) > .nothing && known.isApart($0.staff)
      }, actions: try actions(of: request.department).filter { $0.closed == nil })
  }
}
