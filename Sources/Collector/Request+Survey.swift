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

  /// The questionnaire to ask with: the newest of the outcome. A delivered service must issue its survey (S7); about
  /// another end nobody is asked unless a questionnaire is published for it.
  public func survey(
    among newest: (Questionnaire.Outcome) throws -> Questionnaire?
  ) throws -> Questionnaire? {
    guard let outcome = surveyOutcome else { return nil }
    if let questionnaire = try newest(outcome) { return questionnaire }
    guard outcome != .served else { throw InvitationRefusal.notPublished }
    return nil
  }
}
