import Vocabulary
import Workflow

/// The form of a reference's next version, with what was entered so far.
struct ReferenceForm: Sendable {
  static let titleField = "title"
  static let editionField = "edition"
  static let dayField = "in_force"
  static let textField = "text"
  /// The most bytes of the form: some 85,000 Arabic letters, for each is six bytes on the way.
  static let mostBytes = 512 * 1_024

  let id: String
  let name: String
  let number: String
  let title: String
  let edition: String
  let inForce: String
  let words: String
  let problems: [FormProblems]
  let wrong: [String: Bool]

  /// - Parameter entered: nil for a fresh form, which begins with the text of the last version.
  init(_ series: ReferenceSeries, entered: FormFields? = nil, refusals: [Refused] = [], in language: Language) {
    id = series.reference.rawValue
    name = series.reference.name[language]
    number = Numerals.written((series.all.last?.version ?? 0) + 1, in: language)
    title = entered?.first(Self.titleField) ?? series.all.last?.title ?? series.reference.name.ar
    edition = entered?.first(Self.editionField) ?? ""
    inForce = entered?.first(Self.dayField) ?? ""
    words = entered?.first(Self.textField) ?? series.all.last?.text.source ?? ""
    problems = FormProblems.of(refusals, first: Self.titleField, in: language)
    wrong = FormProblems.wrong(problems)
  }
}

extension ReferenceRefusal {
  /// The field of the form at which it is to be mended.
  var field: String? {
    switch self {
    case .titleMissing: ReferenceForm.titleField
    case .editionMissing: ReferenceForm.editionField
    case .textMissing, .tooManyLines: ReferenceForm.textField
    case .beforeTheLast: ReferenceForm.dayField
    case .unknown: nil
    }
  }
}
