public import Surveys
public import Vocabulary

/// The questionnaire versions that people were asked with.
extension Ledger {
  /// Keeps a published version as it is; refuses another text under the same version.
  public func publish(_ questionnaire: Questionnaire) throws {
    let kept = try rows(
      "SELECT digest FROM questionnaire WHERE association = ? AND survey = ?", SQLValue(questionnaire.reference)
    ).first?.text(0)
    if let kept {
      guard try kept == questionnaire.digest else { throw PublicationRefusal.changed(questionnaire.reference) }
      return
    }
    try execute(
      "INSERT INTO questionnaire (association, survey, digest, definition) VALUES (?, ?, ?, ?)",
      SQLValue(questionnaire.reference), SQLValue(try questionnaire.digest), SQLValue(try questionnaire.json))
  }

  public func questionnaire(_ reference: String) throws -> Questionnaire? {
    try rows(
      "SELECT definition FROM questionnaire WHERE association = ? AND survey = ?", SQLValue(reference)
    ).first.map { try Questionnaire(json: try $0.text(0)) }
  }

  /// The reference of every version, in their order.
  public func questionnaireReferences() throws -> [String] {
    try rows("SELECT survey FROM questionnaire WHERE association = ? ORDER BY survey").map { try $0.text(0) }
  }

  /// Every version, in the order of the references.
  public func questionnaires() throws -> [Questionnaire] {
    try rows("SELECT definition FROM questionnaire WHERE association = ? ORDER BY survey")
      .map { try Questionnaire(json: try $0.text(0)) }
  }

  /// The newest version of the questionnaire for all requests that ended so; nil where none was published.
  public func newestQuestionnaire(for outcome: Questionnaire.Outcome) throws -> Questionnaire? {
    try questionnaires().filter { $0.outcome == outcome && $0.status == .published && $0.audience.isEverybody }
      .max { ($0.version, $1.code) < ($1.version, $0.code) }
  }
}

/// Why a questionnaire version cannot be published.
public enum PublicationRefusal: Refusal {
  /// The version was published before with other words: a change needs a new version.
  case changed(String)
}
