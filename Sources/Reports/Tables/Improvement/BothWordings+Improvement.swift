import Surveys
import Vocabulary

/// The tables that a department's report and the board's page share.
extension BothWordings {
  /// Sentences by the part of the report in which they stand.
  func sentenceTable(_ parts: [(LocalizedText, [ReportSentence])]) -> ReportTable {
    ReportTable(
      "sentences", title: LocalizedText(ar: "الجمل", en: "Sentences"), columns: [.passage, .sentenceKey, .sentence],
      rows: parts.flatMap { title, sentences in
        sentences.map { sentence in
          [.text(title), .code(sentence.key), .text(self { sentence.text[$0.language] })]
        }
      })
  }

  /// What weighting changes; nil where it cannot be said.
  func weightingTable(of weighted: HeardFigures.Weighted?) -> ReportTable? {
    weighted.map { weighted in
      ReportTable(
        "weighting", title: LocalizedText(ar: "أثر الوزن", en: "Weighting"),
        columns: [.counted, .weighted, .weightedLower, .weightedUpper],
        rows: [[.share(weighted.counted), .share(weighted.weighted), .share(weighted.lower), .share(weighted.upper)]])
    }
  }

  /// The improvement actions with what became of them; nil where there are none.
  func actionTable(of lines: [ActionLine], departments: [String: LocalizedText]) -> ReportTable? {
    guard !lines.isEmpty else { return nil }
    return ReportTable(
      "actions", title: LocalizedText(ar: "إجراءات التحسين", en: "Actions"),
      columns: [
        .actionNumber, .department, .departmentName, .finding, .cause, .step, .owner, .indicator, .indicatorName,
        .state,
        .planned, .start, .review, .closed, .verdict, .before, .beforeN, .after, .afterN, .difference, .differenceLower,
        .differenceUpper, .monthsSince, .spread, .aboveCourse,
      ],
      rows: lines.map { line in
        let (action, effect) = (line.action, line.effect)
        func share(_ value: Double?) -> ReportTable.Cell { value.map { .share($0) } ?? .empty }
        return [
          .count(line.number), .code(action.department), departments[action.department].map { .text($0) } ?? .empty,
          .code(action.finding), .code(action.cause), .code(action.step), .text(action.owner),
          .code(action.measure.rawValue), .text(self { $0.name(of: action.measure) }),
          .text(self { $0.name(of: action.state) }), .day(action.planned), .day(action.start), .day(action.review),
          action.closed.map { .day($0) } ?? .empty,
          line.verdict.map { verdict in .text(self { $0.name(of: verdict) }) } ?? .empty, share(effect?.before),
          effect.map { .count($0.beforeN) } ?? .empty, share(effect?.after),
          effect.map { .count($0.afterN) } ?? .empty, share(effect?.difference), share(effect?.lower),
          share(effect?.upper), effect.map { .count($0.monthsSince) } ?? .empty,
          effect?.spread.map { .number($0, places: 2) } ?? .empty, share(effect?.aboveCourse),
        ]
      })
  }
}
