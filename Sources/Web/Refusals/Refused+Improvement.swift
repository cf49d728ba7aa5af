import Hummingbird
import Reports
import Vocabulary
import Workflow

/// The "no" of improvement actions and of the views of the dashboard, in their own words.
extension Refused {
  /// Nil for what is none of these.
  init?(improvement error: any Error) {
    switch error {
    case let refusal as ActionRefusal: self.init(refusal)
    case let refusal as BlameRefusal: self.init(refusal.words, key: "entry", at: ActionForm.findingField)
    case let refusal as SavedViewRefusal: self.init(refusal)
    default: return nil
    }
  }

  init(_ refusal: ActionRefusal) {
    self =
      switch refusal {
      case .unknown: Refused(status: .notFound, key: "no_such_page", value: .words(refusal.words))
      case .unknownDepartment: Refused(refusal.words, key: "entry", at: ActionForm.departmentField)
      case .unknownMeasure: Refused(refusal.words, key: "entry", at: ActionForm.measureField)
      case .partMissing, .tooLong: Refused(refusal.words, key: "entry", at: nil)
      case .startInThePast: Refused(refusal.words, key: "entry", at: ActionForm.startField)
      case .reviewBeforeStart: Refused(refusal.words, key: "entry", at: ActionForm.reviewField)
      case .reviewPassed, .aimIsFixed, .alreadyStarted, .notStarted, .alreadyClosed:
        Refused(refusal.words, key: "entry", status: .conflict)
      }
  }

  init(_ refusal: SavedViewRefusal) {
    self =
      switch refusal {
      case .unknown: Refused(status: .notFound, key: "no_such_page", value: .words(refusal.words))
      case .nameMissing, .nameTaken, .tooLong, .tooMany:
        Refused(refusal.words, key: "entry", at: SavedViewsPart.nameField)
      }
  }
}
