import Collector
import HTTPTypes
import Hummingbird
import Operations
import Surveys
import Vocabulary

/// The page behind a link: looked at as often as anyone likes, answered once.
extension Site {
  /// GET: the form. Looks the link up, and writes nothing: preview robots come before people do.
  func surveyForm(_ request: Request, _ visit: Visit) async throws -> Response {
    let token = try await guarded(request, visit) { () throws -> Token in try self.token(visit) }
    let survey = try await guarded(request, visit) { try await engine.survey(token) }
    let language = request.language
    let html = forms.form(survey, in: language, key: engine.formTicket(for: token)) { key in
      write(.survey(SurveyForm(survey, key: key, in: language)), in: language)
    }
    return send(html, .survey, to: request)
  }

  /// POST: the answers. Thanks are said when they are safe.
  func surveyAnswer(_ request: Request, _ visit: Visit) async throws -> Response {
    guard let token = try? token(visit) else {
      return try await guarded(request, visit) { throw InvitationRefusal.unknown }
    }
    let form = try await request.form(atMost: settings.limits.formBytes)
    let (key, fields) = form.taking(SurveyForm.keyField)
    let address = address(of: request, visit)
    do {
      func submit() async throws -> Submitted {
        try await bursts.counting(
          from: address, own: settings.ownNetworks, at: engine.world.now(), isNew: { !$0.isRepeated }
        ) { seen in
          try await engine.submit(fields, key: key, with: token, mode: .ownPhone, seen: seen)
        }
      }
      // To whom the form was given for this link, he guesses at none: others behind his address hold him up no more.
      let knowsTheLink = key.map { engine.isFormTicket($0, for: token) } ?? false
      let submitted = try await knowsTheLink ? submit() : guarded(request, visit, submit)
      let language = request.language
      let (questionnaire, confidential) = (submitted.questionnaire, submitted.isConfidential)
      let html = forms.thanks(questionnaire, confidential: confidential, in: language) {
        write(.thanks(questionnaire, confidential: confidential, in: language), in: language)
      }
      return send(html, .thanks, to: request)
    } catch {
      let refused = refused(error, in: visit)
      guard case .form(let field) = refused.place else { throw error }
      // The link is still good: what was entered stays in the form, with its key.
      let survey = try await engine.survey(token)
      let problem = SurveyForm.Problem(
        message: refused.words(in: request.language), title: refused.title(in: request.language), field: field)
      let page = SurveyForm(
        survey, key: key.flatMap { engine.isFormTicket($0, for: token) ? $0 : nil } ?? engine.formTicket(for: token),
        in: request.language, entered: fields, problem: problem)
      return send(.survey(page, status: refused.status, headers: refused.headers), to: request)
    }
  }

  /// Does what a link asks for, as the guard of links lets it.
  func guarded<Outcome>(
    _ request: Request, _ visit: Visit, _ body: () async throws -> Outcome
  ) async throws -> Outcome {
    try await links.trying(
      from: address(of: request, visit), at: engine.world.now(),
      isNowhere: { $0 as? InvitationRefusal == .unknown }, body)
  }

  func token(_ visit: Visit) throws -> Token {
    guard let token = visit.parameters.get("token").flatMap({ Token($0) }) else { throw InvitationRefusal.unknown }
    return token
  }
}

extension Page {
  static func survey(
    _ form: SurveyForm, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Page {
    Page(template: .survey, values: form, status: status, headers: headers, switchable: form.problems.isEmpty)
  }

  static func thanks(_ questionnaire: Questionnaire, confidential: Bool = false, in language: Language) -> Page {
    Page(
      template: .thanks,
      values: Thanks(closing: questionnaire.closing[language], confidential: confidential, anonymous: !confidential),
      switchable: false)
  }
}

/// The page after the answers are safe.
struct Thanks: Sendable {
  let closing: String
  /// Whether he asked for a call, and is known to the quality officer for this answer; or not.
  let confidential: Bool
  let anonymous: Bool
}
