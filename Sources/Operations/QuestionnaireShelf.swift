import Storage
import Surveys
import Synchronization

/// The questionnaire versions that were read already; a published version never changes, so it is read once.
final class QuestionnaireShelf: Sendable {
  private let versions = Mutex<[String: Questionnaire]>([:])

  /// The version, from the shelf or from the ledger; nil where the association never published it.
  func questionnaire(_ reference: String, in ledger: Ledger) throws -> Questionnaire? {
    if let known = versions.withLock({ $0[reference] }) { return known }
    guard let found = try ledger.questionnaire(reference) else { return nil }
    versions.withLock { $0[reference] = found }
    return found
  }

  /// Every version that is published, in the order of the references; of the ledger only those are read that were never read.
  func all(in ledger: Ledger) throws -> [Questionnaire] {
    try ledger.questionnaireReferences().compactMap { try questionnaire($0, in: ledger) }
  }
}
