public import Surveys
import Vocabulary

/// A questionnaire version with which a demo association asked until some months ago.
public struct DemoEdition: Sendable {
  public let questionnaire: Questionnaire
  /// The last month in which it was used, in months before the running one.
  public let lastMonth: Int

  public init(_ questionnaire: Questionnaire, lastMonth: Int) {
    self.questionnaire = questionnaire
    self.lastMonth = lastMonth
  }
}

extension DemoEdition {
  /// What a demo association was asked with before the newest of these versions: first with words of its own, in which the
  /// help was asked about differently, so that this series has a break to be seen; then, until lately, with the version before
  /// the newest, where there is one. The oldest first.
  static func before(_ newest: Questionnaire, among versions: [Questionnaire]) -> [DemoEdition] {
    let earlier = versions.filter { $0.code == newest.code && $0.version < newest.version && $0.status == .published }
      .max { $0.version < $1.version }
    let own =
      (earlier ?? newest).inEarlierWords.map { [DemoEdition($0, lastMonth: DemoPlan.lastMonthOfOwnWords)] } ?? []
    return own + (earlier.map { [DemoEdition($0, lastMonth: DemoPlan.monthsOfNewestVersion + 1)] } ?? [])
  }
}

extension Questionnaire {
  /// The questionnaire that the demo association had before the bank: as it is, but for other words of one question. Nil
  /// where that question is not asked.
  fileprivate var inEarlierWords: Questionnaire? {
    guard let code = QuestionnaireCode("\(code)-before"), questions.contains(where: { $0.indicator == .needMet }) else {
      return nil
    }
    return Questionnaire(
      code: code, version: 1, status: status, outcome: outcome, audience: audience, title: title, opening: opening,
      closing: closing,
      questions: questions.map { question in
        guard question.indicator == .needMet else { return question }
        return Question(
          code: question.code, form: question.form, text: DemoPlan.earlierWords, hint: question.hint,
          indicator: question.indicator, shownIf: question.shownIf, onlyFollowUp: question.onlyFollowUp,
          alert: question.alert)
      }, sections: sections, rotation: rotation)
  }
}
