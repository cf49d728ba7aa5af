import Surveys
import Vocabulary

/// Whom the department heard, as tables.
extension DepartmentReport {
  /// From services to answers; nil where nothing is shown.
  func stageTable(_ words: BothWordings) -> ReportTable? {
    guard let first = numbers.heard.stages.first, first.count > 0 else { return nil }
    return ReportTable(
      "stages", title: LocalizedText(ar: "من الخدمة إلى الإجابة", en: "From service to answer"),
      columns: [.groupCode, .groupName, .number, .ofFirst],
      rows: numbers.heard.stages.map { stage in
        [
          .code(stage.stage.rawValue), .text(words { $0.name(of: stage.stage) }), .count(stage.count),
          .share(Double(stage.count) / Double(first.count)),
        ]
      })
  }

  /// The response by service and channel.
  func coverageTable(_ words: BothWordings) -> ReportTable? {
    let groups =
      numbers.heard.services.map { ("service", ImprovementKey.headService, $0) }
      + numbers.heard.channels.map { ("channel", ImprovementKey.headChannel, $0) }
    guard !groups.isEmpty else { return nil }
    return ReportTable(
      "coverage", title: LocalizedText(ar: "من سمعنا منهم", en: "Whom we heard"),
      columns: [.group, .groupCode, .groupName, .value, .lower, .upper, .issued, .answered, .final, .complete],
      rows: groups.map { _, key, group in
        [
          .text(words { $0.say(key) }), .code(group.code), .text(group.name), words.value(group.rate),
          group.rate.interval.map { .share($0.lower) } ?? .empty,
          group.rate.interval.map { .share($0.upper) } ?? .empty, words.n(group.rate.n, of: .responseRate),
          group.rate.part.map { .count($0) } ?? .empty, .isSo(group.rate.pending == nil, of: group.rate),
          .isSo(group.rate.complete, of: group.rate),
        ]
      })
  }

  /// What weighting changes; nil where it cannot be said.
  func weightingTable(_ words: BothWordings) -> ReportTable? { words.weightingTable(of: numbers.heard.weighted) }

  /// What matters most; nil where too few answered everything.
  func driverTable(_ words: BothWordings) -> ReportTable? {
    let figures = numbers.drivers
    guard !figures.drivers.isEmpty, let n = figures.n.number else { return nil }
    return ReportTable(
      "drivers", title: LocalizedText(ar: "ما يهم أكثر", en: "What matters most"),
      columns: [
        .indicator, .indicatorName, .correlation, .correlationLower, .correlationUpper, .importance, .performance,
        .field, .priority, .completeAnswers, .explained,
      ],
      rows: figures.drivers.map { driver in
        [
          .code(driver.measure.rawValue), .text(words { $0.name(of: driver.measure) }),
          .number(driver.correlation, places: 2), .number(driver.lower, places: 2), .number(driver.upper, places: 2),
          .share(driver.importance),
          driver.performance.map { .share($0) } ?? .empty,
          driver.field.map { field in .text(words { $0.name(of: field) }) } ?? .empty,
          driver.priority.map { .number($0, places: 3) } ?? .empty, .count(n),
          figures.explained.map { .share($0) } ?? .empty,
        ]
      },
      charts: [
        TableChart(
          .ranges, title: words { $0.say(.sectionDrivers) }, categories: "indicator_name",
          series: ["correlation", "correlation_lower", "correlation_upper"], rows: figures.drivers.indices,
          isShare: false, ends: -1...1)
      ])
  }

  /// What comments and choices spoke of, each by so many as may be shown; nil where nothing is.
  func themeTable(_ words: BothWordings) -> ReportTable? {
    let voices = numbers.voices
    let themes =
      voices.themes.map { (ImprovementKey.themesTitle, $0) }
      + voices.obstacles.map { (ImprovementKey.obstaclesTitle, $0) }
    guard !themes.isEmpty else { return nil }
    return ReportTable(
      "themes", title: LocalizedText(ar: "الموضوعات", en: "Themes"),
      columns: [.kind, .groupCode, .theme, .number],
      rows: themes.map { key, theme in
        [.text(words { $0.say(key) }), .code(theme.code), .text(theme.name), .count(theme.count)]
      })
  }

  /// The quotes of the page, good ones first; nil where there is none.
  func quoteTable(_ words: BothWordings) -> ReportTable? {
    let quotes =
      numbers.voices.good.map { (ImprovementKey.goodTitle, $0) }
      + numbers.voices.wishes.map { (ImprovementKey.wishesTitle, $0) }
    guard !quotes.isEmpty else { return nil }
    return ReportTable(
      "quotes", title: LocalizedText(ar: "بكلماتهم", en: "In their words"), columns: [.kind, .quote],
      rows: quotes.map { key, quote in [.text(words { $0.say(key) }), .code(quote)] })
  }
}
