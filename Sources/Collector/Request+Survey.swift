public import Surveys
import Vocabulary
public import Workflow

/// Which questionnaire asks about a request.
extension Request {
  /// The outcome whose questionnaire is sent; nil for a request that has not ended, or about whose end nobody is asked.
  public var surveyOutcome: Questionnaire.Outcome? {
    switch (ending?.outcome, kind) {
    case (.served, .internalService): .internalService
    case (.served, _): .served
    case (.rejected, _): .refused
    case (.answered, .volunteering): .volunteered
    case (.answered, _), (.withdrawn, _), (nil, _): nil
    }
  }

  /// The questionnaire to ask with: of those for the outcome, the one that fits its service and kind most closely. A
  /// delivered service must issue its survey (S7); about another end nobody is asked unless a questionnaire is published for it.
  public func survey(among questionnaires: [Questionnaire]) throws(InvitationRefusal) -> Questionnaire? {
    guard let outcome = surveyOutcome else { return nil }
    if let questionnaire = questionnaires.fitting(outcome, service: service, kind: kind.rawValue) {
      return questionnaire
    }
    guard outcome != .served else { throw InvitationRefusal.notPublished }
    return nil
  }
}
