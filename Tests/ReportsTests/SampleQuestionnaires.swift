import Surveys
import Vocabulary

/// Two versions of one questionnaire that ask the same on scales written in opposite orders, with codes of their own.
enum SampleQuestionnaires {
  static let byReference: [String: Questionnaire] = [first.reference: first, second.reference: second]

  /// Best first: code 1 is the best; 9 is outside the base.
  static let first = questionnaire(version: 1, direction: .bestFirst, codes: [1, 2, 3, 4, 5])
  /// Worst first: code 15 is the best.
  static let second = questionnaire(version: 2, direction: .worstFirst, codes: [11, 12, 13, 14, 15])

  private static let satisfaction = [
    LocalizedText(ar: "رضا تام", en: "Fully satisfied"), LocalizedText(ar: "رضا", en: "Satisfied"),
    LocalizedText(ar: "بين بين", en: "In between"), LocalizedText(ar: "عدم رضا", en: "Dissatisfied"),
    LocalizedText(ar: "عدم رضا تام", en: "Fully dissatisfied"),
  ]
  private static let ease = [
    LocalizedText(ar: "سهل جداً", en: "Very easy"), LocalizedText(ar: "سهل", en: "Easy"),
    LocalizedText(ar: "متوسط", en: "Medium"), LocalizedText(ar: "صعب", en: "Hard"),
    LocalizedText(ar: "صعب جداً", en: "Very hard"),
  ]
  private static let yesPartlyNo = [
    LocalizedText(ar: "نعم", en: "Yes"), LocalizedText(ar: "إلى حد ما", en: "Partly"),
    LocalizedText(ar: "لا", en: "No"),
  ]
  private static let courtesy = [
    LocalizedText(ar: "دائماً", en: "Always"), LocalizedText(ar: "أحياناً", en: "Sometimes"),
    LocalizedText(ar: "لا", en: "No"),
  ]

  private static func questionnaire(version: Int, direction: Scale.Direction, codes: [Int]) -> Questionnaire {
    func scale(_ words: [LocalizedText], favourable: Int) -> Scale {
      let best = direction == .bestFirst ? codes : codes.reversed()
      let graded = zip(best, words).map { Option(code: $0, text: $1) }
      let unknown = Option(code: 9, text: LocalizedText(ar: "لا أعرف", en: "I do not know"), outsideBase: true)
      return Scale(
        direction: direction, options: (direction == .bestFirst ? graded : graded.reversed()) + [unknown],
        favourable: favourable)
    }
    let recommend = Scale(
      direction: .worstFirst,
      options: (0...10).map { Option(code: $0, text: LocalizedText(ar: "\($0)", en: "\($0)")) }, favourable: 2)
    let nothing = LocalizedText(ar: "", en: "")
    return Questionnaire(
      code: code("service-served"), version: version, status: .published, outcome: .served, title: nothing,
      opening: nothing, closing: nothing,
      questions: [
        Question(
          code: code("Q1"), form: .scale(scale(satisfaction, favourable: 2)), text: nothing, indicator: .satisfaction),
        Question(code: code("Q3"), form: .scale(scale(ease, favourable: 2)), text: nothing, indicator: .ease),
        Question(code: code("Q2"), form: .scale(scale(yesPartlyNo, favourable: 1)), text: nothing, indicator: .needMet),
        Question(code: code("Q5"), form: .scale(scale(courtesy, favourable: 1)), text: nothing, indicator: .courtesy),
        Question(code: code("Q8"), form: .recommend(recommend), text: nothing, indicator: .recommendation),
        Question(code: code("Q10"), form: .openText(limit: 500), text: nothing),
      ])
  }
}

/// A code that the tests know to be one.
func code<Kind>(_ text: String) -> Code<Kind> {
  guard let code = Code<Kind>(text) else { preconditionFailure("\(text) is no code") }
  return code
}

/// Reproducible draws (SplitMix64).
struct Draws: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The place drawn by these weights.
  mutating func place(_ weights: [Int]) -> Int {
    var rest = Int.random(in: 0..<weights.reduce(0, +), using: &self)
    for (place, weight) in weights.enumerated() {
      if rest < weight { return place }
      rest -= weight
    }
    return weights.count - 1
  }
}
