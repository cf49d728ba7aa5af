import Operations
import Vocabulary
import Workflow

/// The calls that were asked for: overdue first, then by due day; and those closed last.
struct FollowUpsPage: Sendable {
  let open: [Row]
  let none: Bool
  let closed: [Row]
  let anyClosed: Bool

  struct Row: Sendable {
    let address: String
    let service: String
    let department: String
    let due: String
    let late: [Bool]
    let state: String
  }

  init(open: [FollowUpLine], closed: [FollowUpLine], in language: Language) {
    self.open = open.map { Row($0, in: language) }
    none = open.isEmpty
    self.closed = closed.map { Row($0, in: language) }
    anyClosed = !closed.isEmpty
  }
}

extension FollowUpsPage.Row {
  init(_ line: FollowUpLine, in language: Language) {
    let texts = Texts(language)
    address = "/staff/followups/\(line.followUp.id)" + (language == .english ? "?lang=en" : "")
    service = line.service[language]
    department = line.department[language]
    due = texts["followups", "due", ["day": line.followUp.due.name(in: language)]]
    late = line.isOverdue ? [true] : []
    state =
      if let closing = line.followUp.closing {
        closing.event.words[language]
      } else if let name = line.assignedTo {
        texts["followups", "with", ["name": name]]
      } else {
        texts["followups", "free"]
      }
  }
}
