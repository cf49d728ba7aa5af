import Surveys
import Vocabulary

extension SurveyForm {
  /// One question as the page shows it. Of `radios`, `numbers`, `chips` and `words` one is filled, by the question's form.
  struct Item: Sendable {
    let code: String
    let place: String
    let asked: String
    let hints: [String]
    let errors: [String]
    let described: [String]
    let radios: [Radios]
    let numbers: [Numbers]
    let chips: [Chips]
    let words: [Words]
    let lines: [Line]
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
    let limit: String
    let typed: String
  }

  /// A line for a number or a date.
  struct Line: Sendable {
    let typed: String
    /// The keyboard that a telephone shows.
    let keyboard: String
    /// What is expected, such as «٢٠٢٦-١٠-٠٣ أو ٢١/٤/١٤٤٨».
    let expected: String
  }

  /// One option.
  struct Choice: Sendable {
    let id: String
    let value: String
    let label: String
    let faces: [String]
    let chosen: Bool
  }
}

extension SurveyForm.Item {
  init(
    _ question: Question, place: Int, of count: Int, in language: Language, entered: [String], error: String?
  ) {
    let texts = Texts(language)
    let choices = question.options.map { option in
      SurveyForm.Choice(
        id: "\(question.code)-\(option.code)", value: String(option.code), label: option.text[language],
        faces: option.face.map { [$0] } ?? [], chosen: entered.map(Numerals.western).contains(String(option.code)))
    }
    var hints = question.hint.map { [$0[language]] } ?? []
    var radios: [SurveyForm.Radios] = []
    var numbers: [SurveyForm.Numbers] = []
    var chips: [SurveyForm.Chips] = []
    var words: [SurveyForm.Words] = []
    var lines: [SurveyForm.Line] = []
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
      words = [SurveyForm.Words(limit: String(limit), typed: entered.first ?? "")]
    case .number, .date:
      lines = [SurveyForm.Line(question, typed: entered.first ?? "", in: language)]
    case .statement: break
    }
    self.init(
      code: question.code.text,
      place: texts[
        "survey", "place",
        ["n": Numerals.written(place, in: language), "of": Numerals.written(count, in: language)]],
      asked: question.text[language], hints: hints, errors: error.map { [$0] } ?? [],
      described: hints.isEmpty && error == nil ? [] : ["\(question.code)-d"], radios: radios, numbers: numbers,
      chips: chips, words: words, lines: lines, firstControl: choices.first?.id ?? "\(question.code)-t")
  }
}

extension SurveyForm.Line {
  init(_ question: Question, typed: String, in language: Language) {
    self.typed = typed
    let texts = Texts(language)
    switch question.form {
    case .number(let range):
      keyboard = range.least < 0 ? "text" : "numeric"
      expected =
        texts[
          "survey", "number_expected",
          [
            "least": Numerals.written(range.least, in: language), "most": Numerals.written(range.most, in: language),
          ]]
    default:
      keyboard = "text"
      expected = texts["survey", "date_expected"]
    }
  }
}

extension SurveyForm.Numbers {
  /// Each number in the language's digits; an end that has words says them below.
  init(_ choices: [SurveyForm.Choice], in language: Language) {
    steps = choices.map { choice in
      let digits = Int(choice.value).map { Numerals.written($0, in: language) } ?? choice.label
      return SurveyForm.Choice(
        id: choice.id, value: choice.value, label: digits, faces: choice.faces, chosen: choice.chosen)
    }
    let words = [choices.first, choices.last].compactMap { choice -> String? in
      guard let choice, Int(Numerals.western(choice.label)) == nil else { return nil }
      return choice.label
    }
    ends = words.count == 2 ? [SurveyForm.Ends(low: words[0], high: words[1])] : []
  }
}
