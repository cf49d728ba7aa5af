public import Vocabulary

/// The sheet in short, as the database keeps it: `Q1=5 Q2=3 Q9=1,4 H1=7 H2=2026-10-03`, in the order of the codes; words
/// are kept apart.
extension AnswerSheet {
  public var shorthand: String {
    var text = ""
    for (question, answer) in answers.sorted(by: { $0.key < $1.key }) {
      var mark = "="
      for value in answer.kept {
        if mark == "=" { text += (text.isEmpty ? "" : " ") + question.text }
        text += mark + value
        mark = ","
      }
    }
    return text
  }

  /// The words that were written, in the order of the questions' codes.
  public var comments: [(question: QuestionCode, words: String)] {
    answers.compactMap { question, answer in
      guard case .words(let words) = answer else { return nil }
      return (question: question, words: words)
    }.sorted { $0.question < $1.question }
  }

  /// Reads what was kept in short; refuses what does not fit the questionnaire.
  public init(shorthand: String, for questionnaire: Questionnaire) throws(AnswerSheetRefusal) {
    var fields: [String: [String]] = [:]
    for entry in shorthand.split(separator: " ") {
      let parts = entry.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { throw .unknownField(String(entry)) }
      fields[String(parts[0])] = parts[1].split(separator: ",").map(String.init)
    }
    try self.init(reading: fields, orWords: true, for: questionnaire.everything)
  }
}

extension AnswerSheet.Answer {
  /// The chosen codes; none for what was typed.
  public var codes: [Int] {
    switch self {
    case .choice(let code): [code]
    case .choices(let codes): codes
    case .number, .date, .words: []
    }
  }

  /// What is kept in short; words are kept apart.
  fileprivate var kept: [String] {
    switch self {
    case .choice, .choices: codes.map(String.init)
    case .number(let number): [String(number)]
    case .date(let day): [day.description]
    case .words: []
    }
  }
}
