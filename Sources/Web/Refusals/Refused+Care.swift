import HTTPTypes
import Operations
import Workflow

/// The "no" of the care for those who answered.
extension Refused {
  /// Nil for what is no refusal of this part.
  init?(care error: any Error) {
    switch error {
    case AlertRefusal.unknown:
      self.init(status: .notFound, key: "no_such_page", value: .words(AlertRefusal.unknown.words))
    case FollowUpRefusal.unknown:
      self.init(status: .notFound, key: "no_such_page", value: .words(FollowUpRefusal.unknown.words))
    case let refusal as FollowUpRefusal: self.init(refusal.words, key: "follow_up", at: refusal.field)
    case ActionRefusal.unknown:
      self.init(status: .notFound, key: "no_such_page", value: .words(ActionRefusal.unknown.words))
    case let refusal as ToldRefusal: self.init(refusal.words, key: "told", at: "ar")
    default: return nil
    }
  }
}

extension FollowUpRefusal {
  /// The field at which it is to be mended.
  fileprivate var field: String {
    switch self {
    case .unknownStaff, .assignedAlready, .notAssigned, .servedHim: "staff"
    case .notesMissing, .notesTooLong: "notes"
    case .unknownAction: "action"
    case .unknown, .closed, .anothersCall, .triesMissing, .nothingChosen: "event"
    }
  }
}
