import Workflow

extension StaffAddress {
  /// The questionnaire editor: drafts, their parts, and how they go out and in as forms.
  static let surveyEditor: [StaffAddress] = [
    .get("/staff/surveys/drafts", .manageQuestionnaires) { try await $0.surveyDrafts($1) },
    .post("/staff/surveys/drafts", .manageQuestionnaires) { try await $0.draftCopied($1) },
    uploads,
    .get("/staff/surveys/drafts/{draft}", .manageQuestionnaires) { try await $0.surveyDraft($1) },
    .get("/staff/surveys/drafts/{draft}/preview", .manageQuestionnaires) { try await $0.draftPreview($1) },
    .get("/staff/surveys/drafts/{draft}/file/{format}", .manageQuestionnaires) { try await $0.draftFile($1) },
    .get("/staff/surveys/drafts/{draft}/parts/{part}", .manageQuestionnaires) { try await $0.draftPart($1) },
    .post("/staff/surveys/drafts/{draft}/parts/{part}", .manageQuestionnaires, atMost: DraftPart.mostBytes) {
      try await $0.draftPartEntered($1)
    },
    .post("/staff/surveys/drafts/{draft}/order", .manageQuestionnaires) { try await $0.draftArranged($1) },
    .post("/staff/surveys/drafts/{draft}/published", .manageQuestionnaires) { try await $0.draftPublished($1) },
    .post("/staff/surveys/drafts/{draft}/discarded", .manageQuestionnaires) { try await $0.draftDiscarded($1) },
    .get("/staff/surveys/forms/{name}/{version}/{format}", .manageQuestionnaires) { try await $0.publishedForm($1) },
  ]

  /// The form of an upload: five megabytes of file, and what stands around it.
  private static var uploads: StaffAddress {
    var address = StaffAddress.post(
      "/staff/surveys/drafts/upload", .manageQuestionnaires, atMost: 5 * 1_048_576 + 65_536
    ) { try await $0.draftUploaded($1) }
    address.takesFiles = true
    return address
  }
}
