import Surveys
import Vocabulary

/// Which question a column answers, and which answer each of its values is.
struct QuestionRule: Sendable {
  let column: String
  let question: QuestionCode
  /// The answers' codes by value; without it, a value is the code itself (or the words of open text).
  let values: [String: Int]?
  /// The values that are an answer outside the base: "I do not know".
  let outside: Set<String>
  /// The values that say the question was skipped.
  let skip: Set<String>
  /// What stands between several choices in one cell.
  let separator: String?

  /// What a cell answers, as fields of a form; none where the question was skipped.
  func answers(_ cell: String, to question: Question) throws(RowFault) -> [String] {
    let text = CellText.trimmed(cell)
    if skip.contains(text) || skip.contains(Numerals.western(text)) { return [] }
    switch question.form {
    case .openText, .number, .date: return text.isEmpty ? [] : [text]
    case .scale, .recommend, .choice, .yesNo, .chips, .callBack, .statement: break
    }
    var codes: [String] = []
    for part in separator.map({ text.split(separator: $0).map(String.init) }) ?? [text] {
      let value = CellText.trimmed(part)
      guard let code = code(value, question) else { throw .notAnAnswer(column: column, value) }
      codes.append(String(code))
    }
    return codes
  }

  private func code(_ value: String, _ question: Question) -> Int? {
    let digits = Numerals.western(value)
    if outside.contains(value) || outside.contains(digits) { return question.outsideBase?.code }
    if let values { return values[value] ?? values[digits] }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits).flatMap { code in question.options.contains { $0.code == code } ? code : nil }
  }
}

extension QuestionRule: StrictForm {
  enum CodingKeys: String, CodingKey, CaseIterable { case column, question, values, outside, skip, separator }

  init(from decoder: any Decoder) throws {
    let form = try Self.container(decoder)
    column = try form.text(.column)
    question = try form.code(.question)
    values = try form.decodeIfPresent([String: Int].self, forKey: .values)?.trimmed
    outside = Set(try form.decodeIfPresent([String].self, forKey: .outside) ?? []).trimmed
    skip = Set(try form.decodeIfPresent([String].self, forKey: .skip) ?? []).trimmed
    separator = try form.contains(.separator) ? form.text(.separator) : nil
  }
}

extension Question {
  /// The answer that is no opinion; nil where there is none, or more than one.
  var outsideBase: Option? {
    let options = options.filter(\.outsideBase)
    return options.count == 1 ? options.first : nil
  }
}
