public import Surveys
import Vocabulary

extension Questionnaire {
  /// The walk's questionnaire as the rules would have it in the folder: its call-back says what "yes" gives up.
  public static let editable = Questionnaire(
    code: walk.code, version: walk.version, status: .published, outcome: walk.outcome, title: walk.title,
    opening: walk.opening, closing: walk.closing,
    questions: walk.questions.map { question in
      guard case .callBack = question.form else { return question }
      return Question(
        code: question.code, form: question.form, text: question.text,
        hint: LocalizedText(ar: "من يتصل بك يعرف أن الإجابات لك.", en: "Whoever calls knows these answers are yours."))
    })
}
