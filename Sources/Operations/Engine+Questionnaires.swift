import Storage
public import Surveys

extension Engine {
  /// Every questionnaire version that people were or are asked with, in the order of the references.
  public func publishedQuestionnaires() async throws -> [Questionnaire] {
    try await store.read { try $0.questionnaires() }
  }
}
