public import Collector
import Storage
public import Surveys
public import Vocabulary
import Workflow

/// A link that can be answered now: what is asked, and about which service.
public struct OpenSurvey: Sendable {
  public let asked: AskedQuestions
  public let service: LocalizedText

  public var questionnaire: Questionnaire { asked.questionnaire }

  public init(asked: AskedQuestions, service: LocalizedText) {
    self.asked = asked
    self.service = service
  }
}

extension Engine {
  /// Looks a link up and writes nothing: preview robots open links before people do.
  public func survey(_ token: Token) async throws -> OpenSurvey {
    let (now, shelf) = (world.now(), shelf)
    return try await store.read { ledger in
      guard let invitation = try ledger.invitation(token) else { throw InvitationRefusal.unknown }
      try invitation.open(at: now)
      guard let questionnaire = try shelf.questionnaire(invitation.survey, in: ledger) else {
        throw InvitationRefusal.unknown
      }
      let service = try ledger.service(invitation.service, of: invitation.department)
      return OpenSurvey(
        asked: invitation.asked(of: questionnaire), service: service?.name ?? LocalizedText(ar: "", en: ""))
    }
  }
}
