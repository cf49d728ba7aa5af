import Collector
import Operations
import Vocabulary
import Workflow

/// The sheets that are being typed, and the field in which the code of a slip is entered.
struct PapersPage: Sendable {
  let problems: [FormProblems]
  /// What became of the sheet that was just entered.
  let told: [String]
  let fields: [FieldView]
  let empty: Bool
  let lines: [Line]

  struct Line: Sendable {
    let reference: String
    let service: String
    let stage: String
    /// Why he cannot go on with it.
    let notes: [String]
    let ways: [Way]
  }

  struct Way: Sendable {
    let address: String
    let words: String
  }

  init(
    _ sheets: [PaperLine], in language: Language, told: [String] = [], entered: FormFields? = nil,
    problems: [FieldProblem] = []
  ) {
    let texts = Texts(language)
    let draft = FormDraft(entered: entered, problems: problems, in: language)
    self.problems = draft.summary(texts["refusal", "paper_closed_title"])
    self.told = told
    fields = [draft.field("code", texts["paper", "code"], .latin, hint: texts["paper", "code_hint"])]
    empty = sheets.isEmpty
    lines = sheets.map { sheet in
      let isOver = sheet.refusal?.isOver ?? false
      let key = isOver ? "look" : "\(sheet.stage)"
      return Line(
        reference: sheet.reference.written(in: language), service: sheet.service[language],
        stage: texts["paper_stage", "\(sheet.stage)"], notes: sheet.refusal.map { [$0.words[language]] } ?? [],
        ways: sheet.refusal == nil || isOver
          ? [Way(address: "/staff/paper/\(sheet.invitation)", words: texts["paper_way", key])] : [])
    }
  }
}

extension PaperRefusal {
  /// Whether the sheet can never become a response, so that what was typed of it is to be deleted.
  var isOver: Bool {
    switch self {
    case .answeredMeanwhile, .withdrawn, .expired: true
    default: false
    }
  }
}

extension RequestReference {
  /// The number in groups, in the language's digits.
  func written(in language: Language) -> String { language == .arabic ? Numerals.arabicIndic(grouped) : grouped }
}
