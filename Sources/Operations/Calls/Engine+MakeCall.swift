import Collector
public import Messaging
import Storage
public import Surveys
public import Vocabulary
public import Workflow

/// A call in somebody's hand: whom he calls, what he reads aloud, what he asks. Shown while it is his, and to nobody else.
public struct CallInHand: Sendable {
  public let message: MessageID
  public let name: String
  /// Nil once his time with the call ran out.
  public let mobile: MobileNumber?
  public let script: CallScript
  public let asked: AskedQuestions
  public let until: Moment
  public let unanswered: Int
  public let postponed: Int
}

extension Engine {
  /// Gives a caller the call that waits longest among those he may make, or the one that he has in hand; nobody chooses
  /// whom he calls. That he saw the number is written down.
  ///
  /// Throws `CallRefusal` or `RightRefusal`.
  public func takeNextCall(by staff: Staff) async throws -> MessageID {
    try staff.require(.interview)
    let (now, rules) = (world.now(), asking)
    return try await store.write { ledger in
      let days = try ledger.workingDays()
      let calls = try ledger.openCalls(limit: 10_000)
      for call in calls where call.claim?.caller == staff.id {
        if call.isInHand(at: now) { return call.message }
        try ledger.save(call.putBack)
      }
      guard rules.allows(now, days) else { throw CallRefusal.closed(opens: rules.allowed(from: now, days)) }
      var isOwn = false
      for call in calls where call.waits(at: now) {
        guard let subject = try ledger.subject(of: call, at: now) else { continue }
        let claimed: PhoneCall
        do throws(CallRefusal) {
          claimed = try call.claimed(by: staff, about: subject.request, at: now, under: rules, days)
        } catch {
          guard case .ownCase = error else { throw error }
          isOwn = true
          continue
        }
        try ledger.save(claimed)
        // The record names the request under seal only: in the open it would tell which request was asked about that day.
        try ledger.record(
          AuditEntry(
            at: now, by: .staff(staff.id), .interview, of: .requestList, detail: subject.request.id.description))
        return call.message
      }
      throw isOwn ? CallRefusal.onlyOwnCases(.t3) : .nothingToCall
    }
  }

  /// The call that somebody has in hand. Writes nothing.
  ///
  /// Throws `CallRefusal` or `RightRefusal`.
  ///
  /// - Parameter late: also where his time ran out and nobody took it since, so that he can end it; the number is gone then.
  public func call(_ id: MessageID, inHandOf staff: Staff, late: Bool = false) async throws -> CallInHand {
    try staff.require(.interview)
    let (now, shelf) = (world.now(), shelf)
    return try await store.read { ledger in
      let (call, subject) = try ledger.call(id, at: now)
      try call.require(staff, about: subject.request, at: now, late: late)
      return try ledger.shown(call, subject, shelf, at: now)
    }
  }

  /// Puts a call back that was not made.
  public func putBack(_ id: MessageID, by staff: Staff) async throws {
    try staff.require(.interview)
    let now = world.now()
    try await store.write { ledger in
      let (call, subject) = try ledger.call(id, at: now)
      try call.require(staff, about: subject.request, at: now, late: true)
      try ledger.save(call.putBack)
    }
  }
}

extension Ledger {
  /// A call that is not over, with what it is about.
  func call(_ id: MessageID, at now: Moment) throws -> (PhoneCall, CallSubject) {
    guard let call = try openCall(id) else { throw CallRefusal.unknown }
    guard let subject = try subject(of: call, at: call.heard(at: now)) else { throw CallRefusal.notInHand }
    return (call, subject)
  }

  fileprivate func shown(_ call: PhoneCall, _ subject: CallSubject, _ shelf: QuestionnaireShelf, at now: Moment)
    throws -> CallInHand
  {
    guard let questionnaire = try shelf.questionnaire(subject.invitation.survey, in: self),
      let association = try associationName(),
      let service = try service(subject.request.service, of: subject.request.department)
    else { throw CallRefusal.unknown }
    return CallInHand(
      message: call.message, name: subject.person.name,
      mobile: call.isInHand(at: now) ? subject.person.mobile : nil,
      script: CallScript(
        association: association, service: service.name, name: subject.person.name,
        occasion: .init(after: questionnaire.outcome)), asked: subject.invitation.asked(of: questionnaire),
      until: call.claim?.until ?? call.due,
      unanswered: call.unanswered, postponed: call.postponed)
  }
}
