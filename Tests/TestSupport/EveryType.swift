public import Surveys
import Vocabulary

extension Questionnaire {
  /// Every type of question, with sections, conditions, turns and a follow-up, in words as long as those of the bank.
  public static let everyType = Questionnaire(
    code: .fixed("every-type"), version: 1, status: .published, outcome: .served,
    title: LocalizedText(ar: "رأيك في الخدمة", en: "Your view of the service"),
    opening: LocalizedText(
      ar: "رأيك حق لك. إجابتك لا تؤثر على طلبك ولا على أي خدمة حالية أو قادمة. يمكن تجاوز أي سؤال.",
      en: "Your opinion is your right. Your answer will not affect your request. You may skip any question."),
    closing: LocalizedText(ar: "شكراً. نخبرك بما فعلناه.", en: "Thank you. We will tell you what we did."),
    questions: [
      Question(
        code: .fixed("S1"), form: .statement,
        text: LocalizedText(
          ar: "الأسئلة الآتية عن زيارتك الأخيرة وحدها.", en: "These questions are about your last visit.")),
      Question(
        code: .fixed("Q1"), form: .scale(five), text: LocalizedText(ar: "ما مدى رضاك؟", en: "How satisfied are you?"),
        indicator: .satisfaction),
      Question(
        code: .fixed("Q2"), form: .yesNo(Option.yesNo),
        text: LocalizedText(ar: "هل حُلّت الحاجة؟", en: "Was the need met?")),
      Question(
        code: .fixed("W2"), form: .openText(limit: 300),
        text: LocalizedText(ar: "ما الذي بقي من حاجتك؟", en: "What is left of your need?"),
        shownIf: Condition([Condition.Clause(.fixed("Q2"), .any, of: [2])])),
      Question(
        code: .fixed("Q8"),
        form: .recommend(
          .recommendation(
            lowest: LocalizedText(ar: "مستحيل", en: "never"), highest: LocalizedText(ar: "بكل تأكيد", en: "certainly"))),
        text: LocalizedText(ar: "ما احتمال أن تدل علينا؟", en: "How likely are you to point others to us?"),
        indicator: .recommendation),
      Question(
        code: .fixed("Q4"), form: .scale(five), text: LocalizedText(ar: "كيف كان الانتظار؟", en: "How was the wait?")),
      Question(
        code: .fixed("Q9"), form: .chips(five.options, most: 2),
        text: LocalizedText(ar: "ما الذي يحتاج تحسيناً؟", en: "What needs improving?")),
      Question(
        code: .fixed("H1"), form: .number(NumberRange(least: 1, most: 25, bands: [1, 4, 8])),
        text: LocalizedText(ar: "كم عدد أفراد الأسرة؟", en: "How many live in the household?")),
      Question(
        code: .fixed("H2"),
        form: .date(DateRange(earliest: Day(number: 18_000), latest: Day(number: 22_000))),
        text: LocalizedText(ar: "متى زرتنا؟", en: "When did you visit us?")),
      Question(
        code: .fixed("L1"), form: .yesNo(Option.yesNo),
        text: LocalizedText(ar: "سبق أن أخبرتنا بملاحظة. هل تحسّن الأمر؟", en: "Has what you told us improved?"),
        onlyFollowUp: true),
      Question(
        code: .fixed("Q14"),
        form: .choice([
          Option(code: 1, text: LocalizedText(ar: "صاحب الطلب", en: "The applicant")),
          Option(code: 2, text: LocalizedText(ar: "صاحب الطلب بمساعدة أحد", en: "The applicant, with help")),
          Option(code: 3, text: LocalizedText(ar: "شخص نيابة عنه", en: "Somebody on his behalf")),
        ]), text: LocalizedText(ar: "من أجاب عن الأسئلة؟", en: "Who answered the questions?")),
      Question(
        code: .fixed("Q13"), form: .scale(five),
        text: LocalizedText(ar: "هل شعرت بحرية تامة في قول رأيك؟", en: "Did you feel free to say what you think?"),
        shownIf: Condition([
          Condition.Clause(.fixed("Q14"), .none, of: [1]), Condition.Clause(.fixed("Q2"), .any, of: [1, 2]),
        ])),
      Question(
        code: .fixed("Q11"), form: .callBack(Option.consent),
        text: LocalizedText(ar: "هل ترغب في اتصال؟", en: "Would you like a call?"),
        hint: LocalizedText(ar: "إن اخترت «نعم» عُرفت إجاباتك.", en: "If you choose yes, your answers become known.")),
    ],
    sections: [
      Section(title: LocalizedText(ar: "الخدمة", en: "The service"), from: .fixed("Q1")),
      Section(title: LocalizedText(ar: "عنك", en: "About you"), from: .fixed("H1")),
    ], rotation: [Rotation(ask: 1, of: [.fixed("Q4"), .fixed("Q9")])])

  private static let five = Scale(
    direction: .bestFirst,
    options: [
      Option(code: 5, text: LocalizedText(ar: "رضا تام", en: "Fully satisfied"), face: "😀"),
      Option(code: 4, text: LocalizedText(ar: "رضا", en: "Satisfied"), face: "🙂"),
      Option(code: 3, text: LocalizedText(ar: "بين بين", en: "In between"), face: "😐"),
      Option(code: 2, text: LocalizedText(ar: "عدم رضا", en: "Dissatisfied"), face: "🙁"),
      Option(code: 1, text: LocalizedText(ar: "عدم رضا تام", en: "Fully dissatisfied"), face: "😞"),
    ], favourable: 2)
}
