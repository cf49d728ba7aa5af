import Surveys
import Vocabulary

extension DepartmentReport {
  /// What may be said of gaps between groups: only those that are beyond chance, in the order of the association's list.
  /// None where the report does not tell groups apart.
  var groupSentences: [ReportSentence] {
    let texts = definition.texts
    let lines = numbers.groups.ease
    guard !lines.isEmpty else { return [] }
    guard lines.contains(where: { $0.gap != nil }) else { return [ReportSentence(.groupsFew, worded: texts)] }
    let told = lines.compactMap { $0.sentence(worded: texts) }
    return told.isEmpty ? [ReportSentence(.groupsNone, worded: texts)] : told
  }
}

extension GroupFigures.Ease {
  /// The gap in words; nil where there is none that is beyond chance.
  fileprivate func sentence(worded texts: Texts) -> ReportSentence? {
    guard let gap, gap.isClear, let value = figure.value, let n = figure.n.number else { return nil }
    let isHarder = gap.upper < 0
    return ReportSentence(
      isHarder ? .groupsHarder : .groupsEasier,
      [
        "group": .name(name), "value": .share(value), "answers": .answers(n), "others": .share(gap.others),
        "lower": .points(isHarder ? -gap.upper : gap.lower), "upper": .points(isHarder ? -gap.lower : gap.upper),
        "confidence": .share(gap.confidence),
      ], worded: texts)
  }
}
