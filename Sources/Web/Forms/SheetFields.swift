import Surveys
import Vocabulary

/// The questions of a questionnaire as fields that are filled by the keyboard alone: in a list of options each begins with its
/// number, so that the browser itself chooses the option when its number is typed.
enum SheetFields {
  /// A field a question, in the questionnaire's order; each may be left blank.
  static func fields(_ questionnaire: Questionnaire, _ draft: FormDraft) -> [FieldView] {
    questionnaire.questions.map { question in
      draft.field(question.code.text, question.text[draft.language], shape(question, in: draft.language))
    }
  }

  /// The answers that a form holds, without its other fields.
  static func answers(in form: FormFields, to questionnaire: Questionnaire) -> [String: [String]] {
    form.values.filter { name, _ in questionnaire.questions.contains { $0.code.text == name } }
  }

  /// An option as it stands in a list: the key to type, then its words. The key is as it stands on the keyboard.
  static func label(_ option: Option, in language: Language) -> String {
    let words = option.text[language]
    return Numerals.western(words) == String(option.code) ? String(option.code) : "\(option.code) · \(words)"
  }

  private static func shape(_ question: Question, in language: Language) -> FieldShape {
    let options = question.options.map { (code: String($0.code), label: label($0, in: language)) }
    switch question.form {
    case .scale, .recommend, .callBack: return .menu(options)
    case .chips: return .boxes(options)
    case .openText: return .story
    }
  }
}
