public import Vocabulary

extension AnswerSheet {
  /// The questions that were answered, in the questionnaire's order, each with its answer as the questionnaire words it;
  /// empty where none was. What is kept in short has no words that were written.
  public func said(in language: Language) -> [(question: String, answer: String)] {
    questionnaire.questions.compactMap { question in
      guard let answer = answers[question.code] else { return nil }
      let words = question.words(of: answer, in: language)
      return words.isEmpty ? nil : (question.text[language], words)
    }
  }
}

extension Question {
  fileprivate func words(of answer: AnswerSheet.Answer, in language: Language) -> String {
    func word(_ code: Int) -> String {
      options.first { $0.code == code }?.text[language] ?? Numerals.written(code, in: language)
    }
    return switch answer {
    case .choice(let code): word(code)
    case .choices(let codes): codes.map(word).joined(separator: language == .arabic ? "، " : ", ")
    case .number(let number): Numerals.written(number, in: language)
    case .date(let day): day.name(in: language)
    case .words(let words): words
    }
  }
}
