import Vocabulary
import Workflow

/// The form of a new version of the policy, with what was entered so far.
struct PolicyForm: Sendable {
  static let dayField = "in_force"
  static let authorField = "author"
  static let decisionField = "board_decision"

  let number: String
  let inForce: String
  let author: String
  let decision: String
  let figures: [Field]
  let problems: [FormProblems]
  let wrong: [String: Bool]

  /// One figure of the policy.
  struct Field: Sendable {
    let field: String
    let figure: String
    let clause: String
    let unit: String
    let value: String
    let range: String
    let isWrong: Bool
  }

  /// - Parameter entered: nil for a fresh form, which begins with the figures of the last version.
  init(
    after versions: PolicyVersions, author: String, entered: FormFields? = nil, refusals: [Refused] = [],
    in language: Language
  ) {
    let texts = Texts(language)
    let last = versions.all.last ?? .founding
    number = Numerals.written(last.version + 1, in: language)
    inForce = entered?.first(Self.dayField) ?? ""
    self.author = entered?.first(Self.authorField) ?? author
    decision = entered?.first(Self.decisionField) ?? ""
    problems = FormProblems.of(refusals, first: Self.dayField, in: language)
    let wrong = FormProblems.wrong(problems)
    self.wrong = wrong
    figures = Policy.Figure.allCases.map { figure in
      let kept = last.parameters[figure].map { Numerals.written($0, in: language) } ?? ""
      return Field(
        field: figure.rawValue, figure: figure.name[language], clause: figure.clause.rawValue,
        unit: texts["policy", "unit_\(figure.unit.noun)"], value: entered?.first(figure.rawValue) ?? kept,
        range: texts.range(of: figure, language), isWrong: wrong[figure.rawValue] ?? false)
    }
  }
}

extension PolicyRefusal {
  /// The field of the form at which it is to be mended.
  var field: String? {
    switch self {
    case .authorMissing: PolicyForm.authorField
    case .boardDecisionMissing: PolicyForm.decisionField
    case .leastDaysOutOfRange: Policy.Figure.leastDaysOfStudy.rawValue
    case .mostBelowLeast: Policy.Figure.mostDaysOfStudy.rawValue
    case .versionsNotInOrder, .beforeToday: PolicyForm.dayField
    case .figureOutOfRange, .noVersion, .versionNotPositive: nil
    }
  }
}
