import Surveys
import Vocabulary

/// Groups of beneficiaries as tables (G1).
extension DepartmentReport {
  /// The response by group; nil where groups are not told apart.
  func groupCoverageTable(_ words: BothWordings) -> ReportTable? {
    guard !numbers.groups.coverage.isEmpty else { return nil }
    return ReportTable(
      "group_coverage", title: LocalizedText(ar: "الاستجابة بحسب الفئة", en: "Response by group"),
      columns: [.groupCode, .groupName, .value, .lower, .upper, .issued, .answered, .final],
      rows: numbers.groups.coverage.map { group in
        [
          .code(group.code), .text(group.name), words.value(group.rate),
          group.rate.interval.map { .share($0.lower) } ?? .empty,
          group.rate.interval.map { .share($0.upper) } ?? .empty, words.n(group.rate.n, of: .responseRate),
          group.rate.part.map { .count($0) } ?? .empty, .isSo(group.rate.pending == nil, of: group.rate),
        ]
      })
  }

  /// How easy it was for each group, and the difference from the others; nil where groups are not told apart.
  func groupEaseTable(_ words: BothWordings) -> ReportTable? {
    let lines = numbers.groups.ease
    guard !lines.isEmpty else { return nil }
    return ReportTable(
      "group_ease", title: LocalizedText(ar: "السهولة بحسب الفئة", en: "Ease by group"),
      columns: [.groupCode, .groupName, .value, .lower, .upper, .n, .gap, .gapLower, .gapUpper],
      rows: lines.map { line in
        [
          .code(line.code), .text(line.name), words.value(line.figure),
          line.figure.interval.map { .share($0.lower) } ?? .empty,
          line.figure.interval.map { .share($0.upper) } ?? .empty, words.n(line.figure.n, of: .answers(.ease)),
          line.gap.map { .share($0.difference) } ?? .empty, line.gap.map { .share($0.lower) } ?? .empty,
          line.gap.map { .share($0.upper) } ?? .empty,
        ]
      })
  }
}

extension ReportTable.Column {
  static let gap = column(
    "difference", .share, "الفرق عن البقية", "Difference from the others",
    "نسبة من وجد الإجراءات سهلة في الفئة ناقصاً نسبتهم بين بقية مستفيدي القسم؛ ‎−٠٫٠٥ هي خمس نقاط مئوية أقل.",
    "The share who found it easy in the group, less that among the department's others; −0.05 is five points less.")
  static let gapLower = column(
    "difference_lower", .share, "أدنى مدى الفرق", "Difference, lower end",
    "الطرف الأدنى لمدى نيوكومب، بثقة تكفي المقارنات كلها معاً.",
    "The lower end of Newcombe's interval, wide enough for all comparisons together.")
  static let gapUpper = column(
    "difference_upper", .share, "أعلى مدى الفرق", "Difference, upper end",
    "الطرف الأعلى لمدى نيوكومب، بثقة تكفي المقارنات كلها معاً.",
    "The upper end of Newcombe's interval, wide enough for all comparisons together.")
}
