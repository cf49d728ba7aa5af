import Vocabulary
import Workflow

/// The form of one step as the request's page draws it.
struct StepFormView: Sendable {
  let prefix: String
  let action: String
  let title: String
  let clause: String
  let intro: [String]
  /// What still keeps the step back, and what was refused just now.
  let refusals: [String]
  let signed: [SignedData]
  let fields: [FieldView]
  let hidden: [Hidden]
  let button: String
  /// What stands on the fold behind which it waits at an item.
  let summary: String
  /// The key by which a form that is sent twice is taken once.
  let formKey: String
  /// Whether it stands open.
  let open: Bool

  struct Hidden: Sendable {
    let name: String
    let value: String
  }
}

/// A form that was sent and refused: which it was, what was entered, and what is to be mended.
struct RefusedStep: Sendable {
  let form: StepForm
  let item: ItemCode?
  let entered: FormFields
  let problems: [FieldProblem]
  /// Whether what its page showed stands no more, so that the page is to be looked at again.
  var looksAgain = false
}

extension StepForm {
  /// What the ids of the form's fields begin with.
  func prefix(_ item: ItemCode?) -> String { item.map { "\(rawValue)-\($0.text)" } ?? rawValue }

  /// The clause that the step carries out.
  var clause: ClauseID {
    switch self {
    case .itemProvided, .itemMatched, .completenessConfirmed: .s2
    case .referred, .referralAnswered: .s3
    case .dataChanged, .declarationSigned: .s4
    case .twoWeeksExplained, .submitted, .decided, .decisionSent: .s5
    case .registered: .s6
    case .delivered: .s7
    case .answered: .g3
    case .assigned, .reopened: .g0
    case .withdrawn: .g1
    }
  }
}
