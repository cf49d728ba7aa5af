import Vocabulary

/// What is wrong with a questionnaire although its shape is right.
public enum MeaningFault: Hashable, Sendable {
  case versionTwice(String, file: String)
  case questionTwice(String, first: Int)
  /// The code is the name of another field of the pages on which answers are entered.
  case questionReserved(String)
  case optionTwice(Int, first: Int)
  case unknownScale(String, known: [String])
  case unusedScale(String)
  case tooFewGraded
  case favourableOutOfRange(most: Int)
  case chipsOutOfRange(most: Int)
  case recommendationNotTyped
  case recommendationOnly
  case indicatorWithoutScale
  case indicatorTwice(Indicator, first: Int)
  case neverAskTheRefused(Indicator)
  case alertOnUnknownAnswer(Int, known: [Int])
  case alertOnNoOpinion(Int)
  /// A sheet in short may be longer than the database keeps.
  case answersTooLong(Int, most: Int)
  /// How the questions stand together.
  case arrangement(ArrangementFault)

  var reason: LocalizedText {
    switch self {
    case .arrangement(let fault): fault.reason
    case .versionTwice(let version, let file):
      LocalizedText(
        ar: "\(Quoted.ar(version)) موجود أيضاً في \(Quoted.ar(file)). لكل إصدار ملف واحد: غيّر رقم الإصدار.",
        en: "\(version) is in \(file) too. One file a version: change the version.")
    case .questionTwice(let code, let first):
      LocalizedText(
        ar: "رمز السؤال \(Quoted.ar(code)) مستعمل في السطر \(Quoted.ar(first)). لكل سؤال رمز خاص به.",
        en: "The question code \(Quoted.en(code)) is used on line \(first) already. Give each question its own.")
    case .questionReserved(let code):
      LocalizedText(
        ar: "رمز السؤال \(Quoted.ar(code)) محجوز لصفحات الإجابة نفسها، وتضيع معه الإجابات. اختر رمزاً آخر.",
        en: "The pages on which answers are entered keep the code \(Quoted.en(code)) for themselves. Choose another.")
    case .optionTwice(let code, let first):
      LocalizedText(
        ar: "رمز الخيار \(Quoted.ar(code)) مستعمل في السطر \(Quoted.ar(first)). لكل خيار رمز خاص به.",
        en: "The option code \(code) is used on line \(first) already. Give each option its own.")
    case .unknownScale(let name, let known):
      LocalizedText(
        ar: "لا مقياس اسمه \(Quoted.ar(name)) في هذا الملف. الموجود: \(Quoted.ar(known)).",
        en: "This file has no scale called \(Quoted.en(name)). It has: \(Quoted.en(known)).")
    case .unusedScale(let name):
      LocalizedText(
        ar: "لا سؤال يستعمل المقياس \(Quoted.ar(name)). احذفه أو اربط به سؤالاً.",
        en: "No question uses the scale \(Quoted.en(name)). Delete it, or give it a question.")
    case .tooFewGraded:
      LocalizedText(
        ar: "يحتاج المقياس إلى خيارين على الأقل داخل الحساب، أي من غير \(Quoted.ar("outside: true")).",
        en: "A scale needs at least two options inside its base, that is without outside: true.")
    case .favourableOutOfRange(let most):
      LocalizedText(
        ar:
          "عدد الخيارات الإيجابية (\(Quoted.ar("favourable"))) بين \(Quoted.ar(1)) و\(Quoted.ar(most)) في هذا المقياس.",
        en: "On this scale, favourable lies between 1 and \(most).")
    case .chipsOutOfRange(let most):
      LocalizedText(
        ar: "أكثر ما يُختار (\(Quoted.ar("most"))) بين \(Quoted.ar(1)) و\(Quoted.ar(most)) في هذا السؤال.",
        en: "For this question, most lies between 1 and \(most).")
    case .recommendationNotTyped:
      LocalizedText(
        ar: "لا يُحسب مؤشر التوصية (\(Quoted.ar("NPS"))) إلا من سؤال نوعه \(Quoted.ar("recommend")).",
        en: "Only a question of type recommend may give an NPS.")
    case .recommendationOnly:
      LocalizedText(
        ar: "السؤال الذي نوعه \(Quoted.ar("recommend")) لا يغذي إلا مؤشر التوصية (\(Quoted.ar("NPS"))).",
        en: "A question of type recommend feeds no indicator but the NPS.")
    case .indicatorWithoutScale:
      LocalizedText(
        ar: "لا يغذي مؤشراً إلا سؤال على مقياس. احذف \(Quoted.ar("indicator")) من هذا السؤال.",
        en: "Only a question on a scale feeds an indicator. Delete indicator here.")
    case .indicatorTwice(let indicator, let first):
      LocalizedText(
        ar:
          "المؤشر \(Quoted.ar(indicator.rawValue)) مأخوذ من السؤال الذي في السطر \(Quoted.ar(first)). لكل مؤشر سؤال واحد.",
        en: "The indicator \(indicator.rawValue) comes from the question on line \(first) already. One question each.")
    case .alertOnUnknownAnswer(let code, let known):
      LocalizedText(
        ar:
          "لا خيار رمزه \(Quoted.ar(code)) في هذا السؤال حتى ينبّه عليه. الموجود: \(Quoted.ar(known.lazy.map(\.description))).",
        en:
          "This question has no option \(code) that could raise an alert. It has: \(Quoted.en(known.lazy.map(\.description)))."
      )
    case .alertOnNoOpinion(let code):
      LocalizedText(
        ar:
          "الخيار \(Quoted.ar(code)) ليس رأياً (\(Quoted.ar("outside: true")))، فلا ينبّه على شيء. احذفه من \(Quoted.ar("alert")).",
        en: "Option \(code) is no opinion (outside: true) and raises no alert. Delete it from alert.")
    case .answersTooLong(let longest, let most):
      LocalizedText(
        ar: """
          إذا أُجيب عن كل الأسئلة فعدد حروف الإجابات المحفوظة \(Quoted.ar(longest))، ولا يُحفظ أكثر من \(Quoted.ar(most)). قلّل \
          الأسئلة أو ما يُختار معاً، أو قصّر رموز الأسئلة.
          """,
        en: """
          With every question answered, the answers take \(longest) characters as they are kept; at most \(most) are. Ask \
          fewer questions, let fewer options be chosen together, or shorten the questions' codes.
          """)
    case .neverAskTheRefused(let indicator):
      LocalizedText(
        ar: "لا يُسأل من رُفض طلبه عن \(Quoted.ar(indicator.rawValue)). احذف هذا السؤال من هذا الاستبيان.",
        en: "Refused applicants are never asked about \(indicator.rawValue). Delete this question here.")
    }
  }
}
