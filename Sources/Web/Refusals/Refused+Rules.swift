import Collector
import Hummingbird
import Surveys
import Vocabulary
import Workflow
import XLSForms

/// The "no" of the policy's rules, in their own words.
extension Refused {
  /// Nil for what is no refusal of a rule.
  init?(rule error: any Error) {
    switch error {
    case let refusal as StepRefusal: self.init(refusal)
    case let refusal as NationalIDRefusal: self.init(refusal.words, key: "entry", at: "national_id")
    case let refusal as EmailRefusal: self.init(refusal.words, key: "entry", at: "email")
    case let refusal as PersonNameRefusal: self.init(refusal.words, key: "entry", at: "name")
    case let refusal as GroupRefusal: self.init(refusal.words, key: "entry", at: GroupField.name)
    case let refusal as IBANRefusal: self.init(refusal.words, key: "entry", at: "iban")
    case let refusal as SearchRefusal: self.init(refusal)
    case let refusal as DateRefusal: self.init(refusal.words, key: "entry")
    case let refusal as FormFieldRefusal: self.init(refusal.words, key: "entry", at: refusal.field.code.text)
    case let refusal as ChecklistRefusal: self.init(refusal.words, key: "checklist", at: refusal.field)
    case let refusal as PolicyRefusal: self.init(refusal.words, key: "policy", at: refusal.field)
    case let refusal as FigureRefusal: self.init(refusal.words, key: "policy", at: refusal.figure.rawValue)
    case ReferenceRefusal.unknown:
      self.init(status: .notFound, key: "no_such_page", value: .words(ReferenceRefusal.unknown.words))
    case let refusal as ReferenceRefusal: self.init(refusal.words, key: "entry", at: refusal.field)
    case let refusal as AsideRefusal: self.init(refusal.words, key: "entry", at: refusal.field)
    case HolidayRefusal.unknown:
      self.init(status: .notFound, key: "no_such_page", value: .words(HolidayRefusal.unknown.words))
    case let refusal as HolidayRefusal: self.init(refusal.words, key: "entry", at: refusal.field)
    case DraftRefusal.unknown:
      self.init(status: .notFound, key: "no_such_page", value: .words(DraftRefusal.unknown.words))
    case let refusal as DraftRefusal:
      self.init(refusal.words, key: "draft", status: refusal.isOfTime ? .conflict : .unprocessableContent)
    case let refusal as WorkbookRefusal: self.init(refusal.words, key: "upload", at: "upload")
    case let refusal as FormReadingRefusal: self.init(refusal.words, key: "upload", at: "upload")
    default: return nil
    }
  }

  init(_ refusal: SearchRefusal) { self.init(refusal.words, key: "entry", at: SearchBox.field) }

  private init(_ refusal: StepRefusal) {
    self.init(refusal.words, key: "step", status: refusal.isOfRights ? .forbidden : .conflict)
  }
}

extension StepRefusal {
  /// Whether somebody else might take the step at this moment.
  fileprivate var isOfRights: Bool {
    switch self {
    case .notPermitted, .otherDepartment, .anothersRequest: true
    default: false
    }
  }
}
