import Workflow

extension StaffAddress {
  /// Questions and what they are about (T1).
  static let inquiries: [StaffAddress] = [
    .get("/staff/inquiries", .seeReferences) { try await $0.questionsAsked($1) },
    .get("/staff/inquiries/{request}", .answer) { try await $0.inquiry($1) },
    .post("/staff/inquiries/{request}", .answer) { try await $0.inquiryAnswered($1) },
    .get("/staff/topics/new", .manageReferences) { $0.newTopic($1) },
    .post("/staff/topics", .manageReferences) { try await $0.topicAdded($1) },
    .get("/staff/topics/{topic}", .manageReferences) { try await $0.topic($1) },
    .post("/staff/topics/{topic}", .manageReferences) { try await $0.topicCorrected($1) },
  ]
}
