import Surveys
import Vocabulary

extension DepartmentParts {
  /// Every indicator with its n, its interval, its two icons, and where departments usually lie; by themes.
  var indicators: [ReportPage.Block] {
    numbers.indicators.byTheme(\.measure).map { theme, lines in
      ReportPage.Block(headings: [wording.name(of: theme)], lines: [LinesPart(rows: lines.map(row))])
    }
  }

  private func row(_ line: IndicatorLine) -> LinesPart.Row {
    let figure = line.figure
    let isShown = figure.value != nil
    return LinesPart.Row(
      name: wording.name(of: line.measure), about: wording.about(line.measure), value: wording.shown(figure),
      isShown: isShown,
      ranges: isShown ? figure.interval.map { [wording.range($0.lower, $0.upper, of: line.measure)] } ?? [] : [],
      bases: isShown ? [wording.good(figure)] : [], sparks: [],
      readings: isShown ? readings(of: line) : [], beside: isShown ? beside(line) : [])
  }

  /// The signs of an indicator; where it changed, since when and from what to what.
  private func readings(of line: IndicatorLine) -> [IndicatorsPart.Reading] {
    let signs = wording.signs(of: line).map { IndicatorsPart.Reading(icon: $0.icon, words: $0.words) }
    guard let since = since(line) else { return signs }
    return [IndicatorsPart.Reading(icon: VariationIcon.svg(line.variation), words: since)] + signs.dropFirst()
  }

  /// Since when a changed indicator stands at another level; nil where none was found.
  private func since(_ line: IndicatorLine) -> String? {
    DepartmentSentences(numbers: numbers, month: civilMonth, texts: report.definition.texts).changes
      .first { $0.figures["indicator"] == .measure(line.measure) }?.text[language]
  }

  /// The association's usual range, never another department's number (T4).
  private func beside(_ line: IndicatorLine) -> [String] {
    let mean = line.figure.mean == nil ? [] : wording.beside(line.figure).prefix(1)
    guard line.measure.isShare else { return Array(mean) }
    guard let usual = line.usual else { return mean + [wording.say(.usualUnknown)] }
    return mean + [
      wording.say(.usual, ["lower": wording.percent(usual.lower), "upper": wording.percent(usual.upper)])
    ]
  }

  /// The answers of every question: those on a scale of three or five as diverging bars, a chart a theme, so that a chart
  /// and its table stand together; those of other scales in a table. Nil where none is shown.
  var spread: ReportPage.Block? {
    let lines = numbers.indicators.filter { line in
      line.figure.counts != nil || (line.figure.reason == .tooFew && line.measure != .responseRate)
    }
    guard lines.contains(where: { $0.figure.counts != nil }) else { return nil }
    func isDrawn(_ line: IndicatorLine) -> Bool { [nil, 3, 5].contains(line.figure.counts?.count) }
    let drawn = lines.filter(isDrawn)
    let rows = spreadRows(drawn)
    return ReportPage.Block(
      charts: drawn.byTheme(\.measure).map { theme, members in
        let id = "spread-\(theme.rawValue)"
        let spread = SpreadTable(lines: members, wording: wording)
        let title = wording.say(.spreadTitle, ["month": month])
        let chart = ScaleChart(
          rows: spreadRows(members), title: "\(title): \(wording.name(of: theme))",
          description: wording.say(.spreadDescription), wording: wording, id: id, beside: rows)
        return ChartBlock(
          style: "spread-chart", headings: [wording.name(of: theme)], readings: [],
          parts: [
            ChartPart(
              intro: nil, svg: chart.svg, legend: spread.legend(id), notes: [], tableOpen: wording.text(.tableOpen),
              isOpen: true, table: spread.table(titled: title))
          ])
      },
      tables: lines.filter { !isDrawn($0) }.map { line in
        SpreadTable(lines: [line], wording: wording).table(titled: wording.name(of: line.measure))
      })
  }

  private func spreadRows(_ lines: [IndicatorLine]) -> [ScaleChart.Row] {
    lines.map { line in
      ScaleChart.Row(
        name: wording.name(of: line.measure), counts: line.figure.counts, missing: wording.shown(line.figure))
    }
  }

  /// The control charts, dated actions marked on the chart of the indicator they should move.
  var charts: [ReportPage.Block] {
    let lines = report.definition.charts.compactMap { numbers.line($0) }
    return [
      ReportPage.Block(charts: lines.filter { $0.trend.points.contains { $0.value != nil } }.map(chart))
    ]
      + (lines.allSatisfy { line in line.trend.points.allSatisfy { $0.value == nil } }
        ? [ReportPage.Block(paragraphs: [wording.text(.trendNone)])] : [])
      + others
  }

  /// The months of the indicators that have no chart of their own.
  private var others: [ReportPage.Block] {
    let series = numbers.indicators.map(\.trend).filter { series in
      !report.definition.charts.contains(series.indicator) && series.points.contains { $0.n.number != 0 }
    }
    guard let months = series.first?.points.map(\.month) else { return [] }
    let title = wording.say(.otherMonths)
    let table = MonthsTable(
      caption: wording.say(.otherMonthsNote), months: months,
      columns: series.map { MonthsTable.Column($0, wording: wording, calendar: numbers.calendar) }, wording: wording,
      calendar: numbers.calendar)
    return [ReportPage.Block(folded: [FoldedTable(title: title, table: table.table)])]
  }

  private func chart(of line: IndicatorLine) -> ChartBlock {
    let series = line.trend
    let actions = numbers.actions.filter { $0.action.measure == line.measure && $0.action.state != .planned }
    let marks = actions.compactMap { action -> (month: Int, number: Int)? in
      let month = CivilCalendar(rawValue: numbers.calendar)
        .flatMap { CivilMonth(containing: action.action.start, calendar: $0) }
      guard let place = series.points.firstIndex(where: { $0.month == month?.description }) else { return nil }
      return (place, action.number)
    }
    let chart = TrendChart(
      series: series, wording: wording, calendar: numbers.calendar, id: "chart-\(line.measure.rawValue)",
      place: department, marks: marks)
    let parts = SeriesParts(wording: wording, calendar: numbers.calendar)
    let shown = actions.filter { action in marks.contains { $0.number == action.number } }.map { action in
      wording.say(
        .mark, ["number": wording.number(action.number), "action": wording.isolated(action.action.step)])
    }
    return ChartBlock(
      style: "trend-chart", headings: [wording.name(of: line.measure)],
      readings: [
        IndicatorsPart.Reading(
          icon: VariationIcon.svg(line.variation),
          words: since(line) ?? wording.reading(line.variation, line.figure.pending))
      ],
      parts: [
        ChartPart(
          intro: nil, svg: chart.svg, legend: [], notes: parts.notes(on: series) + shown,
          tableOpen: wording.text(.tableOpen), isOpen: false, table: parts.table(of: series, place: department))
      ])
  }
}
