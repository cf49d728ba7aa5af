public import Reports
import Storage
import Surveys
import Tally
public import Vocabulary
import Workflow

extension Engine {
  /// The month's report, from the counts as they stand now.
  public func monthlyReport(_ month: CivilMonth, under definition: MonthlyDefinition) async throws -> MonthlyReport {
    let days = definition.days(upTo: month)
    let figures = try await store.read { ledger in
      MonthlyFigures(
        month: month,
        association: try ledger.associationName() ?? LocalizedText(ar: "الجمعية", en: "The association"),
        departments: Dictionary(uniqueKeysWithValues: try ledger.departments().map { ($0.code, $0.name) }),
        answers: try ledger.answerCounts(on: days), invitations: try ledger.invitationCounts(on: days),
        questionnaires: Dictionary(uniqueKeysWithValues: try ledger.questionnaires().map { ($0.reference, $0) }))
    }
    return MonthlyReport(of: figures, under: definition)
  }
}
