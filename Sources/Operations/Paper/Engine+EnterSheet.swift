public import Collector
import Storage
import Surveys
public import Vocabulary
public import Workflow

/// What became of a sheet by one more entry or decision.
public enum PaperOutcome: Sendable, Hashable {
  /// Somebody else types it again.
  case waits
  /// The two entries differ.
  case differs
  /// It has become a response; nothing is left of the entries.
  case settled
  /// It can no longer become one; what was typed of it is deleted.
  case overtaken(PaperRefusal)
}

extension Engine {
  /// Keeps one person's typing of a sheet. Where a second one agrees with the first, the sheet is settled by it.
  ///
  /// Throws `PaperRefusal`, `AnswerSheetRefusal` or `RightRefusal`.
  public func enter(_ fields: [String: [String]], of id: InvitationID, by staff: Staff) async throws -> PaperOutcome {
    try await pursue(id, by: staff) { sheet, request, questionnaire, now in
      try sheet.permit(staff, about: request, at: now)
      let answers = try AnswerSheet(reading: fields, for: questionnaire)
      let more = try sheet.adding(answers, by: staff, about: request, at: now)
      let isSettled = more.entries.count == 2 && more.differences.isEmpty
      return (more, isSettled ? try more.settled([:]) : nil)
    }
  }

  /// Settles a sheet: what stands on it where the two entries differ.
  ///
  /// Throws `PaperRefusal`, `AnswerSheetRefusal` or `RightRefusal`.
  public func settle(
    _ decided: [QuestionCode: [String]], of id: InvitationID, by staff: Staff
  ) async throws -> PaperOutcome {
    try await pursue(id, by: staff) { sheet, request, _, now in
      try sheet.permit(staff, about: request, at: now)
      return (sheet, try sheet.settled(decided))
    }
  }

  /// Reads a sheet, lets it be carried on, and keeps what came of it; one that was overtaken is deleted.
  private func pursue(
    _ id: InvitationID, by staff: Staff,
    _ body: @escaping @Sendable (PaperSheet, Request, Questionnaire, Moment) throws -> (PaperSheet, AnswerSheet?)
  ) async throws -> PaperOutcome {
    try staff.require(.enterPaper)
    let (now, response): (Moment, ResponseID) = (world.now(), world.key())
    return try await store.write { ledger in
      guard let invitation = try ledger.invitation(id), let sheet = try ledger.paperSheet(of: invitation),
        let request = try ledger.request(invitation.request),
        let questionnaire = try ledger.questionnaire(invitation.survey)
      else { throw PaperRefusal.unknown }
      // The record names the request under seal only: in the open it would tell which request was answered that day. Who is told
      // that a sheet was overtaken is on it too.
      try ledger.record(
        AuditEntry(at: now, by: .staff(staff.id), .enterPaper, of: .requestList, detail: request.id.description))
      let (more, settled): (PaperSheet, AnswerSheet?)
      do {
        (more, settled) = try body(sheet, request, questionnaire, now)
      } catch let refusal as PaperRefusal where refusal.isFinal {
        try ledger.removePaperEntries(of: id)
        return .overtaken(refusal)
      }
      guard let settled else {
        try ledger.save(more)
        return more.stage == .settling ? .differs : .waits
      }
      try ledger.removePaperEntries(of: id)
      try ledger.save(try more.accept(settled, as: response, at: now))
      return .settled
    }
  }
}

extension PaperRefusal {
  /// Whether the sheet can never become a response any more.
  fileprivate var isFinal: Bool {
    switch self {
    case .answeredMeanwhile, .withdrawn, .expired: true
    default: false
    }
  }
}
