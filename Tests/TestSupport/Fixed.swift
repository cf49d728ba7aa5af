public import Surveys
public import Vocabulary

extension Code {
  /// A code that the test's author knows to be one.
  public static func fixed(_ text: String) -> Code {
    guard let code = Code(text) else { preconditionFailure("\(text) is no code") }
    return code
  }
}

extension Questionnaire {
  /// A questionnaire for the walk: satisfaction, ease of a sort, recommendation, words and call-back.
  public static let walk = Questionnaire(
    code: .fixed("walk"), version: 1, status: .published, outcome: .served,
    title: LocalizedText(ar: "رأيك في الخدمة", en: "Your view of the service"),
    opening: LocalizedText(ar: "رأيك حق لك.", en: "Your opinion is your right."),
    closing: LocalizedText(ar: "شكراً. نخبرك بما فعلناه.", en: "Thank you. We will tell you what we did."),
    questions: [
      Question(
        code: .fixed("Q1"), form: .scale(.five), text: LocalizedText(ar: "ما مدى رضاك؟", en: "How satisfied are you?"),
        indicator: .satisfaction),
      Question(
        code: .fixed("Q2"), form: .scale(.three), text: LocalizedText(ar: "هل حُلّت الحاجة؟", en: "Was the need met?"),
        indicator: .needMet),
      Question(
        code: .fixed("Q9"), form: .chips(Array(Scale.three.options.prefix(3)), most: 2),
        text: LocalizedText(ar: "ما الذي يحتاج تحسيناً؟", en: "What needs improving?")),
      Question(
        code: .fixed("Q10"), form: .openText(limit: 200),
        text: LocalizedText(ar: "ما أول شيء تغيّره؟", en: "What would you change?")),
      Question(
        code: .fixed("Q11"), form: .callBack([option(1, "نعم", "Yes"), option(2, "لا", "No")]),
        text: LocalizedText(ar: "هل ترغب في اتصال؟", en: "Would you like a call?")),
    ])

  fileprivate static func option(_ code: Int, _ ar: String, _ en: String, outside: Bool = false) -> Option {
    Option(code: code, text: LocalizedText(ar: ar, en: en), outsideBase: outside)
  }
}

extension Scale {
  fileprivate static let five = Scale(
    direction: .bestFirst,
    options: (1...5).reversed().map { Questionnaire.option($0, "درجة \($0)", "Grade \($0)") }, favourable: 2)
  fileprivate static let three = Scale(
    direction: .bestFirst,
    options: [
      Questionnaire.option(3, "نعم", "Yes"), Questionnaire.option(2, "إلى حد ما", "Partly"),
      Questionnaire.option(1, "لا", "No"), Questionnaire.option(99, "لا أعرف", "I do not know", outside: true),
    ], favourable: 1)
}
