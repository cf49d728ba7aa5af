import Vocabulary

/// What a form sends for one question becomes an answer, or is refused.
extension AnswerSheet.Answer {
  /// Nil for a question that was skipped.
  ///
  /// - Parameter kept: whether it was taken once already: then words are read however long they are.
  static func read(
    _ values: [String], for question: Question, kept: Bool = false
  ) throws(AnswerSheetRefusal) -> Self? {
    guard let first = values.first else { return nil }
    switch question.form {
    case .chips(_, let most):
      var chosen: [Int] = []
      for value in values {
        let code = try self.code(value, of: question)
        if !chosen.contains(code) { chosen.append(code) }
      }
      guard chosen.count <= most else { throw .tooMany(question.code, most: most) }
      return .choices(chosen.sorted())
    case .scale, .recommend, .choice, .yesNo, .callBack:
      guard values.count == 1 else { throw .moreThanOne(question.code) }
      return .choice(try code(first, of: question))
    case .openText, .number, .date:
      guard values.count == 1 else { throw .moreThanOne(question.code) }
      let words = first.trimmed
      return words.isEmpty ? nil : try typed(words, for: question, kept: kept)
    case .statement: throw .unknownField(question.code.text)
    }
  }

  private static func typed(
    _ words: String, for question: Question, kept: Bool
  ) throws(AnswerSheetRefusal) -> Self? {
    switch question.form {
    case .number(let range):
      guard let number = Int(Numerals.western(words)), range.contains(number) else {
        throw .notANumber(question.code, least: range.least, most: range.most)
      }
      return .number(number)
    case .date(let range):
      let day: Day
      do throws(DateRefusal) { day = try DateEntry(words).day } catch { throw .notADay(question.code, error) }
      guard range.contains(day) else { throw .dayOutOfRange(question.code, range) }
      return .date(day)
    case .openText(let limit):
      guard kept || length(of: words) <= limit else { throw .tooLong(question.code, limit: limit) }
      return .words(words)
    case .scale, .recommend, .choice, .yesNo, .chips, .callBack, .statement: return nil
    }
  }

  /// Every character by itself, as a browser's own limit counts or counts more: one letter may carry marks without end. A line
  /// end is one however it is sent.
  private static func length(of words: String) -> Int {
    let scalars = words.unicodeScalars
    return scalars.count - zip(scalars, scalars.dropFirst()).count { $0 == "\r" && $1 == "\n" }
  }

  private static func code(_ value: String, of question: Question) throws(AnswerSheetRefusal) -> Int {
    guard let code = Int(value) ?? Int(Numerals.western(value)), question.options.contains(where: { $0.code == code })
    else {
      throw .offTheScale(question.code, value)
    }
    return code
  }
}
