import Hummingbird
import Operations
import Surveys
import Vocabulary
import Workflow

extension StaffAddress {
  /// The questionnaires, and what each asks, to look at before and after people are asked with it.
  static let surveys: [StaffAddress] = [
    .get("/staff/surveys", .manageQuestionnaires) { try await $0.surveyList($1) },
    .get("/staff/surveys/{survey}/{version}", .manageQuestionnaires) { try await $0.surveyPreview($1) },
  ]
}

extension Template {
  static let surveys: [Template] = [surveyList, surveyPreview]
  static let surveyList = Template("surveys", PackageResources.surveys_mustache, .staff)
  static let surveyPreview = Template("survey_preview", PackageResources.survey_preview_mustache, .staff)
}

extension Site {
  func surveyList(_ visit: StaffVisit) async throws -> Response {
    let questionnaires = try await engine.questionnaires()
    return show(Page(template: .surveyList, values: SurveyList(questionnaires, in: visit.language)), to: visit)
  }

  /// Both languages side by side. Nothing is sent and nothing is kept: there is no button.
  func surveyPreview(_ visit: StaffVisit) async throws -> Response {
    let code: QuestionnaireCode? = visit.code("survey")
    let reference = code.flatMap { code in visit.visit.parameters.get("version").map { "\(code)/\($0)" } }
    guard let questionnaire = try await engine.questionnaires().first(where: { $0.reference == reference })
    else { throw StaffRefusal.noSuchQuestionnaire }
    return show(
      Page(template: .surveyPreview, values: SurveyPreview(questionnaire, in: visit.language)), to: visit)
  }
}
