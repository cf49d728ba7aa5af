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

  /// The codes chosen at one question in what was kept in short, `Q1=5 Q9=1,4`; none where it is not answered, or in words.
  ///
  /// For who asks one question of very many sheets: the others are not read, nor is the questionnaire.
  public static func codes(at question: QuestionCode, inShorthand shorthand: String) -> [Int] {
    let heading = "\(question)="
    let entry = shorthand.split(separator: " ").first { $0.hasPrefix(heading) }
    return entry?.dropFirst(heading.count).split(separator: ",").compactMap { Int($0) } ?? []
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

extension Questionnaire {
  /// The most characters that the database keeps of a sheet in short.
  public static let mostShorthand = 4_096

  /// The characters of the longest sheet in short: every question answered, each as long as it can be.
  public var longestShorthand: Int {
    let entries = questions.compactMap { question in
      question.longestKept.map { question.code.text.utf8.count + 1 + $0 }
    }
    return entries.reduce(0, +) + max(0, entries.count - 1)
  }
}

extension Question {
  /// The characters of the longest answer as it is kept in short; nil where nothing is.
  fileprivate var longestKept: Int? {
    let codes = options.map { String($0.code).utf8.count }
    switch form {
    case .scale, .recommend, .choice, .yesNo, .callBack: return codes.max()
    case .chips(_, let most):
      let longest = codes.sorted(by: >).prefix(max(0, most))
      return longest.isEmpty ? nil : longest.reduce(0, +) + longest.count - 1
    case .number(let range): return max(String(range.least).utf8.count, String(range.most).utf8.count)
    case .date(let range): return max(range.earliest.description.utf8.count, range.latest.description.utf8.count)
    case .openText, .statement: return nil
    }
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
