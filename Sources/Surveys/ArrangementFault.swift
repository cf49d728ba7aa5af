import Vocabulary

/// What is wrong with how the questions of a questionnaire stand together, or with the bounds of one.
public enum ArrangementFault: Hashable, Sendable {
  case unknownQuestion(String)
  // Conditions
  case anyOrNone
  case looksForward(String)
  case withoutOptions(String)
  case unknownAnswer(Int, of: String, known: [Int])
  case dependsOnTurn(String)
  case dependsOnFollowUp(String)
  case tooManyClauses(Int, most: Int)
  // Sections and turns
  case sectionOutOfOrder(String)
  case turnsTwice(String, first: Int)
  case askOutOfRange(most: Int)
  case tooManySets(Int, most: Int)
  // Bounds
  case boundsCrossed
  case bandsOutOfOrder(least: Int, most: Int)
  case noSuchDay(String)

  var reason: LocalizedText {
    switch self {
    case .unknownQuestion(let code):
      LocalizedText(
        ar: "لا سؤال رمزه \(Quoted.ar(code)) في هذا الملف. صحح الرمز أو أضف السؤال.",
        en: "This file has no question \(Quoted.en(code)). Correct the code, or add the question.")
    case .anyOrNone:
      LocalizedText(
        ar: "يحتاج الشرط إلى قائمة رموز واحدة: \(Quoted.ar("any")) أو \(Quoted.ar("none")).",
        en: "A condition needs one list of codes: either any or none.")
    case .looksForward(let code):
      LocalizedText(
        ar: "لا يعتمد الشرط إلا على سؤال سابق، والسؤال \(Quoted.ar(code)) ليس قبل هذا السؤال. قدّمه أو غيّر الشرط.",
        en: "A condition looks back only, and \(Quoted.en(code)) does not come before this question. Move one of them.")
    case .withoutOptions(let code):
      LocalizedText(
        ar: "السؤال \(Quoted.ar(code)) بلا خيارات، فلا يعتمد عليه شرط.",
        en: "\(Quoted.en(code)) has no options to choose from; no condition can depend on it.")
    case .unknownAnswer(let answer, let code, let known):
      LocalizedText(
        ar:
          "ليس في السؤال \(Quoted.ar(code)) خيار رمزه \(Quoted.ar(answer)). رموزه: \(Quoted.ar(known.lazy.map(\.description))).",
        en: "\(Quoted.en(code)) has no option \(answer). Its codes: \(Quoted.plain(known.lazy.map(\.description))).")
    case .dependsOnTurn(let code):
      LocalizedText(
        ar: "السؤال \(Quoted.ar(code)) لا يُسأل عنه كل أحد، فلا يعتمد عليه شرط. اختر سؤالاً يُسأل عنه الجميع.",
        en: "\(Quoted.en(code)) takes turns; no condition can depend on it. Choose a question that everybody is asked.")
    case .dependsOnFollowUp(let code):
      LocalizedText(
        ar:
          "السؤال \(Quoted.ar(code)) للمتابعة وحدها، فلا يعتمد عليه إلا سؤال للمتابعة: أضف \(Quoted.ar("only: follow-up")).",
        en: "\(Quoted.en(code)) is for follow-ups only; what depends on it must be too: add only: follow-up.")
    case .tooManyClauses(let clauses, let most):
      LocalizedText(
        ar: """
          يعتمد الشرط على إجابات سابقة عددها \(Quoted.ar(clauses))، وأكثرها \(Quoted.ar(most)). احذف ما زاد، \
          أو اجعل السؤال يعتمد على سؤال له الشروط نفسها.
          """,
        en: """
          The condition looks back \(clauses) times; \(most) is the most. Leave some out, or look back at a question \
          that has the same conditions already.
          """)
    case .sectionOutOfOrder(let code):
      LocalizedText(
        ar: "القسم الذي يبدأ بالسؤال \(Quoted.ar(code)) في غير موضعه. رتّب الأقسام كما رُتّبت الأسئلة، لكل سؤال قسم واحد.",
        en: "The section from \(Quoted.en(code)) is out of place. Order the sections as their questions are, one each.")
    case .turnsTwice(let code, let first):
      LocalizedText(
        ar: "السؤال \(Quoted.ar(code)) مذكور في السطر \(Quoted.ar(first)). لا يتناوب السؤال إلا مرة.",
        en: "\(Quoted.en(code)) takes turns on line \(first) already. Once is enough.")
    case .askOutOfRange(let most):
      LocalizedText(
        ar: "عدد ما يُسأل عنه (\(Quoted.ar("ask"))) بين \(Quoted.ar(1)) و\(Quoted.ar(max(1, most))) في هذه المجموعة.",
        en: "For this group, ask lies between 1 and \(max(1, most)).")
    case .tooManySets(let sets, let most):
      LocalizedText(
        ar: """
          ينتج عن هذا التناوب عدد من المجموعات هو \(Quoted.ar(sets))\(sets < Questionnaire.countedDraws ? "" : " أو أكثر")، \
          وأكثره \(Quoted.ar(most)) حتى لا يُعرف أحد من أسئلته. \
          قلّل الأسئلة أو اجعل عددها من مضاعفات \(Quoted.ar("ask")).
          """,
        en: """
          These turns make \(sets)\(sets < Questionnaire.countedDraws ? "" : " or more") sets of questions; more than \
          \(most) would tell people apart. Take fewer questions, or a number of them that ask divides.
          """)
    case .boundsCrossed:
      LocalizedText(
        ar: "الحد الأدنى ليس أصغر من الحد الأعلى. صحح أحدهما.",
        en: "The lower bound is not below the upper bound. Correct one of them.")
    case .bandsOutOfOrder(let least, let most):
      LocalizedText(
        ar: """
          الفئات (\(Quoted.ar("bands"))) أعداد متصاعدة أولها \(Quoted.ar(least)) ولا يزيد آخرها على \(Quoted.ar(most))، \
          ولا يزيد عددها على \(Quoted.ar(20)).
          """,
        en: "The bands are rising numbers, the first \(least), the last at most \(most), no more than 20 of them.")
    case .noSuchDay(let written):
      LocalizedText(
        ar: "لا يوجد يوم \(Quoted.ar(written)). اكتبه مثل \(Quoted.ar("2026-10-03")) بين علامتي تنصيص.",
        en: "There is no day \(Quoted.en(written)). Write it like \"2026-10-03\", in quotes.")
    }
  }
}
