import Surveys
import Vocabulary

extension BoardReport {
  /// The page's numbers as tables, from which its workbook and its lists are written.
  public var tables: ReportTables {
    let words = BothWordings(definition.texts)
    return ReportTables(
      name: "board-\(period)", title: words { $0.say(.boardTitle) }, association: numbers.association,
      period: words { period.name(in: $0.language) }, date: period.days.upperBound.adding(days: -1),
      tables: [
        lineTable(words), monthTable(words), funnelTable(words),
        words.actionTable(of: numbers.actions, departments: numbers.names), policyTable(words), trustTable(words),
        words.setAsideTable(of: numbers.setAside),
        words.sentenceTable([(words { $0.say(.sectionTrust) }, trust)]),
      ].compactMap(\.self),
      method: words.all { BoardParts(report: self, wording: $0).method.methods.flatMap(\.notes) })
  }

  /// The departments beside where departments usually lie, in the order of their codes; never a ranking (T3).
  private func funnelTable(_ words: BothWordings) -> ReportTable? {
    let points = numbers.funnel.points
    guard !points.isEmpty else { return nil }
    return ReportTable(
      "departments", title: LocalizedText(ar: "الأقسام", en: "Departments"),
      columns: [
        .actionNumber, .department, .departmentName, .value, .usualLower, .usualUpper, .n, .funnelReading,
      ],
      rows: points.map { point in
        let reason = words { $0.base(point.n, of: .answers(.satisfaction)) }
        return [
          .count(point.number), .code(point.code), .text(point.name),
          point.value.map { .share($0) } ?? .withheld(reason), point.limits.map { .share($0.lower) } ?? .empty,
          point.limits.map { .share($0.upper) } ?? .empty, words.n(point.n, of: .answers(.satisfaction)),
          point.reading.map { reading in .text(words { $0.reading(reading) }) } ?? .empty,
        ]
      },
      charts: numbers.funnel.target == nil
        ? []
        : [
          TableChart(
            .ranges, title: words { $0.say(.sectionFunnel) }, categories: "department_name",
            series: ["value", "usual_lower", "usual_upper"], rows: points.indices, isShare: true)
        ])
  }

  /// How far each rule of the policy was kept; nil where nothing fell under one.
  private func policyTable(_ words: BothWordings) -> ReportTable? {
    guard !numbers.policy.isEmpty else { return nil }
    return ReportTable(
      "policy", title: LocalizedText(ar: "الالتزام بالسياسة", en: "Policy"),
      columns: [.clause, .rule, .ruleName, .kept, .whole, .keptShare],
      rows: numbers.policy.map { line in
        [
          .code(line.clause), .code(line.rule), .text(line.name), .count(line.kept), .count(line.whole),
          line.whole == 0 ? .empty : .share(Double(line.kept) / Double(line.whole)),
        ]
      })
  }

  /// How far the numbers can be trusted.
  private func trustTable(_ words: BothWordings) -> ReportTable {
    let trust = numbers.trust
    func share(_ value: Double?) -> ReportTable.Cell { value.map { .share($0) } ?? .empty }
    return ReportTable(
      "trust", title: LocalizedText(ar: "الثقة بالأرقام", en: "Trust"),
      columns: [
        .issued, .answered, .boundLower, .boundUpper, .counted, .weighted, .weightedLower, .weightedUpper, .hidden,
        .ungraded,
      ],
      rows: [
        [
          .count(trust.issued), .count(trust.answered), share(trust.bounds?.lower), share(trust.bounds?.upper),
          share(trust.weighted?.counted), share(trust.weighted?.weighted), share(trust.weighted?.lower),
          share(trust.weighted?.upper), .count(trust.hidden), .count(trust.ungraded),
        ]
      ])
  }
}
