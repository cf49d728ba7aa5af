import Collector
import Operations
import Surveys
import Vocabulary
import Workflow

/// A sheet on paper: typed for the first or the second time, or settled where the two differ.
struct PaperPage: Sendable {
  let heading: String
  let reference: String
  let service: String
  let problems: [FormProblems]
  /// Why he cannot go on with it.
  let told: [String]
  /// Where what was typed of a sheet that is over is deleted.
  let drop: [String]
  let forms: [Form]

  struct Form: Sendable {
    let address: String
    let lead: String
    let legend: String
    /// How it is filled in without a mouse.
    let keys: String
    let button: String
    let fields: [FieldView]
  }

  init(
    _ opened: OpenedSheet, in language: Language, entered: FormFields? = nil, problems: [FieldProblem] = []
  ) {
    let texts = Texts(language)
    let stage = opened.sheet.stage
    let address = "/staff/paper/\(opened.sheet.invitation.id)"
    let draft = FormDraft("a", entered: entered, problems: problems, in: language)
    heading = texts["paper_stage", "\(stage)_title"]
    reference = opened.reference.written(in: language)
    service = opened.service[language]
    self.problems = draft.summary(texts["refusal", "paper_title"])
    told = opened.refusal.map { [$0.words[language]] } ?? []
    drop = opened.refusal?.isOver == true && !opened.sheet.entries.isEmpty ? ["\(address)/entries"] : []
    guard opened.refusal == nil else {
      forms = []
      return
    }
    forms = [
      Form(
        address: stage == .settling ? "\(address)/settled" : "\(address)/entries",
        lead: texts["paper_stage", "\(stage)_lead"], legend: texts["paper_stage", "\(stage)_legend"],
        keys: stage == .settling ? texts["paper", "settling_keys"] : texts["calls", "keys"],
        button: texts["paper_stage", "\(stage)_button"],
        fields: stage == .settling
          ? opened.sheet.differences.map { Reading($0, of: opened.questionnaire, in: language).field(draft) }
          : SheetFields.fields(opened.questionnaire.everything, draft))
    ]
  }
}

/// A question to which the two entries differ, as a choice: what the one read, what the other read, another option, or blank.
struct Reading {
  private static let (one, other, blank, option) = ("one", "other", "blank", "=")

  let difference: PaperSheet.Difference
  let question: Question?
  let language: Language

  init(_ difference: PaperSheet.Difference, of questionnaire: Questionnaire, in language: Language) {
    self.difference = difference
    question = questionnaire.question(difference.question)
    self.language = language
  }

  func field(_ draft: FormDraft) -> FieldView {
    let texts = Texts(language)
    let read = [difference.first, difference.second].map(said)
    return draft.field(
      difference.question.text, question?.text[language] ?? difference.question.text, .menu(choices),
      hint: texts["paper", "read", ["one": read[0], "other": read[1]]])
  }

  /// The fields that a choice stands for; nil for what is no choice here.
  func fields(_ choice: String) -> [String]? {
    switch choice {
    case Self.one: return difference.first?.fields ?? []
    case Self.other: return difference.second?.fields ?? []
    case Self.blank: return []
    default:
      guard isSingle, choice.hasPrefix(Self.option) else { return nil }
      return [String(choice.dropFirst())]
    }
  }

  /// Whether one option is chosen, so that neither of the two need be right.
  private var isSingle: Bool {
    switch question?.form {
    case .scale, .recommend, .choice, .yesNo, .callBack: true
    default: false
    }
  }

  private var choices: [(code: String, label: String)] {
    let texts = Texts(language)
    if isSingle {
      return (question?.options ?? []).map { ("\(Self.option)\($0.code)", SheetFields.label($0, in: language)) }
        + [(Self.blank, texts["paper", "blank"])]
    }
    let read = [(Self.one, difference.first), (Self.other, difference.second)].filter { $0.1 != nil }
      .map { (code: $0.0, label: said($0.1)) }
    return read + [(Self.blank, texts["paper", "blank"])]
  }

  private func said(_ answer: AnswerSheet.Answer?) -> String {
    func option(_ code: Int) -> String {
      question?.options.first { $0.code == code }.map { SheetFields.label($0, in: language) } ?? String(code)
    }
    switch answer {
    case nil: return Texts(language)["paper", "blank"]
    case .choice(let code): return option(code)
    case .choices(let codes): return codes.map(option).joined(separator: language == .arabic ? "، " : ", ")
    case .number(let number): return Numerals.written(number, in: language)
    case .date(let day): return day.name(in: language)
    case .words(let words): return words
    }
  }
}
