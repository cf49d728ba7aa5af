import Vocabulary
import Workflow

/// What an improvement action asks of whoever follows it up, among what waits for him.
struct ActionReminder: Sendable {
  let title: String
  let address: String
  let said: String
  let isOverdue: Bool
}

extension ActionReminder {
  init(_ action: ImprovementAction, _ reminder: ImprovementAction.Reminder, in language: Language) {
    self.init(
      title: action.plan.step, address: DashboardPage.address("/staff/actions/\(action.id)", "", in: language),
      said: reminder.words(in: language), isOverdue: reminder.isOverdue)
  }
}
