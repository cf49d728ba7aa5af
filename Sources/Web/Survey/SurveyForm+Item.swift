import Surveys
import Vocabulary

extension SurveyForm {
  /// One question as the page shows it, with the title that stands before it. Of `statements` and `fields` one is filled.
  struct Item: Sendable {
    let code: String
    let asked: String
    let titles: [String]
    /// The class names of what stands around it, by its condition.
    let wraps: [String]
    let statements: [Statement]
    let fields: [Field]
    let firstControl: String
  }

  /// Words to be read.
  struct Statement: Sendable {
    let id: String
    let asked: String
    let hints: [String]
  }

  /// What is asked and answered. Of `radios`, `numbers`, `chips`, `words` and `lines` one is filled, by the question's form.
  struct Field: Sendable {
    let id: String
    let place: String
    let asked: String
    let hints: [String]
    let conditions: [String]
    let errors: [String]
    let described: [String]
    /// What the answer may be, for a page that is filled in away from the line.
    let bounds: [String]
    let radios: [Radios]
    let numbers: [Numbers]
    let chips: [Chips]
    let words: [Words]
    let lines: [Line]
    /// The words for taking a choice back.
    let clear: String
    let firstControl: String
  }

  /// Options below each other, of which one is chosen.
  struct Radios: Sendable { let options: [Choice] }

  /// The numbers 0–10 with words for both ends.
  struct Numbers: Sendable {
    let steps: [Choice]
    let ends: [Ends]
  }

  /// What the two ends of the numbers mean.
  struct Ends: Sendable { let low, high: String }

  /// Options of which several may be chosen.
  struct Chips: Sendable { let boxes: [Choice] }

  /// A box for words of one's own.
  struct Words: Sendable {
    let box: String
    let limit: String
    let typed: String
  }

  /// A line for a number or a date, with the keyboard that a telephone shows.
  struct Line: Sendable {
    let line: String
    let keyboard: String
    let typed: String
  }

  /// One option.
  struct Choice: Sendable {
    let id: String
    let value: String
    let label: String
    let faces: [String]
    /// The class names by which conditions look for it.
    let tests: [String]
    let chosen: Bool
  }
}

extension SurveyForm.Item {
  /// `place` counts the questions before it and this one; a statement has none.
  init(
    _ question: Question, under title: LocalizedText?, place: Int, of count: Int, by slots: ConditionSlots,
    in language: Language, entered: [String], error: String?, mark: String, isAway: Bool
  ) {
    code = question.code.text
    asked = question.text[language]
    titles = title.map { [$0[language]] } ?? []
    wraps = slots.wraps(question)
    let id = mark + question.code.text
    let hints = question.hint.map { [$0[language]] } ?? []
    guard question.form != .statement else {
      statements = [SurveyForm.Statement(id: id, asked: asked, hints: hints)]
      fields = []
      firstControl = id
      return
    }
    let field = SurveyForm.Field(
      question, id: id,
      place: Texts(language)[
        "survey", "place",
        ["n": Numerals.written(place, in: language), "of": Numerals.written(count, in: language)]], by: slots,
      in: language, entered: entered, error: error, isAway: isAway)
    statements = []
    fields = [field]
    firstControl = field.firstControl
  }
}

extension SurveyForm.Field {
  init(
    _ question: Question, id: String, place: String, by slots: ConditionSlots, in language: Language,
    entered: [String], error: String?, isAway: Bool
  ) {
    let texts = Texts(language)
    let choices = question.options.map { option in
      SurveyForm.Choice(
        id: "\(id)-\(option.code)", value: String(option.code), label: option.text[language],
        faces: option.face.map { [$0] } ?? [], tests: slots.tests(question.code, option.code),
        chosen: entered.map(Numerals.western).contains(String(option.code)))
    }
    var hints = question.hint.map { [$0[language]] } ?? []
    var radios: [SurveyForm.Radios] = []
    var numbers: [SurveyForm.Numbers] = []
    var chips: [SurveyForm.Chips] = []
    var words: [SurveyForm.Words] = []
    var lines: [SurveyForm.Line] = []
    let typed = entered.first ?? ""
    switch question.form {
    case .scale, .choice, .yesNo, .callBack: radios = [SurveyForm.Radios(options: choices)]
    case .recommend: numbers = [SurveyForm.Numbers(choices, in: language)]
    case .chips(_, let most):
      chips = [SurveyForm.Chips(boxes: choices)]
      // The questionnaire's own hint says it already, where it has one.
      if hints.isEmpty {
        hints = [texts["survey", "at_most", ["most": texts.counted("choices", most, in: language)]]]
      }
    case .openText(let limit):
      words = [SurveyForm.Words(box: "\(id)-t", limit: String(limit), typed: typed)]
    case .number(let range):
      lines = [SurveyForm.Line(line: "\(id)-t", keyboard: range.least < 0 ? "text" : "numeric", typed: typed)]
      let bounds = [range.least, range.most].map { Numerals.written($0, in: language) }
      hints.append(texts["survey", "number_expected", ["least": bounds[0], "most": bounds[1]]])
    case .date:
      lines = [SurveyForm.Line(line: "\(id)-t", keyboard: "text", typed: typed)]
      hints.append(texts["survey", "date_expected"])
    case .statement: break
    }
    let conditions = slots.sentences(question, in: language)
    self.init(
      id: id, place: place, asked: question.text[language], hints: hints, conditions: conditions,
      errors: error.map { [$0] } ?? [],
      described: hints.isEmpty && conditions.isEmpty && error == nil ? [] : ["\(id)-d"],
      bounds: isAway ? AnswerBounds(question, in: language).map { [$0.text] } ?? [] : [], radios: radios,
      numbers: numbers, chips: chips, words: words, lines: lines, clear: texts["survey", "clear"],
      firstControl: choices.first?.id ?? "\(id)-t")
  }
}

extension SurveyForm.Numbers {
  /// Each number in the language's digits; an end that has words says them below.
  init(_ choices: [SurveyForm.Choice], in language: Language) {
    steps = choices.map { choice in
      let digits = Int(choice.value).map { Numerals.written($0, in: language) } ?? choice.label
      return SurveyForm.Choice(
        id: choice.id, value: choice.value, label: digits, faces: choice.faces, tests: choice.tests,
        chosen: choice.chosen)
    }
    let words = [choices.first, choices.last].compactMap { choice -> String? in
      guard let choice, Int(Numerals.western(choice.label)) == nil else { return nil }
      return choice.label
    }
    ends = words.count == 2 ? [SurveyForm.Ends(low: words[0], high: words[1])] : []
  }
}
