public import Collector
import Messaging
import Storage
import Surveys
public import Vocabulary
public import Workflow

extension Engine {
  /// Keeps what somebody answered on the telephone: a response of mode `phone`, without his name and without the caller's.
  ///
  /// Throws `CallRefusal`, `InvitationRefusal`, `AnswerSheetRefusal` or `RightRefusal`.
  public func keepAnswers(
    _ fields: [String: [String]], consented: Bool, of id: MessageID, by staff: Staff
  ) async throws {
    try staff.require(.interview)
    let (now, response, shelf): (Moment, ResponseID, QuestionnaireShelf) = (world.now(), world.key(), shelf)
    try await store.write { ledger in
      let (call, subject) = try ledger.call(id, at: now)
      try call.require(staff, about: subject.request, at: now, late: true)
      guard consented else { throw CallRefusal.consentMissing }
      guard let questionnaire = try shelf.questionnaire(subject.invitation.survey, in: ledger) else {
        throw InvitationRefusal.unknown
      }
      let sheet = try AnswerSheet(reading: fields, for: subject.invitation.asked(of: questionnaire))
      try ledger.save(
        try subject.invitation.accept(sheet, as: response, at: call.heard(at: now), mode: .phoneInterview))
      try ledger.close(call, about: subject, as: .answered, at: now)
    }
  }

  /// Keeps how a call ended without answers; gives when he is called again, nil where the call is over.
  ///
  /// Throws `CallRefusal` or `RightRefusal`.
  @discardableResult
  public func endCall(
    _ id: MessageID, as outcome: PhoneCall.Outcome, wished: Moment? = nil, by staff: Staff
  ) async throws -> Moment? {
    try staff.require(.interview)
    let (now, rules) = (world.now(), asking)
    return try await store.write { ledger in
      let (call, subject) = try ledger.call(id, at: now)
      try call.require(staff, about: subject.request, at: now, late: true)
      guard outcome != .answered else { throw CallRefusal.consentMissing }
      guard let next = try call.after(outcome, at: now, wished: wished, under: rules, try ledger.workingDays()) else {
        try ledger.close(call, about: subject, as: outcome, at: now)
        return nil
      }
      try ledger.save(next)
      if outcome == .later { try ledger.note(subject.invitation.id, reach: .delivered) }
      return next.due
    }
  }
}

extension Ledger {
  /// Ends a call: its message comes to rest with the outcome beside it. Who did not wish to answer, and the stranger at a
  /// wrong number, are not reminded.
  fileprivate func close(
    _ call: PhoneCall, about subject: CallSubject, as outcome: PhoneCall.Outcome, at now: Moment
  ) throws {
    guard var sending = try sending(of: call.message) else { return }
    sending.state =
      switch outcome {
      case .answered, .later: .delivered
      case .refused: .dropped
      case .wrongNumber, .noAnswer: .undelivered
      }
    sending.trouble = outcome == .answered ? nil : outcome.rawValue
    try save(sending)
    try remove(call)
    switch outcome {
    case .answered, .later: try note(subject.invitation.id, reach: .delivered)
    case .refused:
      try note(subject.invitation.id, reach: .delivered)
      try removeReminders(of: subject.invitation.id)
    case .wrongNumber: try removeReminders(of: subject.invitation.id)
    case .noAnswer: try note(subject.invitation.id, attempted: now)
    }
  }
}
