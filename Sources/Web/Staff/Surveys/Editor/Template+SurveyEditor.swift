extension Template {
  static let surveyEditor: [Template] = [surveyDrafts, surveyDraft, surveyDraftPart, surveyDraftPreview]
  static let surveyDrafts = Template("survey_drafts", PackageResources.survey_drafts_mustache, .staff)
  static let surveyDraft = Template("survey_draft", PackageResources.survey_draft_mustache, .staff)
  static let surveyDraftPart = Template("survey_draft_part", PackageResources.survey_draft_part_mustache, .staff)
  static let surveyDraftPreview = Template(
    "survey_draft_preview", PackageResources.survey_draft_preview_mustache, .staff)
}
