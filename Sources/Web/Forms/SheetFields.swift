import Surveys
import Vocabulary

/// What is asked, as fields that are filled by the keyboard alone: in a list of options each begins with its number, so that
/// the browser itself chooses the option when its number is typed.
enum SheetFields {
  /// A field a question, in the questionnaire's order; each may be left blank. Whether a question is asked at all may hang on
  /// an earlier answer: its hint says on which.
  static func fields(_ asked: AskedQuestions, _ draft: FormDraft) -> [FieldView] {
    let slots = ConditionSlots(asked)
    return asked.questions.compactMap { question in
      guard let shape = shape(question, in: draft.language) else { return nil }
      let conditions = slots.sentences(question, in: draft.language)
      return draft.field(
        question.code.text, question.text[draft.language], shape,
        hint: conditions.isEmpty ? nil : conditions.joined(separator: " "))
    }
  }

  /// The answers that a form holds, without its other fields.
  static func answers(in form: FormFields, to asked: AskedQuestions) -> [String: [String]] {
    form.values.filter { name, _ in asked.questions.contains { $0.code.text == name } }
  }

  /// An option as it stands in a list: the key to type, then its words. The key is as it stands on the keyboard.
  static func label(_ option: Option, in language: Language) -> String {
    let words = option.text[language]
    return Numerals.western(words) == String(option.code) ? String(option.code) : "\(option.code) · \(words)"
  }

  /// Nil where there is nothing to answer.
  private static func shape(_ question: Question, in language: Language) -> FieldShape? {
    let options = question.options.map { (code: String($0.code), label: label($0, in: language)) }
    return switch question.form {
    case .scale, .recommend, .choice, .yesNo, .callBack: .menu(options)
    case .chips: .boxes(options)
    case .number, .date: .digits
    case .openText: .story
    case .statement: nil
    }
  }
}
