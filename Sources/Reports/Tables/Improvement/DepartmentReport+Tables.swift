import Surveys
import Vocabulary

extension DepartmentReport {
  /// The report's numbers as tables, from which its workbook and its lists are written.
  public var tables: ReportTables {
    let words = BothWordings(definition.texts)
    let name = numbers.department.name
    let month = DepartmentParts(report: self, wording: words.arabic).civilMonth
    return ReportTables(
      name: "department-\(numbers.department.code)-\(numbers.month)",
      title: words { "\($0.say(.departmentTitle)): \(name[$0.language])" }, association: numbers.association,
      period: words { $0.month(numbers.month, calendar: numbers.calendar) },
      date: month.days.upperBound.adding(days: -1),
      tables: [
        sentences(words), indicatorTable(words), answerTable(words), monthTable(words), stageTable(words),
        words.notAskedTable(of: [(numbers.department.code, name, numbers.heard.notAsked)]), coverageTable(words),
        weightingTable(words), driverTable(words), themeTable(words), quoteTable(words),
        words.actionTable(of: numbers.actions, departments: [numbers.department.code: name]),
        words.setAsideTable(of: numbers.setAside), groupCoverageTable(words), groupEaseTable(words),
      ].compactMap(\.self),
      method: words.all {
        DepartmentParts(report: self, wording: $0).method.methods.flatMap(\.notes)
      })
  }

  private func sentences(_ words: BothWordings) -> ReportTable {
    words.sentenceTable([
      (words { $0.text(.sectionSummary) }, summary), (words { $0.say(.sectionShared) }, shared),
      (words { $0.say(.sectionGroups) }, groupSentences),
    ])
  }

  /// Every indicator with its doubt, its course, its target, and where departments usually lie. Shares come first, so that
  /// they lie together and can be drawn.
  private func indicatorTable(_ words: BothWordings) -> ReportTable {
    let lines = numbers.indicators.filter(\.measure.isShare) + numbers.indicators.filter { !$0.measure.isShare }
    let shares = lines.count { $0.measure.isShare }
    return ReportTable(
      "indicators", title: LocalizedText(ar: "المؤشرات", en: "Indicators"),
      columns: ReportTable.Column.figure + [
        .variation, .target, .assurance, .usualLower, .usualUpper, .since, .levelBefore, .levelAfter,
      ],
      rows: lines.map { line in
        words.cells(of: line.figure) + [
          line.figure.value == nil ? .empty : .text(words { $0.reading(line.variation, line.figure.pending) }),
          line.target.map { line.measure.cell($0) } ?? .empty,
          line.assurance.map { assurance in .text(words { $0.reading(assurance) }) } ?? .empty,
          line.usual.map { .share($0.lower) } ?? .empty, line.usual.map { .share($0.upper) } ?? .empty,
          line.shift.map { .code($0.month) } ?? .empty, line.shift.map { .share($0.before) } ?? .empty,
          line.shift.map { .share($0.after) } ?? .empty,
        ]
      },
      charts: shares == 0
        ? []
        : [
          TableChart(
            .ranges, title: words { $0.say(.sectionIndicators) }, categories: "indicator_name",
            series: ["value", "lower", "upper"], rows: 0..<shares, isShare: true)
        ])
  }

  /// How the answers to every question are spread; nil where none is shown.
  private func answerTable(_ words: BothWordings) -> ReportTable? {
    let rows = numbers.indicators.flatMap { line -> [[ReportTable.Cell]] in
      guard let counts = line.figure.counts, let n = line.figure.n.number, n > 0 else { return [] }
      return counts.enumerated().map { place, count in
        [
          .code(line.measure.rawValue), .text(words { $0.name(of: line.measure) }), .count(place + 1),
          .text(count.answer), .count(count.count), .share(Double(count.count) / Double(n)),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    return ReportTable(
      "answers", title: LocalizedText(ar: "توزيع الإجابات", en: "Answers"),
      columns: [.indicator, .indicatorName, .answerPlace, .answer, .number, .answerShare], rows: rows)
  }

  /// The months of the indicators, each with its control chart.
  private func monthTable(_ words: BothWordings) -> ReportTable? {
    words.monthTable(of: numbers.indicators.map(\.trend), calendar: numbers.calendar) { _ in numbers.department.name }
  }
}
